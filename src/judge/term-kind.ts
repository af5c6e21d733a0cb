/** What a defined name stands for: a technology, a plant, goods, somebody, a service. */
import type { DefinedTerm } from '../structure/contract.ts';

export const TERM_KINDS = ['technology', 'plant', 'goods', 'body', 'service', 'other'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

const KINDS: readonly (readonly [TermKind, RegExp])[] = [
  [
    'body',
    /\b(?:compan|corporation|subsidiar|affiliate|person|employee|engineer|staff|personnel)|公司|集团|机构|人员|主体/iu,
  ],
  [
    'technology',
    /know-?how|technolog|process\b|information|document|data\b|software|drawing|specification|recipe|method|program|package|background|deliverable|improvement|patent|技术|工艺|资料|信息|软件|图纸|文件|数据|方法|专利|诀窍|配方|程序|成果/iu,
  ],
  [
    'plant',
    /plant|workshop|facilit|\bline\b|works\b|site\b|factory|mine\b|mill\b|工厂|车间|产线|生产线|装置|厂|场地|矿山|基地/iu,
  ],
  [
    'service',
    /service|assistance|training|project|upgrade|commissioning|work(?:s|\b)|服务|培训|项目|升级|调试|课题|任务|工作/iu,
  ],
  ['goods', /product|magnet|material|equipment|goods|sample|产品|磁体|材料|设备|货物|样品/iu],
];

/** The kind of thing that a name stands for: by the name first, by the head of its definition second. */
export function termKind(definition: DefinedTerm, text: string): TermKind {
  const inName = KINDS.find(([, pattern]) => pattern.test(definition.name));
  if (inName !== undefined) return inName[0];
  const words = text
    .slice(definition.definition.start, definition.definition.end)
    .replace(definition.name, '')
    .slice(0, 120);
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
