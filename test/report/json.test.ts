import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/cli/dictionary-schema.ts';
import { reportJson } from '../../src/report/json.ts';
import { scanSchema } from '../../src/report/scan-schema.ts';
import { chineseScan, ENGLISH_TEXT, englishScan, makeDocument, makeReviewed, makeScan } from './make-scan.ts';

const read = (json: string) => scanSchema.parse(JSON.parse(json));

describe('the machine-readable scan', () => {
  it('keeps to its published schema in both languages', () => {
    for (const scan of [englishScan(), chineseScan()]) {
      for (const language of ['zh', 'en'] as const) {
        expect(read(reportJson(scan, { language })).schema).toBe('lodestone.scan/1');
      }
    }
  });

  it('gives offsets that cut the quotes out of the reading text', () => {
    const [document] = read(reportJson(englishScan(), { language: 'en' })).documents;
    const [finding] = document?.findings ?? [];
    expect(finding?.evidence.map(({ start, end }) => ENGLISH_TEXT.slice(start, end))).toEqual(
      finding?.evidence.map(({ quote }) => quote),
    );
    expect(ENGLISH_TEXT.slice(finding?.clause.start, finding?.clause.end)).toBe(finding?.clause.text);
    expect(document?.parties[0]).toMatchObject({ jurisdiction: 'CN', quote: 'of Sichuan, China' });
  });

  it('keeps low findings, and counts only high and medium as flagged', () => {
    const low = read(reportJson(englishScan({ level: 'low', decision: 'standard' }), { language: 'en' }));
    expect(low.documents[0]?.findings).toHaveLength(1);
    expect(low.summary).toMatchObject({ documents: 1, flagged: 0, low: 1, notFullyRead: 0 });
  });

  it('tells what was not read and why a file failed, in the chosen language', () => {
    const document = { ...makeDocument(ENGLISH_TEXT), unread: [{ code: 'image-only', page: 7 } as const] };
    const scan = makeScan([
      makeReviewed(document, null, []),
      makeReviewed(null, null, [], { sha256: '', problem: { code: 'encrypted', details: {} } }),
    ]);
    const { documents, summary } = read(reportJson(scan, { language: 'zh' }));
    expect(documents[0]).toMatchObject({ status: 'partial', unread: [{ where: '第 7 页', code: 'image-only' }] });
    expect(documents[1]?.problem?.message).toMatch(/密码/);
    expect(documents[1]?.sha256).toBeNull();
    expect(summary.notFullyRead).toBe(2);
  });

  it('is the same bytes for the same scan, with its keys in the published order', () => {
    const once = reportJson(englishScan(), { language: 'en' });
    expect(reportJson(englishScan(), { language: 'en' })).toBe(once);
    expect(Object.keys(JSON.parse(once))).toEqual(['schema', 'tool', 'dictionary', 'asOf', 'documents', 'summary']);
  });
});

describe('the published schemas', () => {
  it.each(publishedSchemas())('docs/schema/%s is what the program checks', async (name, content) => {
    expect(await readFile(new URL(`../../docs/schema/${name}`, import.meta.url), 'utf8')).toBe(content);
  });
});
