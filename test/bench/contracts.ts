/** The contracts that speed is measured on: our own, as they stand in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';

const REPOSITORY = join(import.meta.dirname, '../..');
const FOLDERS = ['samples', 'test/eval/data/dev', 'test/eval/data/own', 'test/eval/data/ordinary'];
/** A scan has no text to read. */
const SCAN = /-scan\.pdf$/;

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function readContracts(extension: 'txt' | 'docx' | 'pdf'): readonly File[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder))
      .filter((name) => name.endsWith(`.${extension}`) && !SCAN.test(name))
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(REPOSITORY, folder, name))) })),
  );
}

/** One PDF of that many pages, put together from the contracts of the development set and, if need be, again. */
export async function assemblePdf(pages: number): Promise<Uint8Array> {
  const long = await PDFDocument.create();
  const sources = readContracts('pdf').filter(({ name }) => /-\d\d\.pdf$/.test(name));
  while (long.getPageCount() < pages && sources.length > 0) {
    for (const { bytes } of sources) {
      const source = await PDFDocument.load(bytes);
      const wanted = source.getPageIndices().slice(0, pages - long.getPageCount());
      for (const page of await long.copyPages(source, wanted)) long.addPage(page);
    }
  }
  return long.save();
}
