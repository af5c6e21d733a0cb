/**
 * The files on their way to the server, for the whole screen: going to another page stops none of them. One after the other is
 * sent, a few at a time; what is refused stays with the sentence of the server, and the others go on.
 */
import { useSyncExternalStore } from 'react';
import type { DocumentRow } from '../../api/documents.ts';
import { describeProblem } from '../../messages/problems.ts';
import { MANNER, Refusal } from '../call.ts';
import type { FoundFile } from './read-dropped.ts';
import { sendFile } from './send-file.ts';
import { writtenName } from './written-name.ts';

export interface Upload {
  readonly number: number;
  readonly name: string;
  readonly size: number;
  readonly stage: 'queued' | 'sending' | 'refused';
  /** Bytes. */
  readonly sent: number;
  /** The sentence with which it was refused. */
  readonly problem: string | null;
}

interface Held {
  readonly file: File;
  readonly matter: string | undefined;
  readonly abort: AbortController;
}

const AT_ONCE = 2;

let uploads: readonly Upload[] = [];
const held = new Map<number, Held>();
let lastNumber = 0;
const listeners = new Set<() => void>();
const takers = new Set<(row: DocumentRow) => void>();

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(subscribe, () => uploads);
}

/** @returns stops listening */
export function onTaken(taker: (row: DocumentRow) => void): () => void {
  takers.add(taker);
  return () => takers.delete(taker);
}

/** @param fileBytes the most that the server takes: a larger file is not sent at all */
export function addFiles(found: readonly FoundFile[], matter: string | undefined, fileBytes: number): void {
  const added = found.map(({ file, path }): Upload => {
    lastNumber += 1;
    held.set(lastNumber, { file, matter, abort: new AbortController() });
    const fits = file.size <= fileBytes;
    return {
      number: lastNumber,
      name: writtenName(path),
      size: file.size,
      stage: fits ? 'queued' : 'refused',
      sent: 0,
      problem: fits ? null : tooLarge(file.size, fileBytes),
    };
  });
  change([...uploads, ...added]);
  sendNext();
}

export function retryUpload(number: number): void {
  update(number, { stage: 'queued', problem: null, sent: 0 });
  sendNext();
}

/** Also stops one that is being sent. */
export function dropUploads(numbers: readonly number[]): void {
  for (const number of numbers) {
    held.get(number)?.abort.abort();
    held.delete(number);
  }
  change(uploads.filter(({ number }) => !numbers.includes(number)));
  sendNext();
}

function sendNext(): void {
  const sending = uploads.filter(({ stage }) => stage === 'sending').length;
  for (const { number } of uploads.filter(({ stage }) => stage === 'queued').slice(0, AT_ONCE - sending)) send(number);
}

async function send(number: number): Promise<void> {
  const own = held.get(number);
  const upload = uploads.find((one) => one.number === number);
  if (own === undefined || upload === undefined) return;
  update(number, { stage: 'sending' });
  try {
    const { file, matter, abort } = own;
    const onSent = (sent: number) => update(number, { sent });
    const row = await sendFile({ file, name: upload.name, matter, onSent, signal: abort.signal });
    held.delete(number);
    change(uploads.filter((one) => one.number !== number));
    for (const taker of takers) taker(row);
  } catch (error) {
    update(number, { stage: 'refused', problem: error instanceof Refusal ? error.message : String(error) });
  }
  sendNext();
}

function tooLarge(size: number, limit: number): string {
  return describeProblem({ code: 'too-large', details: { what: 'file-bytes', size, limit } }, MANNER.language);
}

function update(number: number, changes: Partial<Upload>): void {
  change(uploads.map((one) => (one.number === number ? { ...one, ...changes } : one)));
}

function change(next: readonly Upload[]): void {
  uploads = next;
  if (next.some(({ stage }) => stage !== 'refused')) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
  for (const listener of listeners) listener();
}

/** The browser asks before it lets go of files that were not sent. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
