/**
 * A reader may fail on a damaged file in a promise that nobody holds: pdfjs does. Only the owner of the
 * process can see that, so the command line watches, and tells it to the work that is in hand. Files are read
 * one after another, so there is never more than one.
 */

/** A server is never idle, so work that a stray error left hanging is given up after this time without another. */
const PATIENCE_MS = 60_000;

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
  let patience: NodeJS.Timeout | undefined;
  let giveUp = (): void => undefined;
  const never = new Promise<null>((resolve) => {
    // By a later turn, so that the process has something to live for until then.
    giveUp = () => void setImmediate(() => resolve(null));
  });
  const meet = (error: unknown): void => {
    strays.push(error);
    clearTimeout(patience);
    patience = setTimeout(giveUp, PATIENCE_MS).unref();
  };
  inHand = { meet, giveUp };
  try {
    const ended = await Promise.race([work().then((value) => ({ value })), never]);
    // What the work's last turn left behind comes up before the next one.
    await new Promise((resolve) => setImmediate(resolve));
    return ended === null ? { settled: false, strays } : { settled: true, value: ended.value, strays };
  } finally {
    clearTimeout(patience);
    inHand = null;
  }
}
