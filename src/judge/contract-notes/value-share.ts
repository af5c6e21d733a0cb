/** A clause on the 0.1 % share of Chinese inputs in a foreign product, or on products made with Chinese technology. */
import type { NoteCheck } from './check.ts';
import { clauseMatches, saidIn } from './said.ts';

const CHINESE = /中国|境内|原产|\b(?:China|Chinese|PRC)\b/u;

export const findValueShare: NoteCheck = ({ reading, concerned }) => {
  if (!concerned) return [];
  const share = saidIn(reading, 'value-share').filter(clauseMatches(reading, CHINESE));
  const made = saidIn(reading, 'chinese-technology').filter(({ denied }) => !denied);
  if (share.length + made.length === 0) return [];
  return [
    {
      code: 'value-share',
      evidence: [...share, ...made].map(({ sentence }) => sentence),
      provisions: [...(share.length > 0 ? ['cn-61-2025/1.1'] : []), ...(made.length > 0 ? ['cn-61-2025/1.2'] : [])],
    },
  ];
};
