/** Somebody is hired or invited under a talent programme, in a contract by which technology may go out. */
import type { NoteCheck } from './check.ts';
import { saidIn } from './said.ts';

export const findTalentProgramme: NoteCheck = ({ reading, flagged }) => {
  const programme = saidIn(reading, 'talent-programme').filter(({ denied }) => !denied);
  if (flagged.length === 0 || programme.length === 0) return [];
  return [
    {
      code: 'talent-programme',
      evidence: programme.map(({ sentence }) => sentence),
      provisions: ['cn-62-2025/2.ch.employment', 'cn-62-2025/assistance-ban'],
    },
  ];
};
