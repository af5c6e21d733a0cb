/** Where the desk keeps its data unless told otherwise: the folder that the system gives programs for that. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';

export function defaultDataFolder(): string {
  const home = homedir();
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Lodestone');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lodestone');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'lodestone');
}
