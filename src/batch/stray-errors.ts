/**
 * A reader may fail on a damaged file in a promise that nobody holds: pdfjs does. Only the owner of the
 * process, or of the worker, can see that, so the command line and each worker of the pool watch, and tell it to the work
 * that is in hand. Each reads one file after another, so there is never more than one.
 */
import { performance } from 'node:perf_hooks';

/**
 * Work that a stray error left hanging is given up when this many looks in a row find nothing going on. A page whose text is
 * recognised in another thread looks the same for as long as that takes.
 */
const IDLE_LOOKS = 60;
const LOOK_EVERY_MS = 1000;
/** Share of the time; the look itself is all that a hanging reader leaves to do. */
const IDLE_BELOW = 0.01;

export type Held<T> =
  | { readonly settled: true; readonly value: T; readonly strays: readonly unknown[] }
  /** The work can never end: what it waited for has failed. */
  | { readonly settled: false; readonly strays: readonly unknown[] };

interface InHand {
  readonly meet: (error: unknown) => void;
  readonly giveUp: () => void;
}

let inHand: InHand | null = null;

/** @param onForeign is told what came up while nothing was in hand */
export function watchProcess(onForeign: (error: unknown, origin: NodeJS.UncaughtExceptionOrigin) => void): void {
  process.on('uncaughtException', (error, origin) => {
    if (inHand === null) onForeign(error, origin);
    else inHand.meet(error);
  });
  // Nothing is left that could ever wake the work.
  process.on('beforeExit', () => inHand?.giveUp());
}

/** Rejects as `work` does; what it left astray is in the result. */
export async function holdStrays<T>(work: () => Promise<T>): Promise<Held<T>> {
  const strays: unknown[] = [];
  let looking: NodeJS.Timeout | undefined;
  let giveUp = (): void => undefined;
  const never = new Promise<null>((resolve) => {
    // By a later turn, so that the process has something to live for until then.
    giveUp = () => void setImmediate(() => resolve(null));
  });
  const meet = (error: unknown): void => {
    strays.push(error);
    looking ??= lookUntilIdle(giveUp);
  };
  inHand = { meet, giveUp };
  try {
    const ended = await Promise.race([work().then((value) => ({ value })), never]);
    // What the work's last turn left behind comes up before the next one.
    await new Promise((resolve) => setImmediate(resolve));
    return ended === null ? { settled: false, strays } : { settled: true, value: ended.value, strays };
  } finally {
    clearInterval(looking);
    inHand = null;
  }
}

/** Never keeps a process alive by itself. */
function lookUntilIdle(giveUp: () => void): NodeJS.Timeout {
  let before = performance.eventLoopUtilization();
  let idle = 0;
  const look = (): void => {
    const now = performance.eventLoopUtilization();
    idle = performance.eventLoopUtilization(now, before).utilization < IDLE_BELOW ? idle + 1 : 0;
    before = now;
    if (idle === IDLE_LOOKS) giveUp();
  };
  return setInterval(look, LOOK_EVERY_MS).unref();
}
