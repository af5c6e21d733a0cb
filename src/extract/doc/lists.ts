/** The lists of an old Word file ([MS-DOC] 2.9.131 and 2.9.147), in the shape in which automatic numbers are counted. */
import type { NumberedList, NumberingLevel } from '../docx/numbering.ts';

/** By the number of the format; what is not named prints digits. */
const FORMATS: readonly string[] = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'cardinalText',
  'ordinalText',
  'hex',
  'chicago',
  'ideographDigital',
  'japaneseCounting',
  'aiueo',
  'iroha',
  'decimalFullWidth',
  'decimalHalfWidth',
  'japaneseLegal',
  'japaneseDigitalTenThousand',
  'decimalEnclosedCircle',
  'decimalFullWidth2',
  'aiueoFullWidth',
  'irohaFullWidth',
  'decimalZero',
  'bullet',
  'ganada',
  'chosung',
  'decimalEnclosedFullstop',
  'decimalEnclosedParen',
  'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'taiwaneseCounting',
  'ideographLegalTraditional',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'chineseCounting',
  'chineseLegalSimplified',
  'chineseCountingThousand',
];
const NONE = 0xff;
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const USE_BYTES = 16;
const MOST_LISTS = 20_000;
const LONGEST_LABEL = 255;

interface ListUse {
  readonly list: number;
  /** Numbers at which this use begins levels anew. */
  readonly starts: ReadonlyMap<number, number>;
}

export class Lists {
  readonly #levels = new Map<number, readonly (NumberingLevel | null)[]>();
  readonly #uses: readonly ListUse[];
  readonly #numbered = new Map<number, NumberedList | null>();

  /** @param uses which list each number that a paragraph may give stands for */
  constructor(lists: Buffer, uses: Buffer) {
    this.#readLists(lists);
    this.#uses = readUses(uses);
  }

  /** @param use 1 for the first */
  list(use: number): NumberedList | null {
    const known = this.#numbered.get(use);
    if (known !== undefined) return known;
    const found = this.#uses[use - 1];
    const levels = found === undefined ? undefined : this.#levels.get(found.list);
    const list: NumberedList | null =
      found === undefined || levels === undefined
        ? null
        : {
            id: String(use),
            abstractId: String(found.list),
            starts: found.starts,
            level: (index) => levels[index] ?? null,
            levelOfStyle: () => null,
          };
    this.#numbered.set(use, list);
    return list;
  }

  #readLists(bytes: Buffer): void {
    if (bytes.length < 2) return;
    const count = Math.min(bytes.readUInt16LE(0), Math.floor((bytes.length - 2) / LIST_BYTES));
    let at = 2 + count * LIST_BYTES;
    for (let index = 0; index < count; index += 1) {
      const list = bytes.subarray(2 + index * LIST_BYTES);
      const isSimple = ((list[26] ?? 0) & 1) === 1;
      const levels: (NumberingLevel | null)[] = [];
      for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
        const read = readLevel(bytes, at);
        if (read === null) return;
        levels.push(read.level);
        at = read.end;
      }
      this.#levels.set(list.readInt32LE(0), levels);
    }
  }
}

/** The uses, and behind them what each of them changes: for us, where it begins to count. */
function readUses(bytes: Buffer): readonly ListUse[] {
  if (bytes.length < 4) return [];
  const count = Math.min(MOST_LISTS, bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / USE_BYTES));
  const uses: ListUse[] = [];
  let at = 4 + count * USE_BYTES;
  for (let index = 0; index < count; index += 1) {
    const use = 4 + index * USE_BYTES;
    const starts = new Map<number, number>();
    const changes = bytes[use + 12] ?? 0;
    at += 4;
    for (let change = 0; change < changes && at + 8 <= bytes.length; change += 1) {
      const flags = bytes.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, bytes.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) !== 0) at = readLevel(bytes, at)?.end ?? bytes.length;
    }
    uses.push({ list: bytes.readInt32LE(use), starts });
  }
  return uses;
}

/** A fixed part, two blocks of properties, and the text with its length before it; null where the bytes end. */
function readLevel(bytes: Buffer, at: number): { readonly level: NumberingLevel; readonly end: number } | null {
  if (at + LEVEL_BYTES + 2 > bytes.length) return null;
  const textAt = at + LEVEL_BYTES + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0) + 2;
  if (textAt > bytes.length) return null;
  const end = textAt + bytes.readUInt16LE(textAt - 2) * 2;
  const fixed = bytes.subarray(at, at + LEVEL_BYTES);
  return { level: makeLevel(fixed, bytes.toString('utf16le', textAt, Math.min(end, bytes.length))), end };
}

/** In the text of a level, a letter with the number of a level stands for that level's number. */
function makeLevel(level: Buffer, template: string): NumberingLevel {
  const format = level[4] ?? 0;
  const flags = level[5] ?? 0;
  const restart = (flags & 0x08) === 0 ? null : (level[26] ?? 0);
  return {
    format: format === NONE ? 'none' : (FORMATS[format] ?? 'decimal'),
    text: template
      .slice(0, LONGEST_LABEL)
      .replaceAll('%', '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the numbers of levels are control characters.
      .replace(/[\0-\x08]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
    start: level.readInt32LE(0),
    restartAfter: restart,
    legal: (flags & 0x04) !== 0,
    suffix: level[15] === 2 ? 'nothing' : 'tab',
    style: null,
  };
}
