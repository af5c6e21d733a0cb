/** The humanitarian exemption is claimed: relief, emergency medicine, public health, and no licence for it. */
import { contains } from '../../extract/document.ts';
import type { NoteCheck } from './check.ts';
import { saidBy, saidIn } from './said.ts';

export const findHumanitarian: NoteCheck = ({ reading, concerned }) => {
  if (!concerned) return [];
  const relief = saidBy(reading, ({ concepts }) =>
    concepts.flatMap(({ id, standing, span }) => (id === 'se.humanitarian' && standing !== 'cancelled' ? [span] : [])),
  );
  const freed = saidIn(reading, 'no-licence-needed');
  const claimed = relief.filter(({ sentence }) => freed.some(({ span }) => contains(sentence, span)));
  if (claimed.length === 0) return [];
  return [
    {
      code: 'humanitarian-claimed',
      evidence: claimed.map(({ sentence }) => sentence),
      provisions: ['cn-61-2025/humanitarian'],
    },
  ];
};
