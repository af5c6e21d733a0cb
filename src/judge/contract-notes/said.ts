/** Sentences of operative clauses that hold a cue, and whether they say it, deny it, or only suppose it. */
import { contains, type Span } from '../../extract/document.ts';
import type { Clause } from '../../structure/contract.ts';
import { findActors } from '../actors.ts';
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

export function saidBy(reading: Reading, find: (mentions: ClauseMentions) => readonly Span[]): readonly Said[] {
  return reading.contract.clauses.flatMap((clause, index) => {
    const mentions = reading.mentions[index];
    const spans = mentions === undefined || SILENT.has(clause.kind) ? [] : find(mentions);
    if (spans.length === 0) return [];
    const { text } = reading;
    return splitSentences(text.slice(clause.span.start, clause.span.end), clause.span.start).flatMap((sentence) => {
      const own = text.slice(sentence.start, sentence.end);
      const denials = readDenials(own, sentence.start, clause.language);
      return spans
        .filter((span) => contains(sentence, span))
        .map((span) => ({
          clause,
          sentence,
          span,
          denied: isDenied(span, denials),
          supposed: SUPPOSED.test(own.slice(0, span.start - sentence.start)),
        }));
    });
  });
}

function isDenied({ start, end }: Span, denials: readonly Denial[]): boolean {
  return denials.some(
    ({ span, reach }) => (start < reach && end > span.start) || (start <= span.start && end >= span.end),
  );
}

/** Nobody but a foreign party is named before the cue: the promise is none of a Chinese person. */
export function bindsForeignOnly(reading: Reading, { sentence, span }: Said): boolean {
  const before = findActors(reading, sentence).filter((actor) => actor.party !== null && actor.span.start < span.start);
  return before.length > 0 && before.every(({ side }) => side === 'abroad');
}

export function wordsOf(reading: Reading, { start, end }: Span): string {
  return reading.text.slice(start, end);
}
