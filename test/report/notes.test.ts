import { describe, expect, it } from 'vitest';
import type { ContractNote } from '../../src/judge/note.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportJson } from '../../src/report/json.ts';
import { scanSchema } from '../../src/report/scan-schema.ts';
import { summarise } from '../../src/report/summary.ts';
import { reportTerminal } from '../../src/report/terminal.ts';
import type { Scan } from '../../src/review.ts';
import { ENGLISH_TEXT, englishScan, makeScan, spanOf } from './make-scan.ts';

const WORDS = 'Party A shall train six engineers of Party B';
const NOTE: ContractNote = {
  id: 'N-1',
  fingerprint: 'd'.repeat(32),
  code: 'no-licence-condition',
  clauses: ['2.1'],
  evidence: [{ clause: '2.1', span: spanOf(ENGLISH_TEXT, WORDS), quote: WORDS }],
  provisions: [{ id: 'cn-62-2025/1.1a', state: 'not-verified', effect: 'licence' }],
  details: {},
};

function scanWith(notes: readonly ContractNote[]): Scan {
  return makeScan(englishScan().documents.map((reviewed) => ({ ...reviewed, notes })));
}

const TERMINAL = { color: false, width: 100, all: false, law: null, detail: 'full' } as const;

describe('notes on the whole contract', () => {
  it('stand in the terminal report above the findings, in both languages', () => {
    const text = reportTerminal(scanWith([NOTE]), { ...TERMINAL, language: 'en' });
    expect(text).toContain('About the contract as a whole');
    expect(text).toContain('N-1 No licence condition anywhere');
    expect(text).toContain(`“${WORDS}”`);
    expect(text.indexOf('N-1')).toBeLessThan(text.indexOf('F-1'));
    expect(text).toContain('1 high · 0 medium · 0 low · 1 note on the whole');
    const chinese = reportTerminal(scanWith([NOTE]), { ...TERMINAL, language: 'zh' });
    expect(chinese).toContain('合同整体');
    expect(chinese).toContain('N-1 全文没有许可前提');
  });

  it('leave no trace where there are none', () => {
    expect(reportTerminal(scanWith([]), { ...TERMINAL, language: 'en' })).not.toMatch(/as a whole|on the whole/);
    expect(reportHtml(scanWith([]), { language: 'en', law: null, wordHtml: new Map() })).not.toContain('"notes"');
  });

  it('are counted with no level', () => {
    expect(summarise(scanWith([NOTE]))).toEqual(summarise(scanWith([])));
  });

  it('stand in the machine-readable scan with places and states', () => {
    const [document] = scanSchema.parse(JSON.parse(reportJson(scanWith([NOTE]), { language: 'en' }))).documents;
    const [note] = document?.notes ?? [];
    expect(note).toMatchObject({
      id: 'N-1',
      code: 'no-licence-condition',
      clauses: ['2.1'],
      evidence: [{ clause: '2.1', quote: WORDS, ...spanOf(ENGLISH_TEXT, WORDS) }],
      provisions: NOTE.provisions,
    });
    expect(note?.message).toMatch(/waits? for a licence/);
  });

  it('lead on the page from their card to the words and back', () => {
    const page = reportHtml(scanWith([NOTE]), { language: 'en', law: null, wordHtml: new Map() });
    expect(page).toContain('id="c-d1-N-1"');
    expect(page).toContain('href="#e-d1-N-1-0"');
    expect(page.split('id="e-d1-N-1-0"').length).toBe(2);
    expect(page).toMatch(/<mark class="[^"]*" data-f="[^"]*d1-N-1[^"]*"/);
    expect(page.indexOf('class="notes"')).toBeLessThan(page.indexOf('id="c-d1-F-1"'));
  });
});
