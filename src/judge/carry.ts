/**
 * What defined terms and annexes carry to the clauses that use them: the stages of their own words, and of
 * the terms and annexes that those words name in turn, until nothing changes.
 */

import type { Stage } from '../dictionary/entries.ts';
import { contains, overlaps, type Span } from '../extract/document.ts';
import { annexNumber } from '../structure/annexes.ts';
import type { Clause } from '../structure/contract.ts';
import { type Denial, readDenials } from './denial.ts';
import type { ClauseMentions, Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { type TermKind, termKind } from './term-kind.ts';

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
  /** How many mentions of each stage the whole contract holds, the subject's words counted thrice. */
  readonly contract: ReadonlyMap<Stage, number>;
  /** Stages that the contract speaks of at all; a general word can only mean one of these. */
  readonly known: ReadonlySet<Stage>;
  /** The contract speaks of rare earths, of one of their stages, or of the magnets made of them. */
  readonly aboutRareEarths: boolean;
}

/** Stages that accepted mentions prove, plus those of lonely ones that the contract speaks of anyway. */
export function stagesIn(mentions: ClauseMentions, within: Span, known: ReadonlySet<Stage>): ReadonlySet<Stage> {
  const proven = new Set<Stage>();
  const lonely = new Map<Stage, Set<string>>();
  for (const { concept, span, standing } of mentions.concepts) {
    if (span.start < within.start || span.end > within.end) continue;
    for (const stage of concept.stages) {
      if (standing === 'accepted') proven.add(stage);
      else lonely.set(stage, (lonely.get(stage) ?? new Set()).add(`${concept.id}${span.end - span.start}`));
    }
  }
  for (const [stage, ids] of lonely) if (ids.size >= 2 || known.has(stage)) proven.add(stage);
  return proven;
}

export function carryStages(reading: Reading): Carried {
  const { contract, mentions } = reading;
  const counts = countStages(reading);
  const known = knownStages(counts);
  const inSpan = (span: Span): Set<Stage> => {
    const found = new Set<Stage>();
    contract.clauses.forEach((clause, index) => {
      const own = mentions[index];
      if (own !== undefined && overlaps(clause.span, span))
        for (const stage of stagesIn(own, span, known)) found.add(stage);
    });
    return found;
  };
  const annexStages = contract.annexes.map((annex) => inSpan(annex.span));
  const termStages = contract.definitions.map((definition) => inSpan(definition.definition));
  const annexFrom = contract.annexes.map(() => new Map<Stage, CarriedFrom>());
  const termFrom = contract.definitions.map(() => new Map<Stage, CarriedFrom>());

  for (let changed = true; changed; ) {
    changed = false;
    const grow = (
      into: Set<Stage> | undefined,
      sources: Map<Stage, CarriedFrom> | undefined,
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
    contract.definitions.forEach((definition, index) => {
      contract.definitions.forEach((other, otherIndex) => {
        if (index !== otherIndex && other.uses.some((use) => contains(definition.definition, use)))
          grow(termStages[index], termFrom[index], termStages[otherIndex], { kind: 'term', index: otherIndex });
      });
      contract.annexes.forEach((annex, annexIndex) => {
        if (annex.references.some((reference) => contains(definition.definition, reference)))
          grow(termStages[index], termFrom[index], annexStages[annexIndex], { kind: 'annex', index: annexIndex });
      });
    });
    contract.annexes.forEach((annex, annexIndex) => {
      if ((annexStages[annexIndex]?.size ?? 0) > 0) return;
      contract.definitions.forEach((definition, index) => {
        if (definition.uses.some((use) => contains(annex.span, use)))
          grow(annexStages[annexIndex], annexFrom[annexIndex], termStages[index], { kind: 'term', index });
      });
    });
  }
  const annexes = new Map<string, Carrier>();
  contract.annexes.forEach((annex, index) => {
    annexes.set(annexNumber(annex.label), {
      stages: annexStages[index] ?? new Set(),
      from: annexFrom[index] ?? new Map(),
      span: annex.span,
      kind: 'technology',
    });
  });
  return {
    terms: contract.definitions.map((definition, index) => ({
      stages: termStages[index] ?? new Set(),
      from: termFrom[index] ?? new Map(),
      span: definition.definition,
      kind: termKind(definition, reading.text),
    })),
    annexes,
    contract: counts,
    known,
    aboutRareEarths: isAboutRareEarths(reading),
  };
}

const FEWEST_TO_BE_KNOWN = 2;
const LONELY_SHARE = 4;

function knownStages(counts: ReadonlyMap<Stage, number>): ReadonlySet<Stage> {
  return new Set([...counts.entries()].filter(([, count]) => count >= FEWEST_TO_BE_KNOWN).map(([stage]) => stage));
}

function countStages(reading: Reading): ReadonlyMap<Stage, number> {
  const counts = new Map<Stage, number>();
  reading.contract.clauses.forEach((clause, index) => {
    const weight = clause.kind === 'title' || clause.kind === 'recital' || clause.kind === 'definition' ? 3 : 1;
    for (const { concept, standing } of reading.mentions[index]?.concepts ?? []) {
      // General words count a little: where nothing else is said they still show what it is about.
      const worth = standing === 'accepted' ? weight : weight / LONELY_SHARE;
      for (const stage of concept.stages) counts.set(stage, (counts.get(stage) ?? 0) + worth);
    }
  });
  return counts;
}

/** What a wording weighs, each counted once: together they must reach the threshold. */
const WORTH = {
  decisiveStage: 3,
  decisiveSubject: 2,
  decisiveMaterial: 1,
  strongStage: 1,
  inCompany: 0.75,
  strongMaterial: 0.5,
} as const;
/** Many weak words are still weak: what they may add up to. */
const MOST = { stage: 2.5, material: 1 } as const;
const IN_SUBJECT = 1.5;
const IN_PASSING = 0.75;
const THRESHOLD = 3.5;
const SILENT_KINDS = new Set(['regime', 'end-use', 'carrier', 'service']);

/** Weighs every different wording once; what is denied ("contains no rare earths") weighs nothing. */
function isAboutRareEarths(reading: Reading): boolean {
  const decisive = new Map<string, number>();
  let decisiveStages = 0;
  const stages = new Map<string, number>();
  const materials = new Map<string, number>();
  const raise = (into: Map<string, number>, word: string, worth: number): void => {
    into.set(word, Math.max(into.get(word) ?? 0, worth));
  };
  // What a letter or an order is about stands in its first paragraphs, whatever they are called.
  const opening = Math.max(8, Math.ceil(reading.contract.clauses.length / 8));
  for (const [index, { concepts }] of reading.mentions.entries()) {
    const clause = reading.contract.clauses[index];
    if (clause === undefined || concepts.length === 0) continue;
    const isSubject = SUBJECT_KINDS.has(clause.kind) || index < opening;
    const place = isSubject ? IN_SUBJECT : IN_PASSING;
    const denials = denialsIn(reading, clause);
    for (const { concept, standing, span } of concepts) {
      if (standing !== 'accepted' || SILENT_KINDS.has(concept.kind)) continue;
      if (denials.some((denial) => span.start >= denial.span.start && span.end <= denial.reach)) continue;
      const word = reading.text.slice(span.start, span.end).toLowerCase();
      const isMaterial = concept.kind === 'material' || concept.kind === 'element' || concept.kind === 'grade';
      if (concept.specificity === 'decisive') {
        const worth =
          concept.stages.length > 0 ? WORTH.decisiveStage : isMaterial ? WORTH.decisiveMaterial : WORTH.decisiveSubject;
        raise(decisive, word, worth * place);
        if (concept.stages.length > 0) decisiveStages += 1;
      } else if (concept.stages.length > 0) {
        raise(stages, word, (concept.specificity === 'strong' ? WORTH.strongStage : WORTH.inCompany) * place);
      } else if (isMaterial && concept.specificity === 'strong') {
        raise(materials, word, WORTH.strongMaterial * place);
      }
    }
  }
  const sum = (worth: Map<string, number>): number => [...worth.values()].reduce((total, one) => total + one, 0);
  const namesStage = stages.size > 0 || decisiveStages > 0;
  return (
    namesStage &&
    sum(decisive) + Math.min(MOST.stage, sum(stages)) + Math.min(MOST.material, sum(materials)) >= THRESHOLD
  );
}

const SUBJECT_KINDS = new Set(['title', 'recital', 'definition']);

function denialsIn(reading: Reading, clause: Clause): readonly Denial[] {
  return splitSentences(reading.text.slice(clause.span.start, clause.span.end), clause.span.start).flatMap((sentence) =>
    readDenials(reading.text.slice(sentence.start, sentence.end), sentence.start, clause.language),
  );
}
