/** Puts the desk together: the store, the workers, the queue between them, and the events that tell of it. */
import { randomUUID } from 'node:crypto';
import { openPool } from '../batch/pool/review-pool.ts';
import { identifyDictionary } from '../batch/read-dictionary.ts';
import { readKnowledge } from '../batch/read-knowledge.ts';
import { TOOL_VERSION } from '../batch/version.ts';
import { DEFAULT_LIMITS, type ExtractionLimits } from '../extract/document.ts';
import { type Outcome, succeed } from '../messages/problems.ts';
import { openQueue } from '../queue/review-queue.ts';
import type { Knowledge } from '../review.ts';
import { bringSamples } from './bring-samples.ts';
import type { Desk } from './desk.ts';
import { openEvents } from './desk-events.ts';
import { openTries } from './knowledge/try/open-tries.ts';
import { openData } from './open-data.ts';
import { tellOfQueue } from './tell-of-queue.ts';

export interface DeskOptions extends Pick<Desk, 'today' | 'now' | 'language' | 'host' | 'door' | 'onDefect'> {
  /** Holds the database and the files; made where it is missing. */
  readonly dataFolder: string;
  /** Dictionary folders beside the product's own. */
  readonly dictionary: readonly string[];
  /** Where it was read already. */
  readonly knowledge?: () => Promise<Knowledge>;
  readonly limits?: ExtractionLimits;
  /** Threads that review; as many as there are cores unless said. */
  readonly workers?: number | undefined;
  readonly deadlineMs?: number | undefined;
  /** Starts the workers with the server, so that the first file need not wait for them. */
  readonly warm?: boolean;
  /** Puts the samples into an empty store. */
  readonly samples?: boolean;
}

export interface OpenDesk {
  readonly desk: Desk;
  /** Ends what goes on by itself: events, and reviews as they end within the grace period; the others wait for the next start. */
  readonly settle: (graceMs: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDesk(options: DeskOptions): Promise<Outcome<OpenDesk>> {
  const { dataFolder, today, now, onDefect, workers, deadlineMs, warm = false } = options;
  const identity = await identifyDictionary(options.dictionary);
  if (!identity.ok) return identity;
  const data = await openData(dataFolder);
  if (!data.ok) return data;
  const { database, blobs, close: closeData } = data.value;
  const pool = openPool({ dictionary: options.dictionary, workers, deadlineMs, warm, onDefect });
  const tries = openTries({ dictionary: options.dictionary, deadlineMs, onDefect });
  const events = openEvents();
  const { language, limits = DEFAULT_LIMITS } = options;
  if (options.samples === true) await bringSamples({ database, blobs, language, now, newId: randomUUID, limits });
  const maker = { toolVersion: TOOL_VERSION, dictionary: identity.value };
  const told = tellOfQueue(database, events, onDefect);
  const queue = await openQueue({ database, blobs, pool, now, today, maker, onDefect, ...told });
  const desk: Desk = {
    database,
    blobs,
    queue,
    events,
    dictionary: identity.value,
    knowledge: options.knowledge ?? readOnce(options.dictionary),
    tries,
    limits,
    dataFolder,
    language,
    host: options.host,
    door: options.door,
    now,
    today,
    newId: randomUUID,
    onDefect,
  };
  const settle = async (graceMs: number): Promise<void> => {
    events.end();
    await queue.stop(graceMs);
  };
  const close = async (): Promise<void> => {
    await settle(0);
    await Promise.all([pool.close(), tries.close()]);
    await closeData();
  };
  return succeed({ desk, settle, close });
}

/** A dictionary that was whole when the server started and is not any more is a defect of the surroundings. */
function readOnce(folders: readonly string[]): () => Promise<Knowledge> {
  let reading: Promise<Knowledge> | undefined;
  const read = async (): Promise<Knowledge> => {
    const knowledge = await readKnowledge(folders);
    if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.problem));
    return knowledge.value;
  };
  return () => {
    reading ??= read();
    return reading;
  };
}
