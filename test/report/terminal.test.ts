import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, wrapDisplay } from '../../src/report/display-width.ts';
import { reportTerminal, type TerminalOptions } from '../../src/report/terminal.ts';
import {
  chineseScan,
  ENGLISH_TEXT,
  englishScan,
  makeContract,
  makeDocument,
  makeFinding,
  makeReviewed,
  makeScan,
} from './make-scan.ts';

const PLAIN: TerminalOptions = { language: 'en', color: false, width: 80, all: false, law: null, detail: 'full' };
const ESCAPE = '\u001b';

describe('the terminal report', () => {
  it('shows the words, the elements, the parties and the state of the law of a flagged clause', () => {
    const text = reportTerminal(englishScan(), PLAIN);
    expect(text).toContain('▲ H F-1 2.1 Deliveries');
    expect(text).toContain('│ 2.1 Party A shall train six engineers');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'out of China: Luzhou Permanent Magnets Co., Ltd. (China) → Bremer Antriebe GmbH (Germany)',
    );
    expect(text).toContain('not verified on 2026-11-22; needs an export licence');
    expect(text).toContain('Look up the state of the cited announcement on the day.');
    expect(text).toContain('no legal advice');
  });

  it('only counts low findings, and lists them when asked', () => {
    const scan = englishScan({ level: 'low', decision: 'standard' });
    const counted = reportTerminal(scan, PLAIN);
    expect(counted).not.toContain('F-1');
    expect(counted).toContain('1 low finding is not listed');
    expect(counted).toContain('nothing flagged in what was read');
    expect(reportTerminal(scan, { ...PLAIN, all: true })).toContain('● L F-1');
  });

  it('keeps “nothing found” and “nothing read” apart', () => {
    const page = { number: 1, width: 595, height: 842 };
    const read = { ...makeDocument(ENGLISH_TEXT), pages: [page, { ...page, number: 2 }] };
    const partly = { ...read, unread: [{ code: 'image-only', page: 2 } as const] };
    const shown = (document: typeof read): string =>
      reportTerminal(makeScan([makeReviewed(document, makeContract(document, []), [])]), { ...PLAIN, width: 120 });
    expect(shown(read)).toContain('no findings in what was read (2 of 2 pages)');
    expect(shown(partly)).toContain('no findings in what was read (1 of 2 pages)');
    expect(shown(partly)).toContain('Page 2 is an image and was not read.');
    const failed = makeReviewed(null, null, [], { problem: { code: 'empty-file', details: {} } });
    const nothing = reportTerminal(makeScan([failed]), PLAIN);
    expect(nothing).toContain('nothing was read');
    expect(nothing).not.toContain('no findings');
  });

  it('colours only when told to, and never by colour alone', () => {
    expect(reportTerminal(englishScan(), PLAIN)).not.toContain(ESCAPE);
    expect(reportTerminal(englishScan(), { ...PLAIN, color: true })).toContain(`${ESCAPE}[`);
  });

  it('lets no control character of a contract or a path reach the terminal', () => {
    const hostile = `2.1 Party A trains ${ESCAPE}]0;owned\u0007 and \u202Eshows\u202C.`;
    const text = `${hostile}\n`;
    const document = makeDocument(text);
    const finding = makeFinding(text, hostile, []);
    const reviewed = makeReviewed(document, makeContract(document, []), [finding], { path: `a${ESCAPE}[2J.txt` });
    const shown = reportTerminal(makeScan([reviewed]), PLAIN);
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  });

  it('keeps every line within the width, in Chinese and in English', () => {
    for (const scan of [englishScan(), chineseScan()]) {
      for (const width of [40, 80, 120]) {
        const lines = reportTerminal(scan, { ...PLAIN, language: 'zh', width }).split('\n');
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('wrapping', () => {
  it('counts a Chinese character as two columns and begins no line with a closing mark', () => {
    expect(displayWidth('甲方 A')).toBe(6);
    expect(wrapDisplay('甲乙丙丁，戊', 8)).toEqual(['甲乙丙', '丁，戊']);
  });

  it('loses no letter and keeps to the width', () => {
    const words = fc.array(fc.constantFrom('sintering', 'a', '磁体', '烧结，', '（甲方）', '“X”', 'é', '　'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrapDisplay(text, width);
        const bare = (whole: string): string => whole.replace(/\s/gu, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
