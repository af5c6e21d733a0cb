/** The kind of a contract, by its title first and its wording second. */
import type { Clause, ContractKind } from './contract.ts';

const KINDS: readonly (readonly [ContractKind, RegExp])[] = [
  ['consulting', /consult|advisory|advis[eo]rs?\b|expert (?:services|network)|顾问|咨询/iu],
  [
    'nda',
    /non-?disclosure|confidentiality (?:and [\w ]{1,24})?(?:agreement|undertaking)|secrecy agreement|due diligence|data room|保密(?!义务)[^\n]{0,8}(?:协议|合同|合约|协定)|尽职调查/iu,
  ],
  ['secondment', /secondment|借调|外派|派驻合同|派遣协议/iu],
  [
    'visit',
    /visiting (?:scholar|scientist|researcher|fellow|professor)|academic stay|works? visit|plant visit|\bvisits\b|访问学者|来访|接待(?:备忘录|函|协议)|参观(?:协议|考察)/iu,
  ],
  [
    'employment',
    /employment|labou?r contract|contract of service|offer letter|appointment|劳动合同|聘用|聘任|雇佣|雇用/iu,
  ],
  ['training', /training|培训|进修|研修/iu],
  ['joint-venture', /joint venture|shareholders|equity|合资|合营|合作经营|股东协议|增资|出资/iu],
  [
    'joint-rnd',
    /joint (?:research|development)|common research|collaborat|research (?:and development )?(?:agreement|contract|cooperation)|contract for [\w ]{0,20}research|co-?development|sponsored research|合作研究|联合研究|联合研发|共同研发|合作开发|联合开发|科研合作|课题任务书|委托研究|技术开发|研究开发合同/iu,
  ],
  ['exhibition', /exhibition|trade fair|booth|参展|展会|展览/iu],
  [
    'testing',
    /test(?:ing)? (?:agreement|services|protocol|contract)|\btrials\b|toll (?:test|processing|treatment)|检测|检验|试验|测试/iu,
  ],
  [
    'technical-assistance',
    /technical (?:assistance|services?|cooperation)|service level agreement|(?:framework|master|intercompany) services? agreement|maintenance|commissioning|upgrad|技术(?:服务|援助|协助|支持)|服务(?:等级|水平|框架)?(?:协议|合同|合约)|框架服务|运维|维护|改造|调试/iu,
  ],
  ['assignment', /assignment|transfer (?:agreement|contract)|转让|让与/iu],
  ['licence', /licen[cs]e|licensing|许可|授权|特许|技术引进/iu],
  ['supply', /supply|purchase|sale|equipment|procurement|epc|turnkey|采购|买卖|供货|供应|设备|销售|订货|来料加工/iu],
];

export function kindOf(text: string, clauses: readonly Clause[]): ContractKind {
  const title = clauses
    .filter((clause) => clause.kind === 'title')
    .map((clause) => text.slice(clause.span.start, clause.span.end))
    .join('\n');
  const head = title === '' ? text.slice(0, 300) : title;
  const first = clauses.find((clause) => clause.kind === 'clause')?.span.start ?? OPENING;
  return kindIn(head) ?? kindIn(text.slice(0, Math.min(first, OPENING))) ?? 'other';
}

/** What stands before the first clause says what it is about; a clause may speak of anything. UTF-16 units. */
const OPENING = 1500;

function kindIn(words: string): ContractKind | null {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
