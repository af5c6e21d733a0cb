import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { scanFiles } from '../../src/batch/scan-files.ts';
import { buildDictionary } from '../../src/dictionary/build-dictionary.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { compileMatcher } from '../../src/match/compile.ts';
import { compilePlaces } from '../../src/match/places.ts';
import { type Knowledge, reviewDocument } from '../../src/review.ts';

const knowledge: Knowledge = {
  dictionary: buildDictionary([], '1', 'd'.repeat(64)).dictionary,
  matcher: compileMatcher([]),
  places: compilePlaces([]),
  resources: findExtractionResources(),
  limits: { ...DEFAULT_LIMITS, fileBytes: 1000 },
};
const day = '2026-11-22';
let folder: string;
const at = (name: string): { path: string; problem: null } => ({ path: join(folder, name), problem: null });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-scan-'));
  await writeFile(join(folder, 'a.txt'), '1. Party A pays Party B.\n');
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'large.txt'), 'x'.repeat(1001));
});

describe('scanning files', () => {
  it('finds the maps and fonts of the PDF reader on disk', () => {
    const { cMapUrl, standardFontDataUrl } = findExtractionResources();
    expect(existsSync(join(cMapUrl, 'UniGB-UCS2-H.bcmap'))).toBe(true);
    expect(existsSync(join(standardFontDataUrl, 'FoxitFixed.pfb'))).toBe(true);
  });

  it('goes on after files that are empty, too large or gone, and says so of each', async () => {
    const files = ['empty.txt', 'large.txt', 'gone.txt', 'a.txt'].map(at);
    const { documents } = await scanFiles(files, knowledge, { asOf: day });
    expect(documents.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'empty-file',
      'too-large',
      'not-readable',
      'reviewed',
    ]);
    expect(documents[3]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('turns a defect in the review of one file into a problem of that file alone', async () => {
    const thrown = new Error('defect');
    const seen: unknown[] = [];
    const { documents } = await scanFiles(['a.txt', 'empty.txt'].map(at), knowledge, {
      asOf: day,
      onDefect: (_path, error) => seen.push(error),
      review: async (bytes, path, ...rest) => {
        if (path.endsWith('a.txt')) throw thrown;
        return reviewDocument(bytes, path, ...rest);
      },
    });
    expect(documents.map(({ problem }) => problem?.code)).toEqual(['internal', 'empty-file']);
    expect(seen).toEqual([thrown]);
  });

  it('tells its progress before each file and at the end', async () => {
    const told: string[] = [];
    const onProgress = (done: number, all: number, path: string | null): void => {
      told.push(`${done}/${all} ${path === null ? 'end' : 'file'}`);
    };
    await scanFiles(['a.txt', 'empty.txt'].map(at), knowledge, { asOf: day, onProgress });
    expect(told).toEqual(['0/2 file', '1/2 file', '2/2 end']);
  });
});
