/** What is denied in a clause, sentence by sentence: "contains no rare earths" speaks of none. */
import { contains, type Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import type { Clause } from '../structure/contract.ts';
import { readDenials } from './denial.ts';
import { splitSentences } from './sentences.ts';

/** Tells of words in the clause whether one of its denials covers them. */
export function deniedIn(text: string, { span, language }: Clause): (words: Span) => boolean {
  const reaches = splitSentences(text.slice(span.start, span.end), span.start).flatMap((sentence) =>
    readDenials(text.slice(sentence.start, sentence.end), sentence.start, language).map((denial) => ({
      start: denial.span.start,
      end: denial.reach,
    })),
  );
  const placed = byPlace(reaches, (reach) => reach);
  return (words) => placed.overlapping(words).some((reach) => contains(reach, words));
}
