/**
 * Makes the files of samples/ from their sources, by hand: `node test/samples/make-samples.ts [NAME …]`.
 * The same sources give the same bytes with the same versions of the writers. PDF files need an
 * installed Chromium with Chinese fonts (its path in CHROMIUM where it has another name) and pdftoppm.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPage, scanPage } from './print-page.ts';
import { readSource } from './read-source.ts';
import { writePage } from './write-page.ts';
import { writeText } from './write-text.ts';
import { writeWord } from './write-word.ts';

const sources = join(import.meta.dirname, 'sources');
const samples = join(import.meta.dirname, '../../samples');
const wanted = process.argv.slice(2);

for (const name of readdirSync(sources).sort()) {
  const stem = name.replace(/\.txt$/, '');
  if (wanted.length > 0 && !wanted.includes(stem)) continue;
  const source = readSource(readFileSync(join(sources, name), 'utf8'));
  switch (source.settings.get('format')) {
    case 'txt':
      writeFileSync(join(samples, `${stem}.txt`), writeText(source));
      break;
    case 'docx':
      writeFileSync(join(samples, `${stem}.docx`), await writeWord(source));
      break;
    case 'pdf':
      writeFileSync(join(samples, `${stem}.pdf`), await printPage(writePage(source)));
      break;
    case 'scan':
      writeFileSync(join(samples, `${stem}.pdf`), await scanPage(writePage(source)));
      break;
    default:
      throw new Error(`${name} does not say its format`);
  }
}
