/**
 * In a contract that names no rare earths, finds the passages that tell one of their processes all the same: a clause,
 * the items below one line, the rows of an annex. Their weak words are each other's company, and are accepted.
 */
import type { Stage } from '../dictionary/entries.ts';
import type { Contract } from '../structure/contract.ts';
import { introducesItems } from '../structure/outline-clauses.ts';
import { namesRareEarths } from './about-rare-earths.ts';
import { deniedIn } from './clause-denials.ts';
import { hintedStages } from './hinted-process.ts';
import { readProcess, THRESHOLD, tradesIn } from './read-process.ts';
import type { ClauseMentions, ConceptMention } from './reading.ts';

export interface ToldProcesses {
  /** By clause index. */
  readonly mentions: readonly ClauseMentions[];
  /** Stages whose process some passage tells. */
  readonly stages: ReadonlySet<Stage>;
  /** The contract speaks of rare earths, of one of their stages, or of the magnets made of them, named or only told. */
  readonly aboutRareEarths: boolean;
}

/**
 * @param text the reading text in simplified characters
 * @param mentions by clause index
 */
export function tellProcesses(text: string, contract: Contract, mentions: readonly ClauseMentions[]): ToldProcesses {
  if (namesRareEarths(text, contract, mentions)) return { mentions, stages: new Set(), aboutRareEarths: true };
  const about = tradesOf(contract, mentions);
  const spoken = contract.clauses.map((clause, index) => {
    const concepts = mentions[index]?.concepts ?? [];
    if (concepts.length === 0) return [];
    const isDenied = deniedIn(text, clause);
    return concepts.filter(({ span }) => !isDenied(span));
  });
  const told = contract.clauses.map(() => new Set<Stage>());
  for (const indexes of passagesOf(text, contract)) {
    const passage = {
      concepts: indexes.flatMap((index) => spoken[index] ?? []),
      cues: indexes.flatMap((index) => mentions[index]?.cues ?? []),
      threshold: indexes.length === 1 ? THRESHOLD.clause : THRESHOLD.rows,
    };
    for (const stage of readProcess(text, passage, about)) for (const index of indexes) told[index]?.add(stage);
  }
  const passages = new Set(told.flatMap((some) => [...some]));
  const said = spoken.map((concepts, index) => ({ concepts, isSubject: isAboutSubject(contract, index) }));
  const stages = passages.size > 0 ? passages : hintedStages(text, said, about.size);
  return {
    mentions: mentions.map((one, index) => {
      const stages = told[index];
      return stages === undefined || stages.size === 0
        ? one
        : { ...one, concepts: one.concepts.map(acceptFor(stages)) };
    }),
    stages,
    aboutRareEarths: stages.size > 0,
  };
}

function acceptFor(stages: ReadonlySet<Stage>): (mention: ConceptMention) => ConceptMention {
  return (mention) =>
    mention.standing === 'lonely' && mention.concept.stages.some((stage) => stages.has(stage))
      ? { ...mention, standing: 'accepted' }
      : mention;
}

/** What a letter or an order is about stands in its first paragraphs, whatever they are called. */
const OPENING = 8;

function isAboutSubject({ clauses }: Contract, index: number): boolean {
  const kind = clauses[index]?.kind;
  return index < OPENING || kind === 'party' || (kind !== undefined && SAYS_THE_SUBJECT.has(kind));
}

const SAYS_THE_SUBJECT = new Set(['title', 'recital', 'definition']);
const OFTEN = 2;

/** The other trades of the contract: those of its title, recitals and definitions, and those that it names more than once. */
function tradesOf(contract: Contract, mentions: readonly ClauseMentions[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { index, kind } of contract.clauses)
    for (const trade of tradesIn(mentions[index]?.cues ?? []))
      times.set(trade, (times.get(trade) ?? 0) + (SAYS_THE_SUBJECT.has(kind) ? OFTEN : 1));
  return new Set([...times].filter(([, count]) => count >= OFTEN).map(([trade]) => trade));
}

/** Every clause, the items below each introducing line, the clauses of each annex; by clause index. */
function passagesOf(text: string, { clauses }: Contract): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const join = (key: string, index: number): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  };
  for (const { index, parent, annex } of clauses) {
    const above = parent === null ? undefined : clauses[parent];
    if (above !== undefined && introducesItems(above, clauses, text)) join(`items ${above.index}`, index);
    if (annex !== null) join(`annex ${annex}`, index);
  }
  return [...clauses.map(({ index }) => [index]), ...groups.values()];
}
