/** The streams of an old Word file and the places in them that its first block names ([MS-DOC] 2.5.1). */

/** Index of a pair of offset and length in the block of such pairs. */
const PAIRS = { styles: 1, headers: 11, characters: 12, paragraphs: 13, pieces: 33, lists: 73, listUses: 74 } as const;
const PAIRS_AT = 0x9a;
const COUNTS_AT = 0x4c;
const SHORTEST = 0x300;
const WORD_97 = 0xc1;

/** The file's stories in the order in which their letters follow each other; `macros` holds none any more. */
export const STORIES = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'header-boxes',
] as const;
export type StoryName = (typeof STORIES)[number];

export interface WordFile {
  readonly state: 'open';
  /** The stream `WordDocument`. */
  readonly main: Buffer;
  /** A stretch of the table stream, empty where the file says nothing sensible. */
  table(name: keyof typeof PAIRS): Buffer;
  /** The rest of the table stream from where the stretch begins: some structures end by what they say. */
  tableFrom(name: keyof typeof PAIRS): Buffer;
  /** Letters of each story. */
  readonly lengths: Readonly<Record<StoryName, number>>;
}

export type OpenedWord = WordFile | { readonly state: 'damaged' | 'encrypted' | 'older' };

/** @param read a stream of the compound file by its name, or null */
export function openWord(read: (name: string) => Uint8Array | null): OpenedWord {
  const main = bufferOf(read('WordDocument'));
  if (main.length < 0x20) return { state: 'damaged' };
  const mark = main.readUInt16LE(0);
  if (mark !== 0xa5ec) return { state: mark === 0xa5dc || mark === 0xa5db ? 'older' : 'damaged' };
  if (main.readUInt16LE(2) < WORD_97) return { state: 'older' };
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) return { state: 'encrypted' };
  if (main.length < SHORTEST) return { state: 'damaged' };
  const table = bufferOf(read((flags & 0x0200) === 0 ? '0Table' : '1Table'));
  const place = (name: keyof typeof PAIRS) => {
    const at = PAIRS_AT + PAIRS[name] * 8;
    return { start: main.readUInt32LE(at), length: main.readUInt32LE(at + 4) };
  };
  const lengths = Object.fromEntries(
    STORIES.map((story, index) => [story, Math.max(0, main.readInt32LE(COUNTS_AT + index * 4))]),
  );
  return {
    state: 'open',
    main,
    table: (name) => {
      const { start, length } = place(name);
      return table.subarray(start, start + length);
    },
    tableFrom: (name) => {
      const { start, length } = place(name);
      return length === 0 ? Buffer.alloc(0) : table.subarray(start);
    },
    // The names are those of the list.
    lengths: lengths as Record<StoryName, number>,
  };
}

function bufferOf(bytes: Uint8Array | null): Buffer {
  return bytes === null ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
