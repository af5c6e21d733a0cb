/** What a defined name stands for: a technology, a plant, goods, somebody, a service. */
import type { DefinedTerm } from '../structure/contract.ts';

export const TERM_KINDS = ['technology', 'plant', 'equipment', 'goods', 'body', 'service', 'other'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

const KINDS: readonly (readonly [TermKind, RegExp])[] = [
  [
    'body',
    /\b(?:compan|corporation|subsidiar|affiliate|person|employee|engineer|staff|personnel|visitor|group\b)|公司|集团|机构|人员|主体|单位|师傅|访客/iu,
  ],
  [
    'technology',
    /know-?how|knowledge|experience|technolog|process\b|route\b|sequence|craft\b|recipe|method|procedure|practice\b|information|document|data\b|records?\b|\blogs?\b|files?\b|\bbook|handbook|manual|volumes?\b|sheets?\b|notes?\b|cards?\b|curves?\b|model\b|software|drawing|specification|program|package|background|deliverable|result|finding|fruits?\b|improvement|patent|技术|工艺|流程|做法|办法|方法|路线|路数|制度|规程|经验|知识|资料|信息|软件|图纸|文件|数据|记录|手册|曲线|参数|模型|专利|诀窍|配方|程序|成果|建议书|改良|改进/iu,
  ],
  [
    'plant',
    /plant|workshop|facilit|\bline\b|works\b|site\b|factory|mine\b|mill\b|premises|hall\b|unit\b|section \d|circuit\b|house\b|shop\b|yard\b|smelter|refinery|工厂|车间|产线|生产线|小线|装置|厂|场地|矿山|矿点|基地|工段|房$|站$/iu,
  ],
  [
    'service',
    /service|assistance|training|project|upgrade|commissioning|work(?:s|\b)|服务|培训|项目|升级|调试|课题|任务|工作|工单/iu,
  ],
  [
    'equipment',
    /equipment|movables|machin(?:es?|ery)\b|furnaces?\b|\bcells?\b|\bsettlers?\b|\bmills?\b|apparatus|设备|机器/iu,
  ],
  ['goods', /product|magnet|material|goods|sample|产品|磁体|材料|货物|样品|成品|来料/iu],
];

/** From as many technical words on a definition describes how something is done, whatever the thing is called. */
const DESCRIBES_A_PROCESS = 2;

/**
 * The kind of thing that a name stands for: by the name first; a coined name by how technical its definition is, then
 * by the head of the definition.
 *
 * @param technical how many different technical words the definition holds
 */
export function termKind(definition: DefinedTerm, text: string, technical: number): TermKind {
  const inName = KINDS.find(([, pattern]) => pattern.test(definition.name));
  if (inName !== undefined) return inName[0];
  const words = text
    .slice(definition.definition.start, definition.definition.end)
    .replace(definition.name, '')
    .slice(0, HEAD);
  const inHead = KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
  return technical >= DESCRIBES_A_PROCESS && !isPlace(words) ? 'technology' : inHead;
}

/** In UTF-16 units: the beginning of a definition, which says what kind of thing it is. */
const HEAD = 120;

/** "means the caustic cracking unit of …", 指……的工段: the thing is a place, however technical its name. */
function isPlace(words: string): boolean {
  return (
    /^[^\p{L}]*(?:means?|is|are|:)?\s*(?:the|an?)\s+(?:[\p{L}\d,-]+\s+){0,6}?(?:plant|unit|section|circuit|line|works|workshop|factory|facility|hall|mine|mill|building|house|shop|yard|smelter|refinery)\b/iu.test(
      words,
    ) || /(?:车间|工段|工厂|产线|生产线|装置|厂房|厂区|矿区|采区)[。；;，,]?$/u.test(words.trim())
  );
}
