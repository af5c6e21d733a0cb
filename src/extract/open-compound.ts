/**
 * Opens a compound file ([MS-CFB]): the file system inside old Office documents and Outlook messages. Every chain of
 * sectors is bounded by the sectors that the file has, so that a ring ends; nothing is believed beyond the file.
 */

export interface CompoundStream {
  /** Names of the storages around it, and its own, joined by `/`. */
  readonly path: string;
  readonly size: number;
  /** Shorter than `size` where the file is damaged. */
  read(): Uint8Array;
}

const SIGNATURE = 'd0cf11e0a1b11ae1';
const ENTRY_BYTES = 128;
const MOST_ENTRIES = 100_000;
const DEEPEST = 30;
const NONE = 0xffffffff;
const LAST_SECTOR = 0xfffffffa;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** Null where the file is no compound file or its directory cannot be read. */
export function openCompound(bytes: Uint8Array): ReadonlyMap<string, CompoundStream> | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 512 || buffer.toString('hex', 0, 8) !== SIGNATURE) return null;
  const sectorShift = buffer.readUInt16LE(30);
  if (sectorShift !== 9 && sectorShift !== 12) return null;
  const file = new Sectors(buffer, 1 << sectorShift);
  const directory = file.read(file.chain(buffer.readUInt32LE(48)), NONE);
  if (directory.length < ENTRY_BYTES) return null;
  const entries = listEntries(directory);
  const root = entries[0];
  if (root === undefined || root.type !== ROOT) return null;
  const small = new SmallSectors(file, buffer, file.read(file.chain(root.start), root.size));
  const streams = new Map<string, CompoundStream>();
  collectStreams(entries, root.child, '', 0, new Set(), (path, { start, size }) => {
    const read = () => (size < buffer.readUInt32LE(56) ? small.read(start, size) : file.read(file.chain(start), size));
    if (!streams.has(path)) streams.set(path, { path, size: Math.min(size, buffer.length), read });
  });
  return streams;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function listEntries(directory: Buffer): readonly Entry[] {
  const count = Math.min(MOST_ENTRIES, Math.floor(directory.length / ENTRY_BYTES));
  return Array.from({ length: count }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(64, entry.readUInt16LE(64));
    return {
      name: entry.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** Siblings stand in a tree of their own; each entry is met once, whatever the links say. */
function collectStreams(
  entries: readonly Entry[],
  first: number,
  folder: string,
  depth: number,
  met: Set<number>,
  take: (path: string, entry: Entry) => void,
): void {
  const open = [first];
  while (open.length > 0) {
    const index = open.pop() ?? NONE;
    const entry = entries[index];
    if (entry === undefined || met.has(index)) continue;
    met.add(index);
    open.push(entry.left, entry.right);
    const path = folder + entry.name;
    if (entry.type === STREAM) take(path, entry);
    else if (entry.type === STORAGE && depth < DEEPEST) {
      collectStreams(entries, entry.child, `${path}/`, depth + 1, met, take);
    }
  }
}

class Sectors {
  readonly #buffer: Buffer;
  readonly #size: number;
  readonly #table: Uint32Array;

  constructor(buffer: Buffer, size: number) {
    this.#buffer = buffer;
    this.#size = size;
    this.#table = this.#readTable();
  }

  /** Sectors from the first to the end of the chain, or to where it closes into a ring. */
  chain(first: number): readonly number[] {
    return follow(this.#table, first);
  }

  read(sectors: readonly number[], size: number): Buffer {
    const whole = Buffer.concat(sectors.map((sector) => this.#sector(sector)));
    return whole.length > size ? whole.subarray(0, size) : whole;
  }

  #sector(sector: number): Buffer {
    const start = (sector + 1) * this.#size;
    return this.#buffer.subarray(start, start + this.#size);
  }

  /** The places of the table's own sectors: 109 in the header, the rest in a chain of their own. */
  #readTable(): Uint32Array {
    const most = Math.ceil(this.#buffer.length / this.#size);
    const places: number[] = [];
    for (let at = 76; at < 512; at += 4) places.push(this.#buffer.readUInt32LE(at));
    let next = this.#buffer.readUInt32LE(68);
    for (let count = 0; next < LAST_SECTOR && count < most; count += 1) {
      const sector = this.#sector(next);
      if (sector.length < this.#size) break;
      for (let at = 0; at < this.#size - 4; at += 4) places.push(sector.readUInt32LE(at));
      next = sector.readUInt32LE(this.#size - 4);
    }
    const used = places.filter((place) => place < LAST_SECTOR && place < most).slice(0, most);
    return tableOf(this.read(used, NONE), most);
  }
}

/** Streams below the limit of the header share sectors of 64 bytes inside one stream. */
class SmallSectors {
  readonly #stream: Buffer;
  readonly #table: Uint32Array;

  constructor(file: Sectors, buffer: Buffer, stream: Buffer) {
    this.#stream = stream;
    this.#table = tableOf(file.read(file.chain(buffer.readUInt32LE(60)), NONE), Math.ceil(stream.length / 64));
  }

  read(first: number, size: number): Buffer {
    const sectors = follow(this.#table, first);
    const whole = Buffer.concat(sectors.map((sector) => this.#stream.subarray(sector * 64, (sector + 1) * 64)));
    return whole.subarray(0, size);
  }
}

function tableOf(bytes: Buffer, most: number): Uint32Array {
  const table = new Uint32Array(Math.min(most, Math.floor(bytes.length / 4)));
  for (let index = 0; index < table.length; index += 1) table[index] = bytes.readUInt32LE(index * 4);
  return table;
}

function follow(table: Uint32Array, first: number): readonly number[] {
  const chain: number[] = [];
  let sector = first;
  while (sector < table.length && chain.length < table.length) {
    chain.push(sector);
    sector = table[sector] ?? NONE;
  }
  return chain;
}
