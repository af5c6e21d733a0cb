import { describe, expect, it } from 'vitest';
import { describeRow } from '../../../../src/web/pages/documents/outcome.ts';

const CLEAN: Parameters<typeof describeRow>[0] = {
  status: 'reviewed',
  problem: null,
  high: 0,
  medium: 0,
  low: 0,
  pages: 18,
  pagesRead: 18,
  unread: 0,
  notes: 0,
};

describe('what a row says of its document', () => {
  it('names what was read where nothing was found', () => {
    expect(describeRow(CLEAN, undefined, 'en')).toBe('no findings in what was read (18 of 18 pages)');
    expect(describeRow(CLEAN, undefined, 'zh')).toBe('在已读取的内容中没有发现（18 页中的 18 页）');
  });

  it('never calls a contract clean of which something was not read', () => {
    const partial = { ...CLEAN, status: 'partial', pagesRead: 16, unread: 2 } as const;
    expect(describeRow(partial, undefined, 'en')).toBe(
      'no findings in what was read (16 of 18 pages) · 2 places not read',
    );
  });

  it('tells of notes on the contract as a whole, with or without findings', () => {
    expect(describeRow({ ...CLEAN, notes: 1 }, undefined, 'en')).toBe(
      'no findings in what was read (18 of 18 pages) · 1 note on the whole',
    );
    expect(describeRow({ ...CLEAN, high: 2, notes: 3 }, undefined, 'en')).toBe('reviewed · 3 notes on the whole');
  });

  it('counts no pages where the format has none', () => {
    expect(describeRow({ ...CLEAN, pages: null, pagesRead: null }, undefined, 'en')).toBe(
      'no findings in what was read',
    );
  });

  it('tells low findings from none', () => {
    expect(describeRow({ ...CLEAN, low: 2 }, undefined, 'en')).toBe(
      'nothing flagged in what was read (18 of 18 pages)',
    );
  });

  it('says what is being done with it', () => {
    expect(describeRow({ ...CLEAN, status: 'waiting' }, undefined, 'en')).toBe('waiting');
    expect(describeRow({ ...CLEAN, status: 'reading' }, 'judge', 'en')).toBe('judging its clauses');
    expect(describeRow({ ...CLEAN, status: 'reading' }, 'waiting', 'en')).toBe('being reviewed');
  });

  it('gives the sentence of the server for what could not be read', () => {
    const problem = { code: 'damaged', message: 'The file is damaged.' };
    expect(describeRow({ ...CLEAN, status: 'failed', problem, pages: null, pagesRead: null }, undefined, 'en')).toBe(
      'The file is damaged.',
    );
  });
});
