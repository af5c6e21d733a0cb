/** Writes a number in the formats of ECMA-376 part 1, 17.18.59; a format that is not known prints digits. */

const CHINESE_DIGITS = '〇一二三四五六七八九';
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const SMALL_WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen twenty',
]
  .join(' ')
  .split(' ');
const ORDINAL_WORDS = [
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
]
  .join(' ')
  .split(' ');

export function formatNumber(value: number, format: string): string {
  return FORMATS.get(format)?.(value) ?? String(value);
}

/** Undefined where the format has no sign for the number; digits stand in then, as in a word processor. */
type Format = (value: number) => string | undefined;

/** A map, because the names come from the file: `constructor` must find nothing. */
const FORMATS: ReadonlyMap<string, Format> = new Map(
  Object.entries<Format>({
    none: () => '',
    decimalZero: (value) => String(value).padStart(2, '0'),
    lowerLetter: (value) => letters(value)?.toLowerCase(),
    upperLetter: letters,
    lowerRoman: (value) => roman(value)?.toLowerCase(),
    upperRoman: roman,
    ordinal: (value) => value + ordinalEnding(value),
    cardinalText: (value) => capitalised(SMALL_WORDS[value]),
    ordinalText: (value) => capitalised(ORDINAL_WORDS[value]),
    numberInDash: (value) => `- ${value} -`,
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: (value) => fromSeries(value, 0x2474, 20),
    decimalEnclosedFullstop: (value) => fromSeries(value, 0x2488, 20),
    ideographEnclosedCircle: (value) => fromSeries(value, 0x3280, 10),
    ideographTraditional: (value) => HEAVENLY_STEMS[value - 1],
    ideographZodiac: (value) => EARTHLY_BRANCHES[value - 1],
    ideographDigital: (value) => eachDigit(value),
    japaneseDigitalTenThousand: (value) => eachDigit(value),
    chineseCounting: (value) => (value < 100 ? counted(value) : eachDigit(value)),
    taiwaneseCounting: (value) => (value < 100 ? counted(value) : eachDigit(value)),
    koreanDigital2: (value) => eachDigit(value),
    chineseCountingThousand: counted,
    taiwaneseCountingThousand: counted,
    taiwaneseDigital: (value) => eachDigit(value),
    japaneseCounting: (value) =>
      counted(value)
        ?.replace(/一(?=[十百千])/g, '')
        .replaceAll('零', ''),
    chineseLegalSimplified: (value) =>
      replaceSigns(formal(value), '〇一二三四五六七八九十百千', '零壹贰叁肆伍陆柒捌玖拾佰仟'),
    ideographLegalTraditional: (value) =>
      replaceSigns(formal(value), '〇一二三四五六七八九十百千', '零壹貳參肆伍陸柒捌玖拾佰仟'),
  }),
);

function letters(value: number): string | undefined {
  if (value < 1 || value > 26 * 30) return undefined;
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function capitalised(word: string | undefined): string | undefined {
  return word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function fromSeries(value: number, first: number, length: number): string | undefined {
  return value >= 1 && value <= length ? String.fromCharCode(first + value - 1) : undefined;
}

function circled(value: number): string | undefined {
  if (value > 35) return fromSeries(value - 35, 0x32b1, 15);
  return value > 20 ? fromSeries(value - 20, 0x3251, 15) : fromSeries(value, 0x2460, 20);
}

function eachDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => CHINESE_DIGITS.charAt(Number(digit)));
}

/** 十一, 一百零五, 一千零二十: as counted aloud. */
function counted(value: number): string | undefined {
  return formal(value)?.replace(/^一十/, '十');
}

function formal(value: number): string | undefined {
  if (value < 0 || value > 9999) return undefined;
  if (value === 0) return '〇';
  let written = '';
  let gap = false;
  for (const [worth, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / worth) % 10;
    if (digit === 0) gap = written !== '';
    else {
      written += (gap ? '零' : '') + CHINESE_DIGITS.charAt(digit) + sign;
      gap = false;
    }
  }
  return written;
}

function replaceSigns(text: string | undefined, from: string, to: string): string | undefined {
  return text?.replace(/./gu, (sign) => to.charAt(from.indexOf(sign)) || sign);
}
