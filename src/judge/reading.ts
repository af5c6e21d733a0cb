/** Everything that the judge knows before it looks at a single clause. */

import type { Dictionary } from '../dictionary/dictionary.ts';
import type { ChannelEntry, Concept, ConceptKind, Cue, Stage } from '../dictionary/entries.ts';
import { contains, type Document, type Span } from '../extract/document.ts';
import { type ByPlace, byPlace } from '../match/by-place.ts';
import type { Matcher } from '../match/compile.ts';
import { findMentions } from '../match/find-mentions.ts';
import { simplify } from '../match/fold-character.ts';
import type { Mention } from '../match/mention.ts';
import type { Clause, Contract } from '../structure/contract.ts';
import type { Side } from './actors.ts';
import { labelClauses } from './labelled-clauses.ts';
import { findNamedAbroad } from './named-abroad.ts';
import { type TermKind, termKind } from './term-kind.ts';
import { tellProcesses } from './told-processes.ts';

export interface ConceptMention extends Mention {
  readonly concept: Concept;
}
export interface ChannelMention extends Mention {
  readonly entry: ChannelEntry;
}
export interface CueMention extends Mention {
  readonly cue: Cue;
}

/** What was found in the words of one clause; cancelled mentions are kept apart for `explain`. */
export interface ClauseMentions {
  readonly concepts: readonly ConceptMention[];
  readonly channels: readonly ChannelMention[];
  readonly cues: readonly CueMention[];
  readonly cancelled: readonly Mention[];
}

/** Where a defined term is used. */
export interface TermUse {
  readonly span: Span;
  /** Index into the contract's definitions. */
  readonly term: number;
}

export interface Reading {
  /** The reading text in simplified characters, each at its own place; quotes are taken from the document. */
  readonly text: string;
  readonly document: Document;
  readonly contract: Contract;
  readonly dictionary: Dictionary;
  readonly places: Matcher;
  /** By clause index. */
  readonly mentions: readonly ClauseMentions[];
  /** Stages whose process some passage tells without naming it. */
  readonly told: ReadonlySet<Stage>;
  /** The contract speaks of rare earths, of one of their stages, or of the magnets made of them. */
  readonly aboutRareEarths: boolean;
  /** Every name of a party. */
  readonly partyNames: ReadonlySet<string>;
  /** By language and plain label, see labelClauses. */
  readonly labelled: ReadonlyMap<string, readonly Clause[]>;
  /** Uses of defined terms. */
  readonly uses: ByPlace<TermUse>;
  /** Uses of names that stand for a body or a plant abroad which is no party, e.g. “the Pocheon Works”. */
  readonly namedAbroad: ByPlace<Span>;
  /** Where somebody unnamed is supposed to be, by the words for them in small letters; empty in a review. */
  readonly sides: ReadonlyMap<string, Side>;
  /** By index into the contract's definitions: what each name stands for. */
  readonly termKinds: readonly TermKind[];
}

export function readContract(
  document: Document,
  contract: Contract,
  dictionary: Dictionary,
  matcher: Matcher,
  places: Matcher,
): Reading {
  const found = contract.clauses.map((clause) => readMentions(document.text, clause, dictionary, matcher));
  const text = simplify(document.text);
  const { mentions, stages: told, aboutRareEarths } = tellProcesses(text, contract, found);
  const partyNames = new Set(contract.parties.flatMap(({ aliases }) => aliases));
  const technical = byPlace(
    mentions.flatMap(({ concepts }) => concepts.filter(({ concept }) => TECHNICAL.has(concept.kind))),
    ({ span }) => span,
  );
  const termKinds = contract.definitions.map(
    (term): TermKind =>
      partyNames.has(term.name) ? 'body' : termKind(term, text, countWords(technical, term.definition)),
  );
  const namedAbroad = findNamedAbroad(text, contract, partyNames, termKinds, places);
  return {
    text,
    document,
    contract,
    dictionary,
    places,
    mentions,
    told,
    aboutRareEarths,
    termKinds,
    partyNames,
    labelled: labelClauses(contract.clauses),
    uses: byPlace(
      contract.definitions.flatMap(({ uses }, term) => uses.map((span) => ({ span, term }))),
      ({ span }) => span,
    ),
    namedAbroad: byPlace(namedAbroad, (span) => span),
    sides: new Map(),
  };
}

const TECHNICAL: ReadonlySet<ConceptKind> = new Set([
  'process',
  'parameter',
  'equipment',
  'reagent',
  'material',
  'element',
]);

/** How many different words of a process, its machines and its materials stand in a definition, whatever they prove. */
function countWords(technical: ByPlace<ConceptMention>, definition: Span): number {
  const inside = technical.overlapping(definition).filter(({ span }) => contains(definition, span));
  return new Set(inside.map(({ span }) => span.start)).size;
}

/** In a form only the ticked boxes count: what stands behind an empty one was not agreed. */
const UNTICKED = /[☐□][^☑☒✓✔■☐□\n；;]*/gu;

function readMentions(text: string, clause: Clause, dictionary: Dictionary, matcher: Matcher): ClauseMentions {
  const concepts: ConceptMention[] = [];
  const channels: ChannelMention[] = [];
  const cues: CueMention[] = [];
  const cancelled: Mention[] = [];
  const own = text.slice(clause.span.start, clause.span.end);
  const unticked = byPlace(
    [...own.matchAll(UNTICKED)].map(({ index, 0: words }) => {
      const start = clause.span.start + index;
      return { start, end: start + words.length };
    }),
    (span) => span,
  );
  for (const mention of findMentions(matcher, own, clause.span.start)) {
    const { start } = mention.span;
    if (mention.standing === 'cancelled' || unticked.overlapping({ start: start - 1, end: start }).length > 0) {
      cancelled.push(mention);
      continue;
    }
    const concept = dictionary.concepts.get(mention.id);
    const entry = dictionary.channels.get(mention.id);
    const cue = dictionary.cues.get(mention.id);
    if (concept !== undefined) concepts.push({ ...mention, concept });
    else if (entry !== undefined) channels.push({ ...mention, entry });
    else if (cue !== undefined) cues.push({ ...mention, cue });
  }
  return { concepts, channels, cues, cancelled };
}
