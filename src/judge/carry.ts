/**
 * What defined terms and annexes carry to the clauses that use them: the stages of their own words, and of
 * the terms and annexes that those words name in turn, until nothing changes.
 */

import type { Stage } from '../dictionary/entries.ts';
import { contains, type Span } from '../extract/document.ts';
import { type ByPlace, byPlace } from '../match/by-place.ts';
import { annexNumber } from '../structure/annexes.ts';
import type { DefinedTerm } from '../structure/contract.ts';
import type { ConceptMention, Reading } from './reading.ts';
import { cuesOf, LONELY, NAMES_ITS_STAGE, type StageCue, type StageSubject, settleStages } from './settle-stages.ts';
import type { TermKind } from './term-kind.ts';

/** Where a carrier has a stage from: another defined term or an annex that its words name. */
export type CarriedFrom =
  | { readonly kind: 'term'; readonly index: number }
  | { readonly kind: 'annex'; readonly index: number };

export interface Carrier {
  readonly stages: ReadonlySet<Stage>;
  /** Of the stages that its own words do not give. */
  readonly from: ReadonlyMap<Stage, CarriedFrom>;
  /** The words that give the stages. */
  readonly span: Span;
  readonly kind: TermKind;
}

export interface Carried {
  /** By index into the contract's definitions. */
  readonly terms: readonly Carrier[];
  /** By the annex's number, see annexNumber. */
  readonly annexes: ReadonlyMap<string, Carrier>;
  /** By clause index: its mentions, without those inside a defined or a company's name. */
  readonly own: readonly (readonly ConceptMention[])[];
  /** What the contract speaks of, the words of its title, recitals and definitions counted thrice. */
  readonly subject: StageSubject;
  /** Stages that the contract speaks of at all; a general word can only mean one of these. */
  readonly known: ReadonlySet<Stage>;
  /** The contract speaks of rare earths, of one of their stages, or of the magnets made of them. */
  readonly aboutRareEarths: boolean;
}

/** Cues that prove a stage, plus those of lonely words that the contract speaks of anyway or that stand together. */
function provenCues(cues: readonly StageCue[], known: ReadonlySet<Stage>): readonly StageCue[] {
  const lonely = new Map<Stage, Set<string>>();
  for (const { stage, concept, span, weight } of cues)
    if (weight <= LONELY) lonely.set(stage, (lonely.get(stage) ?? new Set()).add(`${concept}${span.end - span.start}`));
  return cues.filter(({ stage, weight }) => weight > LONELY || known.has(stage) || (lonely.get(stage)?.size ?? 0) >= 2);
}

export function carryStages(reading: Reading): Carried {
  const { contract, mentions } = reading;
  const everyCue = mentions.map(({ concepts }) => cuesOf(concepts));
  const spokenOf = makeSubject(reading, everyCue);
  const known = new Set([...knownStages(spokenOf.counts), ...reading.told]);
  const stagesIn = (cues: ByPlace<StageCue>, span: Span): Set<Stage> => {
    const within = cues.overlapping(span).filter((cue) => contains(span, cue.span));
    return new Set(settleStages(provenCues(within, known), spokenOf).map((cue) => cue.stage));
  };
  const placed = (cues: readonly (readonly StageCue[])[]): ByPlace<StageCue> => byPlace(cues.flat(), spanOf);
  const everywhere = placed(everyCue);
  const names = byPlace(
    findNames(
      reading,
      contract.definitions.filter(({ definition }) => stagesIn(everywhere, definition).size > 0),
    ),
    (name) => name,
  );
  const own = mentions.map(({ concepts }) =>
    concepts.filter(({ span }) => !names.overlapping(span).some((name) => contains(name, span))),
  );
  const ownCues = own.map(cuesOf);
  const kinds = reading.termKinds;
  const ownEverywhere = placed(ownCues);
  const terms = contract.definitions.map(({ definition }) => stagesIn(ownEverywhere, definition));
  const annexes = contract.annexes.map(({ span }) => stagesIn(ownEverywhere, span));
  const from = spreadStages(reading, kinds, terms, annexes);
  return {
    terms: contract.definitions.map(({ definition }, index) => ({
      stages: terms[index] ?? new Set<Stage>(),
      from: from.terms[index] ?? new Map<Stage, CarriedFrom>(),
      span: definition,
      kind: kinds[index] ?? 'other',
    })),
    annexes: new Map(
      contract.annexes.map(({ label, span }, index) => [
        annexNumber(label),
        {
          stages: annexes[index] ?? new Set<Stage>(),
          from: from.annexes[index] ?? new Map<Stage, CarriedFrom>(),
          span,
          kind: 'technology',
        },
      ]),
    ),
    own,
    subject: makeSubject(
      reading,
      ownCues.map((cues) => settleStages(cues, spokenOf)),
    ),
    known,
    aboutRareEarths: reading.aboutRareEarths,
  };
}

type Sources = Map<Stage, CarriedFrom>;

const spanOf = ({ span }: { readonly span: Span }): Span => span;

/** A round goes through all definitions in order, so that only steps back to an earlier one need another. */
const MOST_ROUNDS = 50;

/** From terms and annexes to the terms and annexes that name them, until nothing changes; the sets grow in place. */
function spreadStages(
  { contract, uses }: Reading,
  kinds: readonly TermKind[],
  terms: readonly Set<Stage>[],
  annexes: readonly Set<Stage>[],
): { readonly terms: readonly Sources[]; readonly annexes: readonly Sources[] } {
  const hasOwn = terms.map((stages) => stages.size > 0);
  const termSources = terms.map((): Sources => new Map());
  const annexSources = annexes.map((): Sources => new Map());
  const references = byPlace(
    contract.annexes.flatMap((annex, index) => annex.references.map((span) => ({ span, index }))),
    spanOf,
  );
  /** In the order of the contract, each once. */
  const within = <T extends { readonly span: Span }>(
    things: ByPlace<T>,
    span: Span,
    indexOf: (thing: T) => number,
  ): readonly number[] => {
    const inside = things.overlapping(span).filter((one) => contains(span, one.span));
    return [...new Set(inside.map(indexOf))].sort((one, other) => one - other);
  };
  const namedBy = contract.definitions.map(({ definition }) => ({
    terms: within(uses, definition, ({ term }) => term),
    annexes: within(references, definition, ({ index }) => index),
  }));
  const usedIn = contract.annexes.map(({ span }) => within(uses, span, ({ term }) => term));
  let changed = true;
  const grow = (
    into: Set<Stage> | undefined,
    sources: Sources | undefined,
    from: ReadonlySet<Stage> | undefined,
    source: CarriedFrom,
  ): void => {
    for (const stage of from ?? []) {
      if (into === undefined || into.has(stage)) continue;
      into.add(stage);
      sources?.set(stage, source);
      changed = true;
    }
  };
  for (let round = 0; changed && round < MOST_ROUNDS; round += 1) {
    changed = false;
    namedBy.forEach((named, index) => {
      for (const other of named.terms) {
        // A definition with a stage of its own takes none from the place or the goods that it mentions.
        const isMatter = kinds[other] === 'technology' || kinds[other] === 'service';
        if (index === other || (hasOwn[index] === true && !isMatter)) continue;
        grow(terms[index], termSources[index], terms[other], { kind: 'term', index: other });
      }
      for (const annex of hasOwn[index] === true ? [] : named.annexes)
        grow(terms[index], termSources[index], annexes[annex], { kind: 'annex', index: annex });
    });
    usedIn.forEach((used, annex) => {
      if ((annexes[annex]?.size ?? 0) > 0) return;
      for (const index of used) grow(annexes[annex], annexSources[annex], terms[index], { kind: 'term', index });
    });
  }
  return { terms: termSources, annexes: annexSources };
}

const FEWEST_TO_BE_KNOWN = 2;
const LONELY_SHARE = 4;
const SHORTEST_NAME = 4;

function knownStages(counts: ReadonlyMap<Stage, number>): ReadonlySet<Stage> {
  return new Set([...counts.entries()].filter(([, count]) => count >= FEWEST_TO_BE_KNOWN).map(([stage]) => stage));
}

function makeSubject(reading: Reading, cues: readonly (readonly StageCue[])[]): StageSubject {
  const counts = new Map<Stage, number>();
  const named = new Set<Stage>();
  reading.contract.clauses.forEach((clause, index) => {
    const weight = clause.kind === 'title' || clause.kind === 'recital' || clause.kind === 'definition' ? 3 : 1;
    for (const cue of cues[index] ?? []) {
      // General words count a little: where nothing else is said they still show what it is about.
      const worth = cue.weight > LONELY ? weight : weight / LONELY_SHARE;
      counts.set(cue.stage, (counts.get(cue.stage) ?? 0) + worth);
      if (cue.weight >= NAMES_ITS_STAGE) named.add(cue.stage);
    }
  });
  return { counts, named };
}

/** A defined name means what its definition says, and a company's name means the company: their words say nothing else. */
function findNames(reading: Reading, definitions: readonly DefinedTerm[]): readonly Span[] {
  const { contract, text } = reading;
  const aliases = contract.parties.flatMap((party) => party.aliases);
  const names = definitions.flatMap(({ uses }) => [...uses]);
  for (const alias of new Set(aliases)) {
    if (alias.length < SHORTEST_NAME) continue;
    for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + alias.length))
      names.push({ start: at, end: at + alias.length });
  }
  return names;
}
