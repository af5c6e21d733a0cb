/**
 * A clause passes on, out of China and without doubt, what the Catalogue prohibits on the day: no licence and no
 * letter of intent can be waited for, whatever the state of the announcements.
 */
import type { Finding } from '../finding.ts';
import type { NoteCheck } from './check.ts';
import { citedRules, movingSentences } from './flagged-words.ts';

export const findProhibitedTechnology: NoteCheck = ({ flagged, law, reading }) => {
  const prohibited = flagged.filter(isProhibited);
  if (prohibited.length === 0) return [];
  return [
    {
      code: 'prohibited-technology',
      evidence: movingSentences(prohibited, reading.document.text),
      provisions: citedRules(prohibited, ['prohibited'], law),
    },
  ];
};

function isProhibited({ direction, decision, provisions }: Finding): boolean {
  return (
    direction === 'outbound' &&
    (decision === 'transfer' || decision === 'conditional') &&
    provisions.some(({ effect, state }) => effect === 'prohibited' && state === 'in-force')
  );
}
