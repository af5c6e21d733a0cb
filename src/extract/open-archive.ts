/**
 * Opens a ZIP held in memory for bounded reading. Names are looked up, never used as paths; bytes are
 * counted while they inflate, so that a compression bomb ends at the limit and not in memory.
 */
import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { decodeText } from './decode-text.ts';

const MOST_ENTRIES = 20_000;
const NAMES_ARE_UTF8 = 0x800;
/** Of the mode that Unix keeps in the upper half of the attributes. */
const FILE_TYPE = 0xf000;
const SYMBOLIC_LINK = 0xa000;

/** What became of one part: its bytes in order, or the reason why there are none (or no more). */
export type PartOutcome = 'read' | 'missing' | 'damaged' | 'encrypted' | 'limit' | 'stopped';

export interface Archive {
  /** Names as stored, with forward slashes and no leading slash. */
  readonly names: readonly string[];
  /** Names in OOXML packages are compared without case. */
  has(name: string): boolean;
  /** The entry is a symbolic link: its content is a path of some other machine. */
  isLink(name: string): boolean;
  /** Hands over the part piece by piece, until `take` says `stop`. */
  stream(name: string, take: (piece: Uint8Array) => 'more' | 'stop'): Promise<PartOutcome>;
}

export type OpenedArchive =
  | { readonly state: 'open'; readonly archive: Archive }
  | { readonly state: 'damaged' }
  | { readonly state: 'too-many-entries' };

export async function openArchive(bytes: Uint8Array, unpackedBytes: number): Promise<OpenedArchive> {
  const zip = await openZip(bytes);
  if (zip === null) return { state: 'damaged' };
  if (zip.entryCount > MOST_ENTRIES) return { state: 'too-many-entries' };
  const entries = await listEntries(zip);
  if (entries === null) return { state: 'damaged' };
  return { state: 'open', archive: boundedArchive(zip, entries, unpackedBytes) };
}

interface Listing {
  readonly names: string[];
  /** By folded name; null where a name stands twice and nobody can say which part is meant. */
  readonly byName: Map<string, Entry | null>;
}

function openZip(bytes: Uint8Array): Promise<ZipFile | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve) => {
    // Raw names: yauzl would refuse the whole archive for one name that climbs out of it.
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, zip) => resolve(error ? null : zip));
  });
}

function listEntries(zip: ZipFile): Promise<Listing | null> {
  const listing: Listing = { names: [], byName: new Map() };
  return new Promise((resolve) => {
    zip.on('entry', (entry: Entry) => {
      const name = decodeName(entry);
      const folded = name.toLowerCase();
      listing.names.push(name);
      listing.byName.set(folded, listing.byName.has(folded) ? null : entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(listing));
    zip.on('error', () => resolve(null));
    zip.readEntry();
  });
}

/** Old programs write names in the code page of their machine and say nothing of it. */
function decodeName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const stated = (entry.generalPurposeBitFlag & NAMES_ARE_UTF8) !== 0;
  const decoded = stated || raw.every((byte) => byte < 0x80) ? null : decodeText(raw);
  const name = decoded?.state === 'text' ? decoded.text : raw.toString('utf8');
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function boundedArchive(zip: ZipFile, listing: Listing, unpackedBytes: number): Archive {
  let left = unpackedBytes;
  return {
    names: listing.names,
    has: (name) => listing.byName.has(name.toLowerCase()),
    isLink: (name) => {
      const attributes = listing.byName.get(name.toLowerCase())?.externalFileAttributes ?? 0;
      return ((attributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;
    },
    async stream(name, take) {
      const entry = listing.byName.get(name.toLowerCase());
      if (entry === undefined) return 'missing';
      if (entry === null) return 'damaged';
      if (entry.isEncrypted()) return 'encrypted';
      const stream = await openEntry(zip, entry);
      if (stream === null) return 'damaged';
      return drain(stream, (piece) => {
        left -= piece.length;
        return left < 0 ? 'limit' : take(piece) === 'stop' ? 'stopped' : null;
      });
    },
  };
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable | null> {
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => resolve(error ? null : stream));
  });
}

/** Only the stream's own errors mean a damaged part; what `take` throws is a bug and goes on. */
function drain(stream: Readable, take: (piece: Uint8Array) => PartOutcome | null): Promise<PartOutcome> {
  return new Promise((resolve, reject) => {
    stream.on('error', () => resolve('damaged'));
    stream.on('end', () => resolve('read'));
    stream.on('data', (piece: Uint8Array) => {
      try {
        const ended = take(piece);
        if (ended === null) return;
        resolve(ended);
      } catch (bug) {
        reject(bug);
      }
      stream.destroy();
    });
  });
}
