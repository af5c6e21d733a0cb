/** The register of findings as a spreadsheet opens it. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { REGISTER_COLUMNS } from '../../src/messages/register.ts';
import { reportCsv } from '../../src/report/csv.ts';
import type { Scan } from '../../src/review.ts';
import { chineseScan, ENGLISH_TEXT, englishScan, makeDocument, makeReviewed, makeScan } from './make-scan.ts';
import { readCsv, readTable } from './read-csv.ts';

const table = (scan: Scan, language: 'zh' | 'en' = 'en') => readTable(reportCsv(scan, { language, law: null }));

function renamed(path: string): Scan {
  const scan = englishScan();
  return { ...scan, documents: scan.documents.map((document) => ({ ...document, path })) };
}

describe('the register of findings', () => {
  it('has one row for each finding, with the same id, clause and reason as everywhere', () => {
    const [finding] = englishScan().documents[0]?.findings ?? [];
    const [row, ...others] = table(englishScan());
    expect(others).toHaveLength((englishScan().documents[0]?.findings.length ?? 0) - 1);
    expect(row).toMatchObject({
      Finding: finding?.id,
      Level: finding?.level,
      'Clause text': finding?.clause.text,
      Fingerprint: finding?.fingerprint,
    });
  });

  it('has a row for a document without findings and for one that was not read', () => {
    const document = { ...makeDocument(ENGLISH_TEXT), unread: [{ code: 'image-only', page: 7 } as const] };
    const scan = makeScan([
      makeReviewed(document, null, []),
      makeReviewed(null, null, [], { sha256: '', problem: { code: 'encrypted', details: {} } }),
    ]);
    const rows = table(scan);
    expect(rows.map(({ Finding }) => Finding)).toEqual(['', '']);
    expect(rows[0]).toMatchObject({ Reading: 'partly reviewed', 'Not read': expect.stringContaining('7') });
    expect(rows[1]).toMatchObject({ Reading: 'not reviewed', 'Not read': expect.stringContaining('password') });
  });

  it('begins with a byte order mark and a head in the language of the reader', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = reportCsv(chineseScan(), { language, law: null });
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(readCsv(text.slice(1))[0]).toEqual(Object.values(REGISTER_COLUMNS).map((column) => column[language]));
    }
    expect(table(chineseScan(), 'zh')[0]?.['等级']).toMatch(/^[高中低]$/);
  });

  it.each([
    '=HYPERLINK("http://evil.example")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1+1',
    '＝1＋1',
    '＠SUM(A1)',
    '－1',
    '＋1',
  ])('takes %j for no formula', (name) => {
    const [row] = table(renamed(name));
    expect(row?.['Document']?.startsWith("'")).toBe(true);
  });

  it.each(['a,b', 'say "so"', 'one\ntwo', "it's", '合同，二', 'plain', '"', ',', 'x\u0000y'])(
    'keeps the cell of %j whole',
    (name) => {
      const [row] = table(renamed(name));
      expect(row?.['Document']).toBe(name.replace('\u0000', '\uFFFD'));
    },
  );

  it('is the same bytes for the same scan', () => {
    const once = reportCsv(englishScan(), { language: 'en', law: null });
    expect(reportCsv(englishScan(), { language: 'en', law: null })).toBe(once);
  });

  it('has every column described in docs/register.md, in both languages and in its order', async () => {
    const docs = await readFile(new URL('../../docs/register.md', import.meta.url), 'utf8');
    const described = [...docs.matchAll(/^\| \d+ \| ([^|]+) \| ([^|]+) \|/gm)].map(([, en = '', zh = '']) => [
      en.trim(),
      zh.trim(),
    ]);
    expect(described).toEqual(Object.values(REGISTER_COLUMNS).map(({ en, zh }) => [en, zh]));
  });
});
