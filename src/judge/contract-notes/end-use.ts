/**
 * What the contract moves is meant for advanced chips or for artificial intelligence with military potential, which is
 * examined case by case, or for military users, weapons or terrorism, which is refused in principle.
 */
import type { NoteCode } from '../note.ts';
import type { NoteCheck, WholeContract } from './check.ts';
import { type Said, saidBy, saidIn, wordsOf } from './said.ts';

const EXAMINED: ReadonlySet<string> = new Set(['se.semicon_logic', 'se.semicon_memory', 'se.ai']);
const REFUSED: ReadonlySet<string> = new Set([
  'se.military_use',
  'se.military_user',
  'se.weapons',
  'se.wmd',
  'se.terror',
]);
/** Military users and uses in these countries have a rule of their own. */
const OF_COUNTRY: Readonly<Record<string, string>> = { US: 'cn-46-2024/1', JP: 'cn-1-2026' };
/** A bar or an undertaking on such uses is what a contract should hold. */
const BARRED =
  /禁止|限制|不得|不会|不用于|并非|(?:prohibit|restrict|forbid|exclu|refrain|neither|\bnot\b|\bno\b|\bnone\b|\bother than\b)/iu;

export const findEndUse: NoteCheck = (whole) => {
  const { reading, concerned } = whole;
  if (!concerned) return [];
  const countries = new Set(reading.contract.parties.map(({ jurisdiction }) => jurisdiction));
  const own = Object.entries(OF_COUNTRY).flatMap(([country, id]) => (countries.has(country) ? [id] : []));
  const draft = (code: NoteCode, uses: readonly Said[], provisions: readonly string[]) =>
    uses.length === 0 ? [] : [{ code, evidence: uses.map(({ sentence }) => sentence), provisions }];
  return [
    ...draft('refused-end-use', usesIn(whole, REFUSED), ['cn-61-2025/2', 'cn-61-2025/3', 'cn-ecl/12.3', ...own]),
    ...draft('case-by-case-end-use', usesIn(whole, EXAMINED), ['cn-61-2025/4']),
  ];
};

/** Sentences that say, and do not bar or suppose, that something serves one of these uses. */
function usesIn({ reading }: WholeContract, wanted: ReadonlySet<string>): readonly Said[] {
  const serving = new Set(saidIn(reading, 'serves-use').map(({ sentence }) => sentence.start));
  const uses = saidBy(reading, ({ concepts }) =>
    concepts.flatMap(({ id, standing, span }) => (wanted.has(id) && standing === 'accepted' ? [span] : [])),
  );
  return uses.filter(
    ({ clause, sentence, denied, supposed }) =>
      !denied &&
      !supposed &&
      clause.kind !== 'definition' &&
      !BARRED.test(wordsOf(reading, sentence)) &&
      serving.has(sentence.start),
  );
}
