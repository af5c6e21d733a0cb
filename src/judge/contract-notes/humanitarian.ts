/** The humanitarian exemption is claimed: relief, emergency medicine, public health, and no licence for it. */
import type { NoteCheck } from './check.ts';
import { saidBy, saidIn } from './said.ts';

export const findHumanitarian: NoteCheck = ({ reading, concerned }) => {
  if (!concerned) return [];
  const relief = saidBy(reading, ({ concepts }) =>
    concepts.flatMap(({ id, standing, span }) => (id === 'se.humanitarian' && standing !== 'cancelled' ? [span] : [])),
  );
  const freed = new Set(saidIn(reading, 'no-licence-needed').map(({ sentence }) => sentence.start));
  const claimed = relief.filter(({ sentence }) => freed.has(sentence.start));
  if (claimed.length === 0) return [];
  return [
    {
      code: 'humanitarian-claimed',
      evidence: claimed.map(({ sentence }) => sentence),
      provisions: ['cn-61-2025/humanitarian'],
    },
  ];
};
