/** Sentences of operative clauses that hold a cue, and whether they say it, deny it, or only suppose it. */
import type { Span } from '../../extract/document.ts';
import type { Clause } from '../../structure/contract.ts';
import { findActors, type Side } from '../actors.ts';
import { type Denial, readDenials } from '../denial.ts';
import type { ClauseMentions, Reading } from '../reading.ts';
import { splitSentences } from '../sentences.ts';

/** The finer values of cues with the role `note`. */
export type NoteMeaning =
  | 'takes-effect'
  | 'starts'
  | 'letter-of-intent'
  | 'negotiation'
  | 'onward'
  | 'foreign-check'
  | 'value-share'
  | 'chinese-technology'
  | 'serves-use'
  | 'no-licence-needed'
  | 'talent-programme'
  | 'foreign-sanctions';

export interface Said {
  readonly clause: Clause;
  readonly sentence: Span;
  /** The words of the cue. */
  readonly span: Span;
  readonly denied: boolean;
  /** "If …", "unless …", 如…: what follows then is not said to be so. */
  readonly supposed: boolean;
}

/** Cues of one meaning that one sentence may hold and be looked at; more is no sentence. */
const MOST_CUES = 40;
const SILENT = new Set(['title', 'heading', 'contents', 'margin', 'signature', 'deleted', 'comment']);
const SUPPOSED =
  /\b(?:if|in the event|in case|whether|unless|should|where)\b|如果|如有|如|若|倘|凡|一旦|是否|的情形|之情形|情况下/iu;

/** Cues of this meaning in operative clauses, in reading order. */
export function saidIn(reading: Reading, meaning: NoteMeaning): readonly Said[] {
  return saidBy(reading, (mentions) =>
    mentions.cues.flatMap(({ cue, standing, span }) =>
      cue.role === 'note' && cue.meaning === meaning && standing === 'accepted' ? [span] : [],
    ),
  );
}

/** Once for each sentence: of several cues in it the first that is plainly said stands for all. */
export function saidBy(reading: Reading, find: (mentions: ClauseMentions) => readonly Span[]): readonly Said[] {
  return reading.contract.clauses.flatMap((clause, index) => {
    const mentions = reading.mentions[index];
    const spans = mentions === undefined || SILENT.has(clause.kind) ? [] : find(mentions);
    return spans.length === 0 ? [] : readSentences(reading.text, clause, spans);
  });
}

function readSentences(text: string, clause: Clause, spans: readonly Span[]): readonly Said[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const found: Said[] = [];
  let next = 0;
  for (const sentence of splitSentences(text.slice(clause.span.start, clause.span.end), clause.span.start)) {
    const first = next;
    while (next < sorted.length && (sorted[next]?.start ?? 0) < sentence.end) next += 1;
    if (next === first) continue;
    const own = text.slice(sentence.start, sentence.end);
    const denials = readDenials(own, sentence.start, clause.language);
    const supposedFrom = SUPPOSED.exec(own)?.index ?? own.length;
    const said = sorted.slice(first, Math.min(next, first + MOST_CUES)).map((span) => ({
      clause,
      sentence,
      span,
      denied: isDenied(span, denials),
      supposed: sentence.start + supposedFrom < span.start,
    }));
    const plain =
      said.find(({ denied, supposed }) => !denied && !supposed) ?? said.find(({ denied }) => !denied) ?? said[0];
    if (plain !== undefined) found.push(plain);
  }
  return found;
}

function isDenied({ start, end }: Span, denials: readonly Denial[]): boolean {
  return denials.some(
    ({ span, reach }) => (start < reach && end > span.start) || (start <= span.start && end >= span.end),
  );
}

const ORDER = /应|须|不得|不能|负责|承诺|\b(?:shall|will|must|may|undertakes?|agrees?)\b/iu;

/** Nobody but parties of this side are named as those who promise: the duty is none of the other side. */
export function bindsOnly(reading: Reading, { sentence, span }: Said, side: Exclude<Side, 'unknown'>): boolean {
  const parties = findActors(reading, sentence).filter(
    (actor) => actor.party !== null && actor.span.start < span.start,
  );
  const acting = parties.filter(({ owns }) => !owns);
  const named = acting.length > 0 ? acting : parties;
  const order = sentence.start + (ORDER.exec(wordsOf(reading, sentence))?.index ?? span.start - sentence.start);
  const ordered = named.filter((actor) => actor.span.end <= order);
  const bound = ordered.length > 0 ? ordered : named;
  return bound.length > 0 && bound.every((actor) => actor.side === side);
}

export function wordsOf(reading: Reading, { start, end }: Span): string {
  return reading.text.slice(start, end);
}

/** Whether the whole clause of what was said matches; each clause is read once. */
export function clauseMatches(reading: Reading, pattern: RegExp): (said: Said) => boolean {
  const known = new Map<number, boolean>();
  return ({ clause }) => {
    const holds = known.get(clause.index) ?? pattern.test(wordsOf(reading, clause.span));
    known.set(clause.index, holds);
    return holds;
  };
}
