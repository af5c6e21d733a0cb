/**
 * Takes in the bytes of one upload. Whatever can be refused is refused before they are read; success is told only when the
 * bytes and their row in the store are on the disk.
 */
import { statfs } from 'node:fs/promises';
import type { Request } from 'express';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import type { KeptBytes } from '../../store/blobs.ts';
import type { Desk } from '../desk.ts';

/** Each holds a connection and a file open. */
const MOST_AT_ONCE = 32;
/** Room that stays free for the database and its log. */
const SPARE_BYTES = 64 * 1024 * 1024;
const TYPE = 'application/octet-stream';

/** `enter` puts a name to the bytes in the store. */
export type ReceiveUpload = <T>(request: Request, enter: (kept: KeptBytes) => Promise<T>) => Promise<Outcome<T>>;

export function makeReceiver({ blobs, limits, dataFolder }: Desk): ReceiveUpload {
  let receiving = 0;
  return async (request, enter) => {
    const refused = await refuse(request, limits.fileBytes, dataFolder);
    if (!refused.ok) return refused;
    if (receiving >= MOST_AT_ONCE) return fail('server-busy');
    receiving += 1;
    try {
      return await blobs.keep(request, limits.fileBytes, enter);
    } catch (error) {
      // Nobody is left to hear of it when the sender hung up.
      if (request.destroyed && !request.complete) return fail('upload-missing');
      if (isDiskFull(error)) return fail('disk-full');
      throw error;
    } finally {
      receiving -= 1;
    }
  };
}

async function refuse(request: Request, limit: number, folder: string): Promise<Outcome<null>> {
  const { headers } = request;
  if (request.is(TYPE) === false) return fail('bad-request', { reason: `content-type: ${TYPE}` });
  if (headers['content-encoding'] !== undefined) return fail('bad-request', { reason: 'content-encoding' });
  const length = headers['content-length'];
  if (length === undefined && headers['transfer-encoding'] === undefined) return fail('upload-missing');
  const size = Number(length ?? 0);
  if (length !== undefined && size === 0) return fail('empty-file');
  if (size > limit) return fail('too-large', { what: 'file-bytes', size, limit });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < size + SPARE_BYTES ? fail('disk-full') : succeed(null);
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
