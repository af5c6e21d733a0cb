/** The figures in a text, written in digits or in words of either language, each as one plain number. */

const HAN_DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_MYRIAD: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: readonly string[] = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MULTIPLES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
const WORD = `(?:${[...WORDS, ...TENS.slice(2), ...Object.keys(MULTIPLES)].join('|')})`;

const DIGITS = /\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;
/** A single 一 stands in too many words to be a figure. */
const HAN = /[〇零一二两三四五六七八九十百千万亿点]{2,24}|[二三四五六七八九十]/gu;
const ENGLISH = new RegExp(`\\b${WORD}(?:(?:[-\\s]|\\sand\\s)${WORD}){0,8}\\b`, 'giu');
const MULTIPLE_BEHIND = /^\s?(万|亿|million|billion)/iu;

/** @returns each figure once, as written by `String(number)` */
export function figuresIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(DIGITS)) {
    const behind = MULTIPLE_BEHIND.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 9));
    const multiple = HAN_MYRIAD[behind?.[1] ?? ''] ?? MULTIPLES[behind?.[1]?.toLowerCase() ?? ''] ?? 1;
    found.add(String(Number(match[0].replace(/[,，]/gu, '')) * multiple));
  }
  for (const match of text.matchAll(HAN)) {
    const value = hanNumber(match[0]);
    if (value !== null) found.add(String(value));
  }
  for (const match of text.matchAll(ENGLISH)) {
    const value = englishNumber(match[0]);
    // "One" stands in too many words of any text, like 一.
    if (value !== 1) found.add(String(value));
  }
  return [...found];
}

/** @returns null for a run of these characters that is no number: 千万, 万一 */
function hanNumber(text: string): number | null {
  const [whole = '', fraction, ...more] = text.split('点');
  if (whole === '' || more.length > 0 || /^[百千万亿]|[万亿]一$/u.test(whole)) return null;
  if (fraction !== undefined && !/^[〇零一二三四五六七八九]+$/u.test(fraction)) return null;
  const digits = (run: string): string => [...run].map((one) => HAN_DIGIT[one] ?? '').join('');
  const tail = fraction === undefined ? '' : `.${digits(fraction)}`;
  if (!/[十百千万亿]/u.test(whole)) return Number(`${digits(whole)}${tail}`);
  let sum = 0;
  let section = 0;
  let digit = 0;
  for (const one of whole) {
    const unit = HAN_UNIT[one];
    const myriad = HAN_MYRIAD[one];
    if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (myriad !== undefined) {
      sum = (sum + section + digit) * myriad;
      section = 0;
      digit = 0;
    } else digit = HAN_DIGIT[one] ?? 0;
  }
  return Number(`${sum + section + digit}${tail}`);
}

function englishNumber(text: string): number {
  let sum = 0;
  let section = 0;
  for (const one of text.toLowerCase().split(/[-\s]+/u)) {
    const multiple = MULTIPLES[one];
    if (multiple === 100) section = Math.max(1, section) * multiple;
    else if (multiple !== undefined) {
      sum += Math.max(1, section) * multiple;
      section = 0;
    } else section += Math.max(0, TENS.indexOf(one) * 10, WORDS.indexOf(one));
  }
  return sum + section;
}
