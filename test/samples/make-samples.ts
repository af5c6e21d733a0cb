/**
 * Makes the files of samples/ from their sources, by hand: `node test/samples/make-samples.ts`.
 * The same sources give the same bytes with the same versions of the writers and of Chromium.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from './read-source.ts';
import { writeText } from './write-text.ts';

const sources = join(import.meta.dirname, 'sources');
const samples = join(import.meta.dirname, '../../samples');

for (const name of readdirSync(sources).sort()) {
  const source = readSource(readFileSync(join(sources, name), 'utf8'));
  const stem = name.replace(/\.txt$/, '');
  switch (source.settings.get('format')) {
    case 'txt':
      writeFileSync(join(samples, `${stem}.txt`), writeText(source));
      break;
  }
}
