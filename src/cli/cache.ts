/** `lodestone cache clear`: forgets all reviews that were kept by content. */
import { rm } from 'node:fs/promises';
import { reviewCachePath } from '../batch/cache-folder.ts';
import { reasonOf } from '../batch/walk-folder.ts';
import { FOLDER_WORDS } from '../messages/folder.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { EXIT } from './exit-codes.ts';
import { sayLine, sayProblem } from './say.ts';

export async function runCacheClear(language: Language): Promise<number> {
  const path = reviewCachePath();
  try {
    for (const ending of ['', '-wal', '-shm']) await rm(path + ending, { force: true });
  } catch (error) {
    sayProblem({ code: 'cannot-write', details: { path, reason: reasonOf(error) } }, language);
    return EXIT.wrongUse;
  }
  sayLine(fillSentence(FOLDER_WORDS.cacheCleared[language], { path }));
  return EXIT.nothing;
}
