/** Puts a Word 97 file together from its structures: what a test needs of them. */
import { makeCompound } from './make-compound.ts';

/** Property modifiers as bytes: code and value. */
export type Modifier = readonly [code: number, ...value: number[]];

export interface DocSource {
  /** The letters of the stories one after the other, with their control characters; the body first. */
  readonly stories: Partial<
    Record<'body' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes' | 'header-boxes', string>
  >;
  /** Stretches of letters with modifiers. */
  readonly characters?: readonly {
    readonly start: number;
    readonly end: number;
    readonly modifiers: readonly Modifier[];
  }[];
  /** For each paragraph mark of the text in order: style and modifiers. */
  readonly paragraphs?: readonly { readonly style?: number; readonly modifiers?: readonly Modifier[] }[];
  /** Pieces by their last letter, with the coding of each. */
  readonly pieces?: readonly { readonly end: number; readonly narrow: boolean }[];
  readonly styles?: Buffer;
  readonly lists?: Buffer;
  readonly listUses?: Buffer;
  readonly headers?: readonly number[];
  readonly flags?: number;
  readonly mark?: number;
  readonly more?: Readonly<Record<string, Uint8Array | string>>;
}

const ORDER = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'header-boxes'] as const;
const TEXT_AT = 0x800;

export function makeDoc(source: DocSource): Uint8Array {
  const stories = ORDER.map((name) => (name === 'macros' ? '' : (source.stories[name] ?? '')));
  const text = `${stories.join('')}\r`;
  const pieces = source.pieces ?? [{ end: text.length, narrow: false }];
  const places: { readonly start: number; readonly end: number; readonly offset: number; readonly narrow: boolean }[] =
    [];
  const letters: Buffer[] = [];
  let offset = TEXT_AT;
  let start = 0;
  for (const { end, narrow } of pieces) {
    const bytes = Buffer.from(text.slice(start, end), narrow ? 'latin1' : 'utf16le');
    places.push({ start, end, offset, narrow });
    letters.push(bytes);
    offset += bytes.length;
    start = end;
  }
  const byteOf = (letter: number): number => {
    const piece = places.find(({ end }) => letter < end) ?? places.at(-1);
    if (piece === undefined) return TEXT_AT;
    return piece.offset + (letter - piece.start) * (piece.narrow ? 1 : 2);
  };
  const marks = text.split('').flatMap((letter, at) => ('\r\x07\f'.includes(letter) ? [at] : []));
  const paragraphRuns = marks.map((mark, at) => {
    const { style = 0, modifiers = [] } = source.paragraphs?.[at] ?? {};
    return {
      start: byteOf((marks[at - 1] ?? -1) + 1),
      end: byteOf(mark + 1),
      properties: Buffer.concat([word(style), bytesOf(modifiers)]),
    };
  });
  const characterRuns = (source.characters ?? []).map((run) => ({
    start: byteOf(run.start),
    end: byteOf(run.end),
    properties: bytesOf(run.modifiers),
  }));
  const pagesAt = Math.ceil(offset / 512);
  const main = Buffer.alloc((pagesAt + 2) * 512);
  Buffer.concat(letters).copy(main, TEXT_AT);
  characterPage(characterRuns).copy(main, pagesAt * 512);
  paragraphPage(paragraphRuns).copy(main, (pagesAt + 1) * 512);
  const table: Buffer[] = [];
  let tableLength = 0;
  const put = (index: number, bytes: Buffer, stated = bytes.length): void => {
    main.writeUInt32LE(tableLength, 0x9a + index * 8);
    main.writeUInt32LE(bytes.length === 0 ? 0 : stated, 0x9a + index * 8 + 4);
    table.push(bytes);
    tableLength += bytes.length;
  };
  main.writeUInt16LE(source.mark ?? 0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(source.flags ?? 0x0200, 0x0a);
  for (const [at, story] of stories.entries()) main.writeInt32LE(story.length, 0x4c + at * 4);
  put(33, Buffer.concat([Buffer.from([2]), prefixed(pieceTable(places))]));
  put(12, long([0, offset, pagesAt]));
  put(13, long([0, offset, pagesAt + 1]));
  put(1, source.styles ?? Buffer.alloc(0));
  put(11, long(source.headers ?? []));
  put(74, source.listUses ?? Buffer.alloc(0));
  // The levels of the lists follow behind the stated length.
  put(73, source.lists ?? Buffer.alloc(0), 2);
  return makeCompound({ WordDocument: main, '1Table': Buffer.concat(table), ...source.more });
}

function pieceTable(
  places: readonly {
    readonly start: number;
    readonly end: number;
    readonly offset: number;
    readonly narrow: boolean;
  }[],
): Buffer {
  const ends = long([...places.map(({ start }) => start), places.at(-1)?.end ?? 0]);
  const entries = places.map(({ offset, narrow }) =>
    Buffer.concat([word(0), long([narrow ? (offset * 2) | 0x40000000 : offset]), word(0)]),
  );
  return Buffer.concat([ends, ...entries]);
}

type Run = { readonly start: number; readonly end: number; readonly properties: Buffer };

/** One byte of each run says where its properties stand; those fill the page from its end. */
function characterPage(runs: readonly Run[]): Buffer {
  return page(runs, 1, (properties) => Buffer.concat([Buffer.from([properties.length]), properties]));
}

function paragraphPage(runs: readonly Run[]): Buffer {
  return page(runs, 13, (properties) => {
    const padded = properties.length % 2 === 0 ? Buffer.concat([properties, Buffer.alloc(1)]) : properties;
    return Buffer.concat([Buffer.from([(padded.length + 1) / 2]), padded]);
  });
}

function page(runs: readonly Run[], width: number, write: (properties: Buffer) => Buffer): Buffer {
  const bytes = Buffer.alloc(512);
  let end = 510;
  for (const [at, { start, end: last, properties }] of runs.entries()) {
    bytes.writeUInt32LE(start, at * 4);
    bytes.writeUInt32LE(last, at * 4 + 4);
    const written = write(properties);
    end -= written.length + (written.length % 2);
    written.copy(bytes, end);
    bytes.writeUInt8(end / 2, (runs.length + 1) * 4 + at * width);
  }
  bytes.writeUInt8(runs.length, 511);
  return bytes;
}

function bytesOf(modifiers: readonly Modifier[]): Buffer {
  return Buffer.concat(modifiers.map(([code, ...value]) => Buffer.concat([word(code), Buffer.from(value)])));
}

export function word(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function long(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value, at * 4);
  return bytes;
}

function prefixed(bytes: Buffer): Buffer {
  return Buffer.concat([long([bytes.length]), bytes]);
}

/** A style sheet: the number of a built-in style, its base, and its modifiers. */
export function styleSheet(
  styles: readonly (readonly [builtIn: number, base: number, modifiers: readonly Modifier[]])[],
): Buffer {
  const header = Buffer.concat([word(4), word(styles.length), word(10)]);
  const written = styles.map(([builtIn, base, modifiers], at) => {
    const own = Buffer.concat([word(at), bytesOf(modifiers)]);
    const fixed = Buffer.concat([word(builtIn), word((base << 4) | 1), word(1), word(0), word(0)]);
    const style = Buffer.concat([fixed, word(1), Buffer.from('S\0', 'utf16le'), word(own.length), own]);
    return Buffer.concat([word(style.length), style]);
  });
  return Buffer.concat([header, ...written]);
}

/** One list of nine levels; a digit in braces stands for the number of that level, 0 for the highest. */
export function listTable(levels: readonly (readonly [format: number, text: string])[]): Buffer {
  const list = Buffer.alloc(28);
  list.writeInt32LE(7, 0);
  const written = Array.from({ length: 9 }, (_, at) => {
    const [format, text] = levels[at] ?? [255, ''];
    const fixed = Buffer.alloc(28);
    fixed.writeInt32LE(1, 0);
    fixed.writeUInt8(format, 4);
    const letters = text.replace(/\{(\d)\}/g, (_all, digit: string) => String.fromCharCode(Number(digit)));
    return Buffer.concat([fixed, word(letters.length), Buffer.from(letters, 'utf16le')]);
  });
  return Buffer.concat([word(1), list, ...written]);
}

/** Uses of that list, each with the number at which it begins its highest level anew, or null. */
export function listUses(starts: readonly (number | null)[]): Buffer {
  const uses = starts.map((start) => {
    const use = Buffer.alloc(16);
    use.writeInt32LE(7, 0);
    use.writeUInt8(start === null ? 0 : 1, 12);
    return use;
  });
  const changes = starts.map((start) => (start === null ? long([-1]) : long([-1, start, 0x10])));
  return Buffer.concat([long([starts.length]), ...uses, ...changes]);
}
