/** What an object of another program is inside its wrapping: a whole file, with its own name where it has one. */
import { type CompoundStream, openCompound } from '../open-compound.ts';

export interface Unwrapped {
  /** '' where the wrapping gives none. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `bytes` themselves where they are no wrapping, or one of which nothing can be taken out. */
export function unwrapObject(bytes: Uint8Array): Unwrapped {
  const streams = openCompound(bytes);
  return (streams === null ? null : unwrapStreams(streams, '')) ?? { name: '', bytes };
}

/** @param folder of the object in a compound file that holds several, with its slash */
export function unwrapStreams(streams: ReadonlyMap<string, CompoundStream>, folder: string): Unwrapped | null {
  const packaged = streams.get(`${folder}\u0001Ole10Native`);
  if (packaged !== undefined) return readNative(packaged.read());
  for (const name of ['Package', 'CONTENTS', 'EmbeddedOdf']) {
    const whole = streams.get(folder + name);
    if (whole !== undefined) return { name: '', bytes: whole.read() };
  }
  return null;
}

/** [MS-OLEDS] 2.3.6: label, paths of a machine that is not ours, and the bytes of the file. */
function readNative(bytes: Uint8Array): Unwrapped | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const labelEnd = buffer.indexOf(0, 6);
  const pathEnd = labelEnd === -1 ? -1 : buffer.indexOf(0, labelEnd + 1);
  if (pathEnd === -1 || pathEnd + 9 > buffer.length) return null;
  const dataAt = pathEnd + 9 + buffer.readUInt32LE(pathEnd + 5);
  if (dataAt + 4 > buffer.length) return null;
  const data = buffer.subarray(dataAt + 4, dataAt + 4 + buffer.readUInt32LE(dataAt));
  const label = buffer.toString('latin1', 6, labelEnd);
  // A label in the code page of some machine is no name; its ending still tells text from tables.
  return { name: /^[ -~]+$/.test(label) ? label : (/\.\w{1,5}$/.exec(label)?.[0] ?? ''), bytes: data };
}
