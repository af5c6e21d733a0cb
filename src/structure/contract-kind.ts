/** The kind of a contract, by its title first and its wording second. */
import type { Clause, ContractKind } from './contract.ts';

const KINDS: readonly (readonly [ContractKind, RegExp])[] = [
  ['nda', /non-?disclosure|confidentiality agreement|secrecy agreement|保密(?:协议|合同)/iu],
  ['secondment', /secondment|借调|派驻合同|派遣协议/iu],
  ['visit', /visiting (?:scholar|scientist|researcher|fellow|professor)|访问学者|来访|参观(?:协议|考察)/iu],
  ['employment', /employment|contract of service|offer letter|appointment|劳动合同|聘用|聘任|雇佣|雇用/iu],
  ['consulting', /consult|advisory|expert (?:services|network)|顾问|咨询/iu],
  ['training', /training|培训|进修/iu],
  ['joint-venture', /joint venture|shareholders|equity|合资|合营|股东协议|增资|出资/iu],
  [
    'joint-rnd',
    /joint (?:research|development)|collaborat|research agreement|co-?development|sponsored research|合作研究|联合研发|共同研发|合作开发|联合开发|科研合作/iu,
  ],
  ['exhibition', /exhibition|trade fair|booth|参展|展会|展览/iu],
  ['testing', /test(?:ing)? (?:agreement|services)|toll (?:test|processing)|检测|试验|测试/iu],
  [
    'technical-assistance',
    /technical (?:assistance|service|cooperation)|maintenance|commissioning|upgrad|技术(?:服务|援助|协助|支持)|运维|维护|改造|调试/iu,
  ],
  ['assignment', /assignment|transfer agreement|转让|让与/iu],
  ['licence', /licen[cs]e|licensing|许可|授权|授權/iu],
  ['supply', /supply|purchase|sale|equipment|procurement|epc|turnkey|采购|买卖|供货|供应|设备|销售/iu],
];

export function kindOf(text: string, clauses: readonly Clause[]): ContractKind {
  const title = clauses
    .filter((clause) => clause.kind === 'title')
    .map((clause) => text.slice(clause.span.start, clause.span.end))
    .join('\n');
  const head = title === '' ? text.slice(0, 300) : title;
  return (
    KINDS.find(([, pattern]) => pattern.test(head))?.[0] ??
    KINDS.find(([, pattern]) => pattern.test(text.slice(0, 1500)))?.[0] ??
    'other'
  );
}
