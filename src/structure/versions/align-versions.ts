/**
 * The two language versions of one contract, clause by clause: first by number, then by order and neighbourhood,
 * then by what translations share. It knows nothing of what the clauses transfer.
 */
import type { Matcher } from '../../match/compile.ts';
import type { Clause, DefinedTerm, LanguageVersions, PairBasis, VersionPair } from '../contract.ts';
import { alignSequences } from './align-sequences.ts';
import { findPrevailingLanguage } from './prevailing-language.ts';
import { readVersions, type VersionUnit } from './units.ts';

/** Fewer clauses, or a smaller share of pairs, are no second version but words of another language. */
const FEWEST_PAIRS = 3;
const LEAST_SHARE = 0.5;
const LEAST_SIZE = 0.4;

/** @returns null for a contract in one language */
export function alignVersions(
  text: string,
  clauses: readonly Clause[],
  definitions: readonly DefinedTerm[],
  places: Matcher,
): LanguageVersions | null {
  const { zh, en } = readVersions(text, clauses, definitions, places);
  const [fewer, more] = [Math.min(zh.length, en.length), Math.max(zh.length, en.length)];
  if (fewer < FEWEST_PAIRS || fewer < more * LEAST_SIZE) return null;
  const worth = weighPairs(zh, en);
  const aligned = alignSequences(zh.length, en.length, expectedPartner(zh, en), (one, other) => {
    const [chinese, english] = [zh[one], en[other]];
    return chinese === undefined || english === undefined ? 0 : worth(chinese, english);
  });
  if (aligned.length < FEWEST_PAIRS || aligned.length < fewer * LEAST_SHARE) return null;
  return { pairs: withSingles(aligned, zh, en), prevailing: findPrevailingLanguage(text, clauses) };
}

/** Numbers that stand once in each version, in the same order in both, lead the way; between them it is straight. */
function expectedPartner(zh: readonly VersionUnit[], en: readonly VersionUnit[]): (place: number) => number {
  const placeOf = onlyOnce(en);
  const once = onlyOnce(zh);
  const guides: [number, number][] = [[0, 0]];
  for (const [place, { number }] of zh.entries()) {
    const other = number === null || once.get(number) !== place ? undefined : placeOf.get(number);
    const last = guides.at(-1);
    if (other === undefined || other < 0 || last === undefined || other <= last[1] || place <= last[0]) continue;
    // A number far ahead of its way would leave no room for those behind it.
    if (Math.abs(other - last[1] - (place - last[0])) <= FARTHEST_LEAP) guides.push([place, other]);
  }
  guides.push([zh.length, en.length]);
  const expected: number[] = [];
  let guide = 0;
  for (let place = 0; place <= zh.length; place += 1) {
    while (guide < guides.length - 2 && (guides[guide + 1]?.[0] ?? 0) <= place) guide += 1;
    const [fromOne, fromOther] = guides[guide] ?? [0, 0];
    const [toOne, toOther] = guides[guide + 1] ?? [zh.length, en.length];
    const share = toOne === fromOne ? 0 : (place - fromOne) / (toOne - fromOne);
    expected.push(Math.max(expected.at(-1) ?? 0, fromOther + Math.max(0, toOther - fromOther) * share));
  }
  return (place) => expected[place] ?? en.length;
}

const FARTHEST_LEAP = 24;

/** Each number's place, -1 where it stands more than once. */
function onlyOnce(units: readonly VersionUnit[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [place, { number }] of units.entries())
    if (number !== null) found.set(number, found.has(number) ? -1 : place);
  return found;
}

const WORTH = {
  any: 0.3,
  sameNumber: 2.5,
  otherNumber: -0.5,
  underOneNumber: 1.5,
  next: 1,
  sharedAnchors: 3,
  noneShared: -1.5,
  mostForLength: -1,
} as const;

/** @returns what a pair is worth; 0 for what can be none */
function weighPairs(
  zh: readonly VersionUnit[],
  en: readonly VersionUnit[],
): (one: VersionUnit, other: VersionUnit) => number {
  const sum = (units: readonly VersionUnit[]): number => units.reduce((total, unit) => total + unit.length, 0);
  const ratio = sum(en) / Math.max(1, sum(zh));
  const rarity = rarityOf([...zh, ...en]);
  const leads = leadingLanguage(zh, en);
  return (one, other) => {
    if (one === other) return 10;
    if (one.heads !== other.heads || one.inBoth || other.inBoth) return 0;
    const length = Math.abs(Math.log((other.length + 15) / (one.length * ratio + 15)));
    const shared = sharedWeight(one.anchors, other.anchors, rarity);
    return (
      WORTH.any +
      worthOfNumbers(one, other) +
      (other.place - one.place === leads ? WORTH.next : 0) +
      (shared === null ? 0 : shared === 0 ? WORTH.noneShared : WORTH.sharedAnchors * shared) +
      Math.max(WORTH.mostForLength, -length)
    );
  };
}

function worthOfNumbers(one: VersionUnit, other: VersionUnit): number {
  if (one.number !== null && other.number !== null)
    return one.number === other.number ? WORTH.sameNumber : WORTH.otherNumber;
  return one.near !== null && one.near === other.near ? WORTH.underOneNumber : 0;
}

/** 1 where the English clause follows its Chinese one, -1 where it stands before it. */
function leadingLanguage(zh: readonly VersionUnit[], en: readonly VersionUnit[]): 1 | -1 {
  const numbers = new Map(zh.map((unit) => [unit.place, unit.near]));
  let after = 0;
  for (const unit of en) {
    if (numbers.get(unit.place - 1) === unit.near && unit.near !== null) after += 1;
    if (numbers.get(unit.place + 1) === unit.near && unit.near !== null) after -= 1;
  }
  return after > 0 || (after === 0 && (zh[0]?.place ?? 0) <= (en[0]?.place ?? 0)) ? 1 : -1;
}

/** What stands in many clauses tells little. */
function rarityOf(units: readonly VersionUnit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { anchors } of units) for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  return new Map([...counts].map(([anchor, count]) => [anchor, 1 / Math.sqrt(count)]));
}

/** The share of both clauses' anchors that they have in common; null where one of them has none. */
function sharedWeight(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
): number | null {
  if (one.size === 0 || other.size === 0) return null;
  let shared = 0;
  let all = 0;
  for (const anchor of one) {
    const weight = rarity.get(anchor) ?? 0;
    all += weight;
    if (other.has(anchor)) shared += weight;
  }
  for (const anchor of other) if (!one.has(anchor)) all += rarity.get(anchor) ?? 0;
  return all === 0 ? null : shared / all;
}

function withSingles(
  aligned: readonly (readonly [number, number])[],
  zh: readonly VersionUnit[],
  en: readonly VersionUnit[],
): readonly VersionPair[] {
  const pairs: VersionPair[] = [];
  let [nextZh, nextEn] = [0, 0];
  const single = (side: 'zh' | 'en', unit: VersionUnit | undefined): void => {
    if (unit !== undefined && !unit.inBoth)
      pairs.push({ zh: null, en: null, [side]: unit.clause.index, basis: 'none' });
  };
  const singles = (untilZh: number, untilEn: number): void => {
    for (; nextZh < untilZh; nextZh += 1) single('zh', zh[nextZh]);
    for (; nextEn < untilEn; nextEn += 1) single('en', en[nextEn]);
  };
  for (const [one, other] of aligned) {
    singles(one, other);
    const [left, right] = [zh[one], en[other]];
    if (left !== undefined && right !== undefined)
      pairs.push({ zh: left.clause.index, en: right.clause.index, basis: basisOf(left, right) });
    [nextZh, nextEn] = [one + 1, other + 1];
  }
  singles(zh.length, en.length);
  return pairs;
}

function basisOf(one: VersionUnit, other: VersionUnit): PairBasis {
  if (one.number !== null && one.number === other.number) return 'number';
  if (one.near !== null && one.near === other.near && Math.abs(one.place - other.place) === 1) return 'neighbour';
  for (const anchor of one.anchors) if (other.anchors.has(anchor)) return 'content';
  return Math.abs(one.place - other.place) === 1 ? 'neighbour' : 'order';
}
