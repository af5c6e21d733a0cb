/** A Chinese person promises to accept a check by a foreign government without the consent of the Ministry of Commerce. */
import type { NoteCheck } from './check.ts';
import { bindsOnly, clauseMatches, saidIn } from './said.ts';

const CONSENT =
  /(?<!美国|美)商务部[^。]{0,12}(?:同意|批准|许可)|商务主管部门|中国主管|MOFCOM|Ministry of Commerce|Chinese (?:authorit|government)|competent authority of China/iu;

export const findForeignCheck: NoteCheck = ({ reading }) => {
  const hasChineseSide = reading.contract.parties.some(({ jurisdiction }) => jurisdiction === 'CN');
  const asksConsent = clauseMatches(reading, CONSENT);
  const promised = saidIn(reading, 'foreign-check').filter(
    (said) =>
      !said.denied && said.clause.kind !== 'definition' && !asksConsent(said) && !bindsOnly(reading, said, 'abroad'),
  );
  if (!hasChineseSide || promised.length === 0) return [];
  return [
    {
      code: 'foreign-check-promised',
      evidence: promised.map(({ sentence }) => sentence),
      provisions: ['cn-dur/38', 'cn-ecl/32.2'],
    },
  ];
};
