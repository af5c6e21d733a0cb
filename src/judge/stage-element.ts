/** The stage of a clause: by its own words, by the terms and annexes it uses, by what introduces it, by the contract's subject. */

import type { ConceptKind, Stage } from '../dictionary/entries.ts';
import { contains, type Span } from '../extract/document.ts';
import { annexNumber, findReferences } from '../structure/annexes.ts';
import type { Clause } from '../structure/contract.ts';
import type { Carried } from './carry.ts';
import type { StageCertainty } from './decide.ts';
import type { ConceptMention, Reading } from './reading.ts';
import type { TermKind } from './term-kind.ts';

export interface StageEvidence {
  readonly stage: Stage;
  readonly concept: string | null;
  readonly span: Span;
  /** Where the stage was carried from: the definition or annex. */
  readonly from: Span | null;
}

/** By which rule the stage was told, in the order in which they are asked. */
export const STAGE_WAYS = [
  'own-words', //       words of the clause prove it
  'defined-term', //    a defined term carries it
  'other-clause', //    a clause that it refers to
  'annex', //           an annex that it refers to
  'words-together', //  two general words of one stage make each other certain
  'compound-word', //   one general word of several parts, settled by the contract's subject
  'word-in-company', // one bare word beside technical things
  'general-word', //    one bare word that only the contract's subject suggests
  'introduction', //    the line that introduces it
  'technology-term', // a defined technology without a stage: what the contract is about
  'technical-subject', // it speaks of technical things: what the contract is about
  'subject', //         it waits for a licence or teaches: what the contract is about
  'nothing',
] as const;
export type StageWay = (typeof STAGE_WAYS)[number];

export interface StageElement {
  readonly certainty: StageCertainty;
  readonly way: StageWay;
  readonly stages: readonly Stage[];
  readonly evidence: readonly StageEvidence[];
  /** Kinds of the defined terms that carry a stage into the clause. */
  readonly termKinds: ReadonlySet<TermKind>;
}

const NOTHING: StageElement = { certainty: 'none', way: 'nothing', stages: [], evidence: [], termKinds: new Set() };

/** @param spans the clause's own words, then those that introduce it */
export function readStages(reading: Reading, carried: Carried, clause: Clause, chapeau: Clause | null): StageElement {
  const own = ownStages(reading, clause);
  const terms = termStages(reading, carried, clause);
  const annexes = annexStages(reading, carried, clause);
  const introduced =
    chapeau === null ? [] : [...ownStages(reading, chapeau).certain, ...termStages(reading, carried, chapeau).evidence];
  const termKinds = terms.kinds;
  // Words that other trades share prove a stage only where the contract is about rare earths at all.
  const proven = own.certain.filter(
    (one) => carried.aboutRareEarths || reading.dictionary.concepts.get(one.concept ?? '')?.specificity === 'decisive',
  );
  if (proven.length > 0) {
    // A technology or service by its name brings the stages of its definition; a plant only says where.
    const alongside = terms.evidence.filter((one) => one.concept === null && terms.broad.has(one.stage));
    return element('certain', 'own-words', [...proven, ...alongside], termKinds);
  }
  if (terms.evidence.length > 0 && carried.aboutRareEarths)
    return element('certain', 'defined-term', [...terms.evidence], termKinds);
  const referred = own.certain.length === 0 ? referredStages(reading, clause) : [];
  if (referred.length > 0 && carried.aboutRareEarths) return element('certain', 'other-clause', referred, termKinds);
  if (annexes.length > 0 && carried.aboutRareEarths) return element('certain', 'annex', annexes, termKinds);
  const lonely = own.lonely.filter((one) => carried.known.has(one.stage));
  const settled = own.lonely.length > 0 || isTechnical(reading, clause) || asksForLicenceOrTeaches(reading, clause);
  if (lonely.length > 0 && carried.aboutRareEarths) {
    const together = lonely.filter((one) => standsTogether(one, lonely, reading));
    if (together.length > 0) return element('certain', 'words-together', together, termKinds);
    const bare = lonely.every((one) => isBareWord(reading.text.slice(one.span.start, one.span.end)));
    if (!bare) return element('settled', 'compound-word', lonely, termKinds);
    return hasTechnicalCompany(reading, clause, lonely)
      ? element('settled', 'word-in-company', lonely, termKinds)
      : element('open', 'general-word', lonely, termKinds);
  }
  if (introduced.length > 0 && carried.aboutRareEarths)
    return element('certain', 'introduction', introduced, termKinds);
  const subject = subjectStages(carried);
  const technologyTerm = usesTechnologyTerm(reading, carried, clause);
  if (carried.aboutRareEarths && subject.length > 0 && technologyTerm !== null) {
    const [first] = subject;
    return element(
      'certain',
      'technology-term',
      first === undefined ? [] : subject.map((stage) => ({ stage, concept: null, span: technologyTerm, from: null })),
      termKinds,
    );
  }
  if (carried.aboutRareEarths && subject.length > 0 && settled) {
    const technical = isTechnical(reading, clause);
    const way = technical ? 'technical-subject' : 'subject';
    return { certainty: technical ? 'settled' : 'open', way, stages: subject, evidence: [], termKinds };
  }
  return { ...NOTHING, termKinds };
}

/** A defined technology without a word of its stage is the technology that the contract is about. */
function usesTechnologyTerm(reading: Reading, carried: Carried, clause: Clause): Span | null {
  for (const [index, definition] of reading.contract.definitions.entries()) {
    if (
      carried.terms[index]?.kind !== 'technology' ||
      definition.clause === clause.index ||
      /confidential|保密|秘密/iu.test(definition.name)
    )
      continue;
    const use = definition.uses.find((one) => contains(clause.span, one));
    if (use !== undefined) return use;
  }
  return null;
}

/** Two different wordings of one stage make each other certain. */
function standsTogether(one: StageEvidence, others: readonly StageEvidence[], reading: Reading): boolean {
  const word = (span: Span): string => reading.text.slice(span.start, span.end).toLowerCase();
  return others.some(
    (other) =>
      other.stage === one.stage &&
      (other.span.end <= one.span.start || other.span.start >= one.span.end) &&
      word(other.span) !== word(one.span),
  );
}

/** One English word or two Chinese characters: 时效, extraction. A longer wording says more than one trade can mean. */
const isBareWord = (words: string): boolean => /^(?:\p{Script=Han}{1,3}|[\p{L}\p{M}]+)$/u.test(words);

const COMPANY_KINDS: ReadonlySet<ConceptKind> = new Set(['equipment', 'process', 'reagent', 'parameter']);

/** A machine, a reagent or a set-point beside the general word, at another place of the clause. */
function hasTechnicalCompany(reading: Reading, clause: Clause, beside: readonly StageEvidence[]): boolean {
  return (reading.mentions[clause.index]?.concepts ?? []).some(
    (mention) =>
      mention.standing === 'accepted' &&
      COMPANY_KINDS.has(mention.concept.kind) &&
      beside.every((one) => mention.span.end <= one.span.start || mention.span.start >= one.span.end),
  );
}

/** The stages that the contract is mainly about: the most spoken of, and any at least half as often. */
function subjectStages(carried: Carried): readonly Stage[] {
  const most = Math.max(0, ...carried.contract.values());
  return [...carried.contract.entries()]
    .filter(([stage, count]) => carried.known.has(stage) && count * 2 >= most)
    .map(([stage]) => stage);
}

/** What waits for an export licence, or is taught, is the technology that the contract is about. */
function asksForLicenceOrTeaches(reading: Reading, clause: Clause): boolean {
  const mentions = reading.mentions[clause.index];
  if (mentions === undefined) return false;
  return (
    mentions.cues.some((one) => one.cue.role === 'condition') ||
    (!mentions.cues.some((one) => one.cue.role === 'standard' && one.standing === 'accepted') &&
      mentions.channels.some(
        (one) => one.standing === 'accepted' && one.entry.strength === 'names' && one.entry.channel === 'training',
      ))
  );
}

const TECHNICAL_KINDS = new Set(['carrier', 'parameter', 'equipment', 'process', 'line', 'reagent']);

/** Speaks of drawings, set-points, machines or work on a line, or of generic supplies for a plant, without saying of which stage. */
function isTechnical(reading: Reading, clause: Clause): boolean {
  const mentions = reading.mentions[clause.index];
  if (mentions === undefined) return false;
  return (
    mentions.concepts.some((one) => one.standing === 'accepted' && TECHNICAL_KINDS.has(one.concept.kind)) ||
    mentions.cues.some((one) => one.standing === 'accepted' && one.cue.role === 'catch-all')
  );
}

function element(
  certainty: StageCertainty,
  way: StageWay,
  evidence: readonly StageEvidence[],
  termKinds: ReadonlySet<TermKind>,
): StageElement {
  return { certainty, way, stages: [...new Set(evidence.map((one) => one.stage))], evidence, termKinds };
}

function ownStages(
  reading: Reading,
  clause: Clause,
): { readonly certain: readonly StageEvidence[]; readonly lonely: readonly StageEvidence[] } {
  const certain: StageEvidence[] = [];
  const lonely: StageEvidence[] = [];
  const evidence = (mention: ConceptMention): StageEvidence[] =>
    mention.concept.stages.map((stage) => ({ stage, concept: mention.id, span: mention.span, from: null }));
  for (const mention of reading.mentions[clause.index]?.concepts ?? [])
    (mention.standing === 'accepted' ? certain : lonely).push(...evidence(mention));
  return { certain, lonely };
}

function termStages(
  reading: Reading,
  carried: Carried,
  clause: Clause,
): {
  readonly evidence: readonly StageEvidence[];
  readonly kinds: ReadonlySet<TermKind>;
  readonly broad: ReadonlySet<Stage>;
} {
  const evidence: StageEvidence[] = [];
  const kinds = new Set<TermKind>();
  const broad = new Set<Stage>();
  reading.contract.definitions.forEach((definition, index) => {
    const carrier = carried.terms[index];
    if (carrier === undefined || definition.clause === clause.index) return;
    if (reading.contract.parties.some((party) => party.aliases.includes(definition.name))) return;
    if (
      definition.language !== clause.language &&
      reading.contract.languages.length > 1 &&
      /\p{Script=Han}/u.test(definition.name) !== (clause.language === 'zh')
    )
      return;
    const use = definition.uses.find((one) => contains(clause.span, one));
    if (use === undefined) return;
    if (carrier.stages.size > 0) kinds.add(carrier.kind);
    for (const stage of carrier.stages) {
      if (carrier.kind === 'body' || (carrier.kind === 'goods' && !speaksOfMaking(reading.text, use))) continue;
      if (carrier.kind === 'technology' || carrier.kind === 'service') broad.add(stage);
      evidence.push({ stage, concept: null, span: use, from: carrier.span });
    }
  });
  return { evidence, kinds, broad };
}

/** "the methods of making Contract Products", 合同产品的制造: the goods are named for how they are made. */
function speaksOfMaking(text: string, use: Span): boolean {
  return (
    /(?:mak|manufactur|produc|fabricat|prepar|制造|生产|制备|加工)[^.;。；]{0,24}$/iu.test(
      text.slice(Math.max(0, use.start - 40), use.start),
    ) || /^的?(?:制造|生产|制备|加工)/u.test(text.slice(use.end, use.end + 8))
  );
}

const CLAUSE_REFERENCE =
  /第\s*[〇零一二三四五六七八九十百\d]{1,5}\s*条(?:第?\s*[（(][^）)]{1,4}[）)])?|\b(?:clauses?|sections?|articles?|paragraphs?|items?)\s+(\d{1,3}(?:\.\d{1,3})*(?:\s?\([a-z\d]{1,4}\))?|[IVX]{1,5})|(?<![\d.])(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?:[（(][a-z\d][）)])?)(?=项|款|条|所|中|\s*(?:above|below))/giu;

/** A clause that hands over "the documents under 2.2(a)" takes its stage from there. */
function referredStages(reading: Reading, clause: Clause): readonly StageEvidence[] {
  const own = reading.text.slice(clause.span.start, clause.span.end);
  return [...own.matchAll(CLAUSE_REFERENCE)].flatMap((match) => {
    const wanted = plainLabel(match[1] ?? match[2] ?? match[0]);
    const target = reading.contract.clauses.find(
      (other) =>
        other.index !== clause.index &&
        other.annex === null &&
        other.language === clause.language &&
        other.label !== null &&
        plainLabel(other.path.slice(-2).join('')).endsWith(wanted) &&
        plainLabel(other.label) !== '' &&
        (plainLabel(other.label) === wanted || wanted.endsWith(plainLabel(other.label))),
    );
    if (target === undefined) return [];
    const span = { start: clause.span.start + match.index, end: clause.span.start + match.index + match[0].length };
    return ownStages(reading, target).certain.map((one) => ({ stage: one.stage, concept: null, span, from: one.span }));
  });
}

function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:clause|section|article)/iu, '')
    .toLowerCase();
}

function annexStages(reading: Reading, carried: Carried, clause: Clause): readonly StageEvidence[] {
  if (clause.annex !== null) return [];
  return findReferences(reading.text, [clause]).flatMap((reference) => {
    const carrier = carried.annexes.get(annexNumber(reading.text.slice(reference.start, reference.end)));
    return [...(carrier?.stages ?? [])].map((stage) => ({
      stage,
      concept: null,
      span: reference,
      from: carrier?.span ?? null,
    }));
  });
}
