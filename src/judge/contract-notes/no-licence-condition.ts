/** Transfers are flagged, and no clause anywhere makes anything wait for a licence of the authority. */
import type { NoteCheck } from './check.ts';
import { citedRules, movingSentences } from './flagged-words.ts';

export const findNoLicenceCondition: NoteCheck = ({ flagged, weighed, law, reading }) => {
  const outbound = flagged.filter(({ direction }) => direction === 'outbound');
  if (outbound.length === 0 || weighed.some(({ limits }) => limits.condition.length > 0)) return [];
  return [
    {
      code: 'no-licence-condition',
      evidence: movingSentences(outbound, reading.document.text),
      provisions: citedRules(outbound, ['licence', 'restricted', 'catch-all'], law),
    },
  ];
};
