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

export interface DecisionRow {
  readonly decision: Decision;
  readonly level: Level;
  readonly when: Bilingual;
  readonly applies: (elements: Elements) => boolean;
}

export const DECISION_TABLE: readonly DecisionRow[] = [
  {
    decision: 'not-operative',
    level: 'low',
    when: { en: 'title, heading, table of contents, margin or signature', zh: '标题、目录、页眉页脚或签署栏' },
    applies: (is) => !is.operative,
  },
  {
    decision: 'forbidden',
    level: 'low',
    when: { en: 'every transfer in the clause is denied or forbidden', zh: '条款中的全部转移均被否定或禁止' },
    applies: (is) => is.forbidden,
  },
  {
    decision: 'exempt',
    level: 'low',
    when: {
      en: 'public domain, basic research or an ordinary patent filing is plainly stated',
      zh: '明确属于公有领域、基础科学研究或普通专利申请',
    },
    applies: (is) => is.exempt,
  },
  {
    decision: 'defined-only',
    level: 'low',
    when: { en: 'the clause only defines, recites or describes', zh: '仅为定义、鉴于或描述' },
    applies: (is) => is.describes,
  },
  {
    decision: 'standard',
    level: 'low',
    when: {
      en: 'a matter of any contract: confidentiality, payment, ownership …',
      zh: '任何合同均有的事项：保密、付款、权属等',
    },
    applies: (is) => is.standard && !is.transfer,
  },
  {
    decision: 'harmless',
    level: 'low',
    when: {
      en: 'safety, language or office matters; no controlled technology moves',
      zh: '安全、语言或行政事项，不涉及受控技术',
    },
    applies: (is) => is.harmless,
  },
  {
    decision: 'goods',
    level: 'low',
    when: { en: 'finished goods alone: a question of goods control', zh: '仅为成品货物：属于物项管制问题' },
    applies: (is) => is.goods,
  },
  {
    decision: 'no-transfer',
    level: 'low',
    when: { en: 'nothing moves by this clause', zh: '本条款不产生转移' },
    applies: (is) => !is.transfer || is.stage === 'none',
  },
  {
    decision: 'inbound',
    level: 'low',
    when: { en: 'from abroad to China', zh: '由境外转入境内' },
    applies: (is) => is.direction === 'inbound',
  },
  {
    decision: 'domestic',
    level: 'low',
    when: { en: 'between Chinese parties inside China', zh: '境内中国主体之间' },
    applies: (is) => is.direction === 'domestic',
  },
  {
    decision: 'foreign',
    level: 'low',
    when: { en: 'no Chinese side', zh: '无中国一方' },
    applies: (is) => is.direction === 'foreign',
  },
  {
    decision: 'catch-all',
    level: 'medium',
    when: {
      en: 'generic goods, services or money for a plant of a stage abroad',
      zh: '为境外相关环节的工厂提供通用货物、服务或资金',
    },
    applies: (is) => is.subject === 'catch-all',
  },
  {
    decision: 'both-open',
    level: 'low',
    when: { en: 'neither stage nor direction is certain', zh: '环节与流向均不确定' },
    applies: (is) => is.stage !== 'certain' && is.direction === 'unknown',
  },
  {
    decision: 'conditional',
    level: 'medium',
    when: {
      en: 'the transfer waits, in the clause itself, for a licence of the authority',
      zh: '条款本身以取得主管部门许可为转移前提',
    },
    applies: (is) => is.conditional,
  },
  {
    decision: 'direction-open',
    level: 'medium',
    when: { en: 'the direction cannot be told', zh: '流向无法判断' },
    applies: (is) => is.direction === 'unknown',
  },
  {
    decision: 'stage-open',
    level: 'medium',
    when: {
      en: 'the stage rests on one general word that the contract’s subject settles',
      zh: '环节仅由一个一般用语指示，须由合同主题确定',
    },
    applies: (is) => is.stage === 'open',
  },
  {
    decision: 'transfer',
    level: 'high',
    when: { en: 'stage, channel and outbound direction are certain', zh: '环节、渠道和对外流向均已确定' },
    applies: () => true,
  },
];

export function decide(elements: Elements): DecisionRow {
  const row = DECISION_TABLE.find((one) => one.applies(elements));
  if (row === undefined) throw new Error('The last row of the decision table applies to everything.');
  return row;
}
