/** The denials of a whole clause, sentence by sentence: "contains no rare earths" speaks of none. */
import type { Clause } from '../structure/contract.ts';
import { type Denial, readDenials } from './denial.ts';
import { splitSentences } from './sentences.ts';

export function denialsIn(text: string, { span, language }: Clause): readonly Denial[] {
  return splitSentences(text.slice(span.start, span.end), span.start).flatMap((sentence) =>
    readDenials(text.slice(sentence.start, sentence.end), sentence.start, language),
  );
}
