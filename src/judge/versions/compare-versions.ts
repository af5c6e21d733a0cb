/**
 * Where the two language versions of a contract transfer different things. A version is only said to differ where its
 * words were read to say something else: that the dictionary knows less of one language is no difference.
 */
import type { Language } from '../../messages/language.ts';
import type { Clause, VersionPair } from '../../structure/contract.ts';
import type { DifferenceKind } from '../note.ts';
import type { Reading } from '../reading.ts';
import type { Weighed } from '../weigh.ts';
import { differenceOf } from './difference-of.ts';

export interface VersionDifference {
  readonly kind: DifferenceKind;
  /** The version that lets more go out. */
  readonly transfers: Language;
  readonly zh: number | null;
  readonly en: number | null;
}

export const isFlagged = ({ row }: Weighed): boolean => row.level !== 'low';

/** @param weighed by clause index, each version read by itself */
export function compareVersions(reading: Reading, weighed: readonly Weighed[]): readonly VersionDifference[] {
  const { versions, clauses } = reading.contract;
  if (versions === null) return [];
  const ratio = lengthRatio(versions.pairs, clauses);
  return versions.pairs.flatMap((pair, place): readonly VersionDifference[] => {
    const zh = pair.zh === null ? undefined : weighed[pair.zh];
    const en = pair.en === null ? undefined : weighed[pair.en];
    if (zh === en) return [];
    if (zh === undefined || en === undefined) {
      const alone = zh ?? en;
      if (alone === undefined || !isFlagged(alone) || !isMissing(place, versions.pairs, clauses, ratio)) return [];
      return [{ kind: 'missing', transfers: alone.clause.language, zh: pair.zh, en: pair.en }];
    }
    if (pair.basis === 'order') return [];
    for (const [more, less] of [
      [zh, en],
      [en, zh],
    ] as const) {
      const kind = isFlagged(more) ? differenceOf(reading, more, less) : null;
      if (kind !== null) return [{ kind, transfers: more.clause.language, zh: pair.zh, en: pair.en }];
    }
    return [];
  });
}

const lengthOf = ({ span }: Clause): number => span.end - span.start;

/** UTF-16 units of English for one of Chinese, over all pairs. */
function lengthRatio(pairs: readonly VersionPair[], clauses: readonly Clause[]): number {
  let [chinese, english] = [1, 1];
  for (const { zh, en } of pairs) {
    const [one, other] = [clauses[zh ?? -1], clauses[en ?? -1]];
    if (one === undefined || other === undefined || one === other) continue;
    chinese += lengthOf(one);
    english += lengthOf(other);
  }
  return english / chinese;
}

/** A partner this much longer than its clause holds more than that clause. */
const HOLDS_MORE = 1.5;

/**
 * The clauses beside it are paired, and neither partner is so long that it holds this one too, as running text holds
 * what the other version sets out as items.
 */
function isMissing(place: number, pairs: readonly VersionPair[], clauses: readonly Clause[], ratio: number): boolean {
  const own: Language = pairs[place]?.zh === null ? 'en' : 'zh';
  for (const step of [-1, 1]) {
    let beside = place + step;
    while (pairs[beside] !== undefined && pairs[beside]?.basis === 'none') {
      if (pairs[beside]?.[own] === null) return false;
      beside += step;
    }
    const pair = pairs[beside];
    const [zh, en] = [clauses[pair?.zh ?? -1], clauses[pair?.en ?? -1]];
    if (zh === undefined || en === undefined || zh === en) continue;
    const longer = lengthOf(en) / (lengthOf(zh) * ratio);
    if ((own === 'zh' ? longer : 1 / longer) > HOLDS_MORE) return false;
  }
  return true;
}
