/**
 * The bytes of files by their content hash: `blobs/ab/<sha256>` in the data folder. A file gets its name only when it is on
 * the disk whole, so whatever has a name can be trusted; what a killed process left half-written is swept away at the next start.
 */
import { createHash, randomUUID } from 'node:crypto';
import { constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Outcome, succeed } from '../messages/problems.ts';

export interface Blobs {
  /**
   * Reads to the end; `too-large` as soon as more than `limit` bytes came, `empty-file` where none came. What `bytes`
   * throws is thrown on. `enter` puts a name to the bytes in the store; until it is done they are not taken away.
   */
  readonly keep: <T>(
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
    enter: (kept: KeptBytes) => Promise<T>,
  ) => Promise<Outcome<T>>;
  readonly pathOf: (sha256: string) => string;
  /** Unless the store names them still. */
  readonly remove: (sha256: string, isNamed: () => Promise<boolean>) => Promise<void>;
  /** Takes away all that the store does not name: what an end of the process left between the bytes and their name. */
  readonly sweep: (named: ReadonlySet<string>) => Promise<void>;
}

export interface KeptBytes {
  readonly sha256: string;
  readonly size: number;
}

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** @param folder the data folder */
export async function openBlobs(folder: string): Promise<Blobs> {
  const blobs = join(folder, 'blobs');
  const arriving = join(folder, 'arriving');
  await rm(arriving, { recursive: true, force: true });
  for (const path of [blobs, arriving]) await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
  await syncFolder(folder);
  const pathOf = (sha256: string): string => join(blobs, sha256.slice(0, 2), sha256);

  const inTurn = makeTurns();

  const settle = async (written: string, { sha256, size }: KeptBytes): Promise<void> => {
    const path = pathOf(sha256);
    const there = await stat(path).catch(() => null);
    if (there?.size === size) return;
    const made = await mkdir(join(path, '..'), { recursive: true, mode: PRIVATE_FOLDER });
    await rename(written, path);
    await syncFolder(join(path, '..'));
    if (made !== undefined) await syncFolder(blobs);
  };

  return {
    pathOf,
    keep: async (bytes, limit, enter) => {
      const path = join(arriving, randomUUID());
      try {
        const written = await write(bytes, path, limit);
        if (!written.ok) return written;
        const { value: kept } = written;
        return await inTurn(kept.sha256, async () => {
          await settle(path, kept);
          return succeed(await enter(kept));
        });
      } finally {
        await rm(path, { force: true });
      }
    },
    remove: (sha256, isNamed) =>
      inTurn(sha256, async () => {
        if (!(await isNamed())) await rm(pathOf(sha256), { force: true });
      }),
    sweep: async (named) => {
      for (const sha256 of await listBlobs(blobs)) if (!named.has(sha256)) await rm(pathOf(sha256), { force: true });
    },
  };
}

/** One after another where the key is the same. */
function makeTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}

async function write(bytes: AsyncIterable<Uint8Array>, path: string, limit: number): Promise<Outcome<KeptBytes>> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of bytes) {
      size += piece.byteLength;
      if (size > limit) return fail('too-large', { what: 'file-bytes', size, limit });
      hash.update(piece);
      await file.writeFile(piece);
    }
    if (size === 0) return fail('empty-file');
    await file.sync();
    return succeed({ sha256: hash.digest('hex'), size });
  } finally {
    await file.close();
  }
}

/** A new name is safe only when its folder is on the disk. Windows opens no folders, and keeps names by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function listBlobs(blobs: string): Promise<readonly string[]> {
  const names = await readdir(blobs, { recursive: true });
  return names.flatMap((name) => /[0-9a-f]{64}$/.exec(name)?.[0] ?? []);
}
