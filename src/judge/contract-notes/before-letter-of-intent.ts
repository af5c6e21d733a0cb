/**
 * Technology that the Catalogue restricts is bound, or talked about in substance, and nothing speaks of the letter
 * of intent that must come first. Of prohibited technology another note says that there is none.
 */
import type { NoteCheck } from './check.ts';
import { movingSentences } from './flagged-words.ts';
import { saidIn } from './said.ts';

const RULES = ['cn-tier/30-33', 'cn-tier/no-commitment'] as const;

export const findBeforeLetterOfIntent: NoteCheck = ({ reading, flagged }) => {
  const restricted = flagged.filter(
    ({ direction, subject, provisions }) =>
      direction === 'outbound' &&
      subject === 'technology' &&
      provisions.some(({ id }) => id === RULES[0]) &&
      !provisions.some(({ effect, state }) => effect === 'prohibited' && state === 'in-force'),
  );
  if (restricted.length === 0 || saidIn(reading, 'letter-of-intent').length > 0) return [];
  const talks = saidIn(reading, 'negotiation').filter(({ denied }) => !denied);
  return [
    {
      code: 'before-letter-of-intent',
      evidence: [...talks.map(({ sentence }) => sentence), ...movingSentences(restricted, reading.document.text)],
      provisions: RULES,
    },
  ];
};
