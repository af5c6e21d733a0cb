/**
 * The decision table: what the elements of a clause come to. Rows are tried from the top and the first that
 * applies decides. docs/judgement.md prints this table from here.
 */

import type { Direction, Subject } from '../dictionary/entries.ts';
import type { Bilingual } from '../messages/language.ts';
import type { Decision, Level } from './finding.ts';

/**
 * How sure the stage is: proven by the clause's words or by what they carry; settled by the contract's subject, which
 * technical words of the clause can only mean; suggested by one general word or less; or not there.
 */
export type StageCertainty = 'certain' | 'settled' | 'open' | 'none';

/** The elements of one clause, as the table sees them. */
export interface Elements {
  /** Title, contents, margin and signature say nothing operative. */
  readonly operative: boolean;
  /** The clause only defines, recites or describes. */
  readonly describes: boolean;
  readonly stage: StageCertainty;
  readonly subject: Subject;
  /** An operation that is ordered and not denied, by which something moves. */
  readonly transfer: boolean;
  /** Every operation in the clause is denied or forbidden. */
  readonly forbidden: boolean;
  readonly exempt: boolean;
  /** A matter of any contract: confidentiality, payment, ownership. */
  readonly standard: boolean;
  readonly harmless: boolean;
  readonly goods: boolean;
  readonly conditional: boolean;
  readonly direction: Direction;
}

/** In the order in which a reader is shown them. */
export const ELEMENT_NAMES = [
  'operative',
  'describes',
  'stage',
  'subject',
  'transfer',
  'direction',
  'forbidden',
  'exempt',
  'standard',
  'harmless',
  'goods',
  'conditional',
] as const satisfies readonly (keyof Elements)[];

export interface DecisionRow {
  readonly decision: Decision;
  readonly level: Level;
  readonly when: Bilingual;
  /** It applies where the elements are as one of these says; an empty one asks for nothing. */
  readonly where: readonly Partial<Elements>[];
}

export const DECISION_TABLE: readonly DecisionRow[] = [
  {
    decision: 'not-operative',
    level: 'low',
    when: { en: 'title, heading, table of contents, margin or signature', zh: '标题、目录、页眉页脚或签署栏' },
    where: [{ operative: false }],
  },
  {
    decision: 'forbidden',
    level: 'low',
    when: { en: 'every transfer in the clause is denied or forbidden', zh: '条款中的全部转移均被否定或禁止' },
    where: [{ forbidden: true }],
  },
  {
    decision: 'exempt',
    level: 'low',
    when: {
      en: 'public domain, basic research or an ordinary patent filing is plainly stated',
      zh: '明确属于公有领域、基础科学研究或普通专利申请',
    },
    where: [{ exempt: true }],
  },
  {
    decision: 'defined-only',
    level: 'low',
    when: { en: 'the clause only defines, recites or describes', zh: '仅为定义、鉴于或描述' },
    where: [{ describes: true }],
  },
  {
    decision: 'standard',
    level: 'low',
    when: {
      en: 'a matter of any contract: confidentiality, payment, ownership …',
      zh: '任何合同均有的事项：保密、付款、权属等',
    },
    where: [{ standard: true, transfer: false }],
  },
  {
    decision: 'harmless',
    level: 'low',
    when: {
      en: 'safety, language or office matters; no controlled technology moves',
      zh: '安全、语言或行政事项，不涉及受控技术',
    },
    where: [{ harmless: true }],
  },
  {
    decision: 'goods',
    level: 'low',
    when: { en: 'finished goods alone: a question of goods control', zh: '仅为成品货物：属于物项管制问题' },
    where: [{ goods: true }],
  },
  {
    decision: 'no-transfer',
    level: 'low',
    when: { en: 'nothing moves by this clause', zh: '本条款不产生转移' },
    where: [{ transfer: false }, { stage: 'none' }],
  },
  {
    decision: 'inbound',
    level: 'low',
    when: { en: 'from abroad to China', zh: '由境外转入境内' },
    where: [{ direction: 'inbound' }],
  },
  {
    decision: 'domestic',
    level: 'low',
    when: { en: 'between Chinese parties inside China', zh: '境内中国主体之间' },
    where: [{ direction: 'domestic' }],
  },
  {
    decision: 'foreign',
    level: 'low',
    when: { en: 'no Chinese side', zh: '无中国一方' },
    where: [{ direction: 'foreign' }],
  },
  {
    decision: 'catch-all',
    level: 'medium',
    when: {
      en: 'generic goods, services or money for a plant of a stage abroad',
      zh: '为境外相关环节的工厂提供通用货物、服务或资金',
    },
    where: [{ subject: 'catch-all' }],
  },
  {
    decision: 'both-open',
    level: 'low',
    when: { en: 'neither stage nor direction is certain', zh: '环节与流向均不确定' },
    where: [
      { stage: 'settled', direction: 'unknown' },
      { stage: 'open', direction: 'unknown' },
    ],
  },
  {
    decision: 'conditional',
    level: 'medium',
    when: {
      en: 'the transfer waits, in the clause itself, for a licence of the authority',
      zh: '条款本身以取得主管部门许可为转移前提',
    },
    where: [{ conditional: true }],
  },
  {
    decision: 'direction-open',
    level: 'medium',
    when: { en: 'the direction cannot be told', zh: '流向无法判断' },
    where: [{ direction: 'unknown' }],
  },
  {
    decision: 'stage-open',
    level: 'medium',
    when: {
      en: 'the stage rests on one general word that the contract’s subject settles',
      zh: '环节仅由一个一般用语指示，须由合同主题确定',
    },
    where: [{ stage: 'open' }],
  },
  {
    decision: 'transfer',
    level: 'high',
    when: { en: 'stage, channel and outbound direction are certain', zh: '环节、渠道和对外流向均已确定' },
    where: [{}],
  },
];

export function decide(elements: Elements): DecisionRow {
  const row = DECISION_TABLE.find(({ where }) => where.some((wanted) => missing(wanted, elements).length === 0));
  if (row === undefined) throw new Error('The last row of the decision table applies to everything.');
  return row;
}

/** The elements that keep a row from applying; empty for a row that applies. */
export function keptBy({ where }: DecisionRow, elements: Elements): readonly (keyof Elements)[] {
  const lacking = where.map((wanted) => missing(wanted, elements));
  return lacking.some((names) => names.length === 0) ? [] : [...new Set(lacking.flat())];
}

function missing(wanted: Partial<Elements>, elements: Elements): readonly (keyof Elements)[] {
  return ELEMENT_NAMES.filter((name) => name in wanted && wanted[name] !== elements[name]);
}
