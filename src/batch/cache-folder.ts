/** Where things are kept that can be made again: the folder that the system gives programs for that. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

export function cacheFolder(): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lodestone');
}

/** The reviews of files by their content. */
export function reviewCachePath(): string {
  return join(cacheFolder(), 'reviews.db');
}
