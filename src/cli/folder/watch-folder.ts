/**
 * `lodestone watch FOLDER`: keeps a register up to date. What arrives or changes is waited for until it is whole, and then the folder is
 * scanned again; what did not change comes from the cache.
 */
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { FOLDER_WORDS } from '../../messages/folder.ts';
import type { Language } from '../../messages/language.ts';
import { fillSentence } from '../../messages/problems.ts';
import { EXIT } from '../exit-codes.ts';
import { sayLine, sayProblem } from '../say.ts';

export interface WatchRequest {
  readonly folder: string;
  /** Where the register goes; never watched. */
  readonly output: string;
  readonly language: Language;
  /** Scans the folder and writes the register. */
  readonly scan: () => Promise<unknown>;
}

/** A file whose size did not change for so long is whole. */
const WHOLE_AFTER_MS = 2000;
/** Files that arrive together are scanned together. */
const QUIET_MS = 1000;

/** Ends when the process is told to end. Problems: `not-found`, `not-a-folder`. */
export async function watchFolder({ folder, output, language, scan }: WatchRequest): Promise<number> {
  const found = await stat(folder).catch(() => null);
  if (found === null || !found.isDirectory()) {
    sayProblem({ code: found === null ? 'not-found' : 'not-a-folder', details: { path: folder } }, language);
    return EXIT.wrongUse;
  }
  const own = resolve(output);
  const isOwn = (path: string): boolean => resolve(path) === own || resolve(path).startsWith(own + sep);
  const watcher = watch(folder, {
    ignored: isOwn,
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: WHOLE_AFTER_MS, pollInterval: 200 },
  });
  let ended = false;
  let wake: () => void = () => undefined;
  let changed = true;
  watcher.on('all', () => {
    changed = true;
    wake();
  });
  const stop = (): void => {
    ended = true;
    wake();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  try {
    await new Promise<void>((ready) => watcher.once('ready', () => ready()));
    while (!ended) {
      if (!changed) {
        sayLine(fillSentence(FOLDER_WORDS.watching[language], { folder }));
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (ended) break;
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      }
      changed = false;
      // What is wrong was said; the next change may mend it. An empty folder is only waiting.
      await scan();
    }
    return EXIT.nothing;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    await watcher.close();
  }
}
