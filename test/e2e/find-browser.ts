/** Finds an installed Chromium or Chrome; where there is none and the system lets us, it is installed from the system's own packages. */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns its path; `LODESTONE_BROWSER` comes before all others */
export async function findBrowser(): Promise<string> {
  const found = await look();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && (await isRunnable('/usr/bin/apt-get'))) {
    await run('/usr/bin/apt-get', ['update', '-q']);
    await run('/usr/bin/apt-get', ['install', '-y', '-q', 'chromium']);
    const installed = await look();
    if (installed !== null) return installed;
  }
  throw new Error('No browser was found: install Chromium or Chrome, or name one in LODESTONE_BROWSER.');
}

async function look(): Promise<string | null> {
  const named = process.env['LODESTONE_BROWSER'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = [
    ...(named === undefined ? [] : [named]),
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
  ];
  for (const path of paths) if (await isRunnable(path)) return path;
  return null;
}

function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
