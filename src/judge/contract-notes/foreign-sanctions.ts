/** A Chinese side promises to follow sanctions or export law that is named as foreign; “the laws that apply” is no such promise. */

import { findPlaces } from '../../match/places.ts';
import type { Reading } from '../reading.ts';
import type { NoteCheck } from './check.ts';
import { bindsOnly, type Said, saidIn, wordsOf } from './said.ts';

/** Regimes and unions that are no country. */
const FOREIGN =
  /外国|境外|欧盟|实体清单|出口管理条例|\b(?:foreign|European Union|EU|OFAC|EAR|Export Administration Regulations|Entity List|American)\b/u;

export const findForeignSanctions: NoteCheck = ({ reading, concerned }) => {
  const hasChineseSide = reading.contract.parties.some(({ jurisdiction }) => jurisdiction === 'CN');
  if (!concerned || !hasChineseSide) return [];
  const promised = saidIn(reading, 'foreign-sanctions').filter(
    (said) => !said.denied && !said.supposed && namesForeignLaw(reading, said) && !bindsOnly(reading, said, 'abroad'),
  );
  if (promised.length === 0) return [];
  return [
    {
      code: 'foreign-sanctions-promised',
      evidence: promised.map(({ sentence }) => sentence),
      provisions: ['ev/blocking'],
    },
  ];
};

function namesForeignLaw(reading: Reading, { sentence }: Said): boolean {
  const words = wordsOf(reading, sentence);
  return FOREIGN.test(words) || findPlaces(reading.places, words).some(({ code }) => code !== 'CN');
}
