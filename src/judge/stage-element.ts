/** The stage of a clause: by its own words, by the terms and annexes it uses, by what introduces it, by the contract's subject. */

import type { ConceptKind, Stage } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import type { Clause } from '../structure/contract.ts';
import { annexStages, firstUses, referredClauses, termStages } from './borrowed-stages.ts';
import type { Carried } from './carry.ts';
import type { StageCertainty } from './decide.ts';
import { oncePerClause } from './once-per-clause.ts';
import type { Reading } from './reading.ts';
import type { StageWay } from './rules.ts';
import { cuesOf, isSubject, LONELY, type StageCue, settleStages } from './settle-stages.ts';
import type { TermKind } from './term-kind.ts';

export interface StageEvidence {
  readonly stage: Stage;
  readonly concept: string | null;
  readonly span: Span;
  /** Where the stage was carried from: the definition or annex. */
  readonly from: Span | null;
}

export interface StageElement {
  readonly certainty: StageCertainty;
  readonly way: StageWay;
  readonly stages: readonly Stage[];
  readonly evidence: readonly StageEvidence[];
  /** Kinds of the defined terms that carry a stage into the clause. */
  readonly termKinds: ReadonlySet<TermKind>;
}

const NOTHING: StageElement = { certainty: 'none', way: 'nothing', stages: [], evidence: [], termKinds: new Set() };

/** @param chapeau the words that introduce the clause */
export function readStages(reading: Reading, carried: Carried, clause: Clause, chapeau: Clause | null): StageElement {
  const own = ownStages(carried, clause);
  const terms = termStages(reading, carried, clause);
  const termKinds = terms.kinds;
  if (own.certain.length > 0) {
    // A technology or service by its name brings the stages of its definition, unless the clause names a part of them.
    const isPart = own.certain.every((one) => terms.broad.has(one.stage));
    const alongside = isPart ? [] : terms.evidence.filter((one) => terms.broad.has(one.stage));
    return element('certain', 'own-words', [...own.certain, ...alongside], termKinds);
  }
  if (!carried.aboutRareEarths) return { ...NOTHING, termKinds };
  if (terms.evidence.length > 0) {
    // Beside a technology the name of a plant only says where.
    const matter = terms.evidence.filter((one) => terms.broad.has(one.stage));
    return element('certain', 'defined-term', matter.length > 0 ? matter : terms.evidence, termKinds);
  }
  const referred = referredClauses(reading, clause).flatMap(({ target, span }) =>
    ownStages(carried, target).certain.map((one) => ({ ...one, concept: null, span, from: one.span })),
  );
  if (referred.length > 0) return element('certain', 'other-clause', referred, termKinds);
  const annexes = annexStages(reading, carried, clause);
  if (annexes.length > 0) return element('certain', 'annex', annexes, termKinds);
  const lonely = own.lonely.filter((one) => carried.known.has(one.stage));
  if (lonely.length > 0) {
    const together = standingTogether(lonely, reading);
    if (together.length > 0) return element('certain', 'words-together', settle(together, carried), termKinds);
    const bare = lonely.every((one) => isBareWord(reading.text.slice(one.span.start, one.span.end)));
    const meant = settle(lonely, carried);
    if (!bare) return element('settled', 'compound-word', meant, termKinds);
    return hasTechnicalCompany(reading, clause, lonely)
      ? element('settled', 'word-in-company', meant, termKinds)
      : element('open', 'general-word', meant, termKinds);
  }
  const introduced =
    chapeau === null ? [] : [...ownStages(carried, chapeau).certain, ...termStages(reading, carried, chapeau).evidence];
  if (introduced.length > 0) return element('certain', 'introduction', introduced, termKinds);
  return bySubject(reading, carried, clause, own.lonely.length > 0, termKinds);
}

function bySubject(
  reading: Reading,
  carried: Carried,
  clause: Clause,
  hasGeneralWord: boolean,
  termKinds: ReadonlySet<TermKind>,
): StageElement {
  const subject = subjectStages(carried);
  if (subject.length === 0) return { ...NOTHING, termKinds };
  const technologyTerm = usesTechnologyTerm(reading, carried, clause);
  if (technologyTerm !== null)
    return element(
      'certain',
      'technology-term',
      subject.map((stage) => ({ stage, concept: null, span: technologyTerm, from: null })),
      termKinds,
    );
  if (isTechnical(reading, clause))
    return { certainty: 'settled', way: 'technical-subject', stages: subject, evidence: [], termKinds };
  if (hasGeneralWord || asksForLicenceOrTeaches(reading, clause))
    return { certainty: 'open', way: 'subject', stages: subject, evidence: [], termKinds };
  return { ...NOTHING, termKinds };
}

/** General words that could mean several stages mean the one that the contract speaks of most. */
function settle(cues: readonly StageCue[], carried: Carried): readonly StageEvidence[] {
  return settleStages(cues, carried.subject).map(asEvidence);
}

/** A defined technology without a word of its stage is the technology that the contract is about. */
function usesTechnologyTerm(reading: Reading, carried: Carried, clause: Clause): Span | null {
  const technology = firstUses(reading, clause).find(({ term }) => {
    const definition = reading.contract.definitions[term];
    return (
      carried.terms[term]?.kind === 'technology' &&
      definition !== undefined &&
      definition.clause !== clause.index &&
      !/confidential|保密|秘密/iu.test(definition.name)
    );
  });
  return technology?.span ?? null;
}

/** Of cues of one stage those with another wording of it at another place: they make each other certain. */
function standingTogether(cues: readonly StageCue[], reading: Reading): readonly StageCue[] {
  const wordings = new Map<string, Map<string, { firstEnd: number; lastStart: number }>>();
  const wordOf = ({ span }: StageCue): string => reading.text.slice(span.start, span.end).toLowerCase();
  for (const cue of cues) {
    const words = wordings.get(cue.stage) ?? new Map<string, { firstEnd: number; lastStart: number }>();
    wordings.set(cue.stage, words);
    const { firstEnd, lastStart } = words.get(wordOf(cue)) ?? { firstEnd: cue.span.end, lastStart: cue.span.start };
    words.set(wordOf(cue), {
      firstEnd: Math.min(firstEnd, cue.span.end),
      lastStart: Math.max(lastStart, cue.span.start),
    });
  }
  return cues.filter((cue) =>
    [...(wordings.get(cue.stage) ?? [])].some(
      ([word, { firstEnd, lastStart }]) =>
        word !== wordOf(cue) && (firstEnd <= cue.span.start || lastStart >= cue.span.end),
    ),
  );
}

/** One Latin word or up to three Chinese characters: 时效, extraction. A longer wording says more than one trade can mean. */
const isBareWord = (words: string): boolean => /^(?:\p{Script=Han}{1,3}|[\p{Script=Latin}\p{M}]+)$/u.test(words);

const COMPANY_KINDS: ReadonlySet<ConceptKind> = new Set(['equipment', 'process', 'reagent', 'parameter']);

/** A machine, a reagent or a set-point beside the general word, at another place of the clause. */
function hasTechnicalCompany(reading: Reading, clause: Clause, beside: readonly StageCue[]): boolean {
  const general = byPlace(beside, ({ span }) => span);
  return (reading.mentions[clause.index]?.concepts ?? []).some(
    ({ standing, concept, span }) =>
      standing === 'accepted' && COMPANY_KINDS.has(concept.kind) && general.overlapping(span).length === 0,
  );
}

/** The stages that the contract is mainly about: the most spoken of, and any at least half as often. */
function subjectStages(carried: Carried): readonly Stage[] {
  return [...carried.known].filter((stage) => isSubject(stage, carried.subject.counts));
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

/** The clause's own words: those that prove a stage, and those that only suggest one. */
const ownStages = oncePerClause((carried: Carried, clause): OwnStages => {
  // Words that other trades share prove a stage only where the contract is about rare earths at all.
  const proves = (cue: StageCue): boolean =>
    cue.weight > LONELY && (carried.aboutRareEarths || cue.specificity === 'decisive');
  const cues = cuesOf(carried.own[clause.index] ?? []);
  const proven = cues.filter(proves);
  // Beside a proven stage a lonely word counts only for a stage that the contract names.
  const beside = cues.filter((cue) => cue.weight <= LONELY && carried.subject.named.has(cue.stage));
  const settled =
    proven.length === 0 ? [] : settleStages(carried.aboutRareEarths ? [...proven, ...beside] : proven, carried.subject);
  const lonely = cues.filter((cue) => cue.weight <= LONELY);
  return { certain: settled.map(asEvidence), lonely };
});

interface OwnStages {
  readonly certain: readonly StageEvidence[];
  readonly lonely: readonly StageCue[];
}

function asEvidence({ stage, concept, span }: StageCue): StageEvidence {
  return { stage, concept, span, from: null };
}
