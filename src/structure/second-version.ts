/**
 * Where the whole contract begins anew in the other language. Its title, parties and first article are no part of the
 * annex or the signatures that stand before them.
 */
import type { Language } from '../messages/language.ts';
import { languageOf } from './language.ts';
import { isMargin } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** So much of each part must be in its own language, and so many numbered lines must stand in each. */
const LEAST_SHARE = 0.85;
const FEWEST_NUMBERED = 4;
const LEAST_SIZE = 0.5;

/** @returns the place of its first line; null for a contract in one language or in both by turns */
export function findVersionStart(lines: readonly Line[]): number | null {
  const read = lines.map((line) => {
    const counts = line.text.trim() !== '' && !isMargin(line);
    return { zh: languageOf(line.text) === 'zh', weight: counts ? line.text.length : 0, line };
  });
  const all = weighParts(read);
  let best: { place: number; purity: number } | null = null;
  let before = { zh: 0, en: 0 };
  for (const [place, { zh, weight }] of read.entries()) {
    const after = { zh: all.zh - before.zh, en: all.en - before.en };
    for (const first of ['zh', 'en'] as const) {
      const second: Language = first === 'zh' ? 'en' : 'zh';
      const purity = Math.min(shareOf(first, before), shareOf(second, after));
      if (purity >= LEAST_SHARE && (best === null || purity > best.purity)) best = { place, purity };
    }
    before = { zh: before.zh + (zh ? weight * HAN_WEIGHT : 0), en: before.en + (zh ? 0 : weight) };
  }
  if (best === null) return null;
  const place = behindItsHeading(lines, best.place);
  if (place === null) return null;
  const numbered = (part: readonly Line[]): number => part.filter(({ label }) => label !== null && !label.annex).length;
  const [first, second] = [numbered(lines.slice(0, place)), numbered(lines.slice(place))];
  return Math.min(first, second) >= FEWEST_NUMBERED && Math.min(first, second) >= Math.max(first, second) * LEAST_SIZE
    ? place
    : null;
}

const TRANSLATION = /译本|译文|翻译|\btranslation\b/iu;

/** An annex in the other language is no second version, unless its heading calls it the translation. */
function behindItsHeading(lines: readonly Line[], place: number): number | null {
  let at = place;
  while (lines[at]?.label?.annex === true) at += 1;
  const heading = lines[at - 1];
  return heading?.label?.annex === true && !TRANSLATION.test(heading.text) ? null : at;
}

/** A Chinese character says as much as three letters. */
const HAN_WEIGHT = 3;

type Weight = Readonly<Record<Language, number>>;

function weighParts(read: readonly { readonly zh: boolean; readonly weight: number }[]): Weight {
  const sum = (wanted: boolean): number =>
    read.reduce((total, { zh, weight }) => total + (zh === wanted ? weight : 0), 0);
  return { zh: sum(true) * HAN_WEIGHT, en: sum(false) };
}

function shareOf(language: Language, { zh, en }: Weight): number {
  return zh + en === 0 ? 0 : (language === 'zh' ? zh : en) / (zh + en);
}
