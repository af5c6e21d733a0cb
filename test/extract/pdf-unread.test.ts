import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outline, readPdf, tryPdf } from './read-pdf.ts';
import { setLines, writePdf } from './write-pdf.ts';

const scan = 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x01\x02\x03\x04\nEI Q';
const page = { words: setLines(['The Seller delivers forty pumps to the Buyer.'], { x: 72, y: 120 }) };

describe('what a PDF hides is reported', () => {
  test('a page that is only a picture is unread, a blank page is not', async () => {
    const document = await readPdf(writePdf([page, { words: [], drawing: scan }, { words: [] }]));
    expect(document.unread).toEqual([{ code: 'image-only', page: 2 }]);
    expect(document.pages).toHaveLength(3);
  });

  test('a scan with nothing but a stamp of text on it is unread, and the stamp is read', async () => {
    const words = [{ text: 'Copy 3', x: 72, y: 300 }];
    const document = await readPdf(writePdf([{ words, drawing: scan }]));
    expect(document.unread).toEqual([{ code: 'image-only', page: 1 }]);
    expect(document.text).toBe('Copy 3');
  });

  test('a small logo does not make a page with little text a scan', async () => {
    const drawing = scan.replace('595 0 0 842', '80 0 0 40');
    expect((await readPdf(writePdf([{ ...page, drawing }]))).unread).toEqual([]);
  });

  test('letters whose font does not say what they are make the page unread', async () => {
    const words = [
      { text: '\u0024\u0003\u0010\u0011\u0001\u0002\u0005\u0007\u0008\u000b', x: 72, y: 300, font: 'mute' as const },
    ];
    const document = await readPdf(writePdf([page, { words }]));
    expect(document.unread).toEqual([{ code: 'font-without-mapping', page: 2 }]);
  });

  test('a page that cannot be opened is named, and the others are read', async () => {
    const file = new TextDecoder('latin1').decode(writePdf([page, page]));
    const broken = file.replace(/\/Kids \[(\d+ 0 R) \d+ 0 R\]/, '/Kids [$1 99 0 R]');
    const document = await readPdf(Uint8Array.from(broken, (letter) => letter.charCodeAt(0)));
    expect(document.unread).toEqual([{ code: 'page-failed', page: 2 }]);
    expect(document.text).toContain('forty pumps');
  });

  test('attached files are named', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('See the attached drawing of the pump.');
    await pdf.attach(new Uint8Array([1, 2, 3]), 'pump.dwg', { mimeType: 'application/octet-stream' });
    expect((await readPdf(await pdf.save())).unread).toEqual([{ code: 'embedded-object', part: 'pump.dwg' }]);
  });
});

describe('what is laid over a page is read', () => {
  test('values of form fields', async () => {
    const pdf = await PDFDocument.create();
    const sheet = pdf.addPage();
    sheet.drawText('Name of the Buyer:', { x: 60, y: 700, size: 12 });
    const field = pdf.getForm().createTextField('buyer');
    field.setText('Harbour Works of Someport');
    field.addToPage(sheet, { x: 200, y: 690, width: 200, height: 24 });
    const document = await readPdf(await pdf.save());
    expect(outline(document)).toEqual(['paragraph: Name of the Buyer:', 'paragraph: Harbour Works of Someport']);
    const anchor = document.blocks[1]?.anchor;
    const run = anchor?.type === 'page' ? anchor.runs[0] : undefined;
    expect(run?.rectangle.x).toBeGreaterThan(195);
    expect(run?.rectangle.y).toBeGreaterThan(sheet.getHeight() - 720);
  });

  test('typed-on text and notes', async () => {
    const annotations = [
      '<< /Type /Annot /Subtype /FreeText /Rect [72 600 300 620] /Contents (Price: 400) /DA (/F1 10 Tf) >>',
      '<< /Type /Annot /Subtype /Text /Rect [72 500 90 520] /Contents (Check this date) >>',
    ];
    expect(outline(await readPdf(writePdf([{ ...page, annotations }]))).slice(1)).toEqual([
      'paragraph: Price: 400',
      'comment: Check this date',
    ]);
  });
});

describe('what cannot be read at all is a coded problem', () => {
  test('a password', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('Secret');
    pdf.encrypt({ userPassword: 'open', ownerPassword: 'own' });
    expect(await tryPdf(await pdf.save())).toEqual({ ok: false, problem: { code: 'encrypted', details: {} } });
  });

  test('damage', async () => {
    const damaged = { ok: false, problem: { code: 'damaged', details: { format: 'PDF' } } };
    expect(await tryPdf(new TextEncoder().encode('%PDF-1.7\nnothing follows'))).toEqual(damaged);
    expect(await tryPdf(new Uint8Array([0, 1, 2]))).toEqual(damaged);
  });

  test('a file cut off anywhere is an outcome, never an exception', async () => {
    const whole = writePdf([page, page], { outline: [{ title: 'Pumps' }] });
    const codes = new Set<string>();
    for (let length = 0; length < whole.length; length += 97) {
      const outcome = await tryPdf(whole.slice(0, length));
      codes.add(outcome.ok ? 'read' : outcome.problem.code);
    }
    expect([...codes].filter((code) => code !== 'read')).toEqual(['damaged']);
  });

  test('too many pages, too many characters', async () => {
    const bytes = writePdf([page, page, page]);
    expect(await tryPdf(bytes, { pages: 2 })).toEqual({
      ok: false,
      problem: { code: 'too-large', details: { what: 'pages', size: 3, limit: 2 } },
    });
    const outcome = await tryPdf(bytes, { characters: 60 });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'too-large', details: { what: 'characters', limit: 60 } },
    });
  });

  test('the bytes that were handed over stay usable', async () => {
    const bytes = writePdf([page]);
    await readPdf(bytes);
    expect(bytes.length).toBeGreaterThan(500);
    expect(outline(await readPdf(bytes))).toHaveLength(1);
  });
});

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9.,;:()-]{1,12}$/),
  fc.constantFrom('pump-', 'rare-', '1.1', '(a)', 'Article 2', '·'),
);
const placed = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  // pdfjs leaves out letters that stand off the page.
  x: fc.integer({ min: 20, max: 120 }),
  y: fc.integer({ min: 20, max: 820 }),
  size: fc.constantFrom(7, 8, 9),
});
const chinese = fc.record({
  text: fc.stringMatching(/^[甲乙方应当第一条，。（）水泵]{1,20}$/),
  x: fc.integer({ min: 20, max: 350 }),
  y: fc.integer({ min: 20, max: 820 }),
  size: fc.constantFrom(9, 10.5),
  font: fc.constant('han' as const),
});

test('whatever the layout: blocks cover the text, runs cover the blocks, and no letter is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.oneof(placed, chinese), { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
      async (pages) => {
        const { text, blocks } = await readPdf(writePdf(pages.map((words) => ({ words }))));
        let end = -1;
        for (const block of blocks) {
          expect(block.span.start).toBe(end + 1);
          if (end >= 0) expect(text.charAt(end)).toMatch(/[\n\t]/);
          end = block.span.end;
          const runs = block.anchor.type === 'page' ? block.anchor.runs : [];
          const covered = new Set(
            runs.flatMap(({ span }) => [...Array(span.end - span.start).keys()].map((at) => at + span.start)),
          );
          for (let at = block.span.start; at < end; at += 1)
            expect(covered.has(at) || text.charAt(at) === ' ').toBe(true);
          expect(text.slice(block.span.start, end)).not.toMatch(/[\n\t]/);
        }
        expect(Math.max(end, 0)).toBe(text.length);
        const letters = (whole: string): string => [...whole.replace(/[\s-]/gu, '')].sort().join('');
        const written = new Set(pages.flatMap((words, index) => words.map((each) => JSON.stringify([index, each]))));
        expect(letters(text)).toBe(letters([...written].map((each) => JSON.parse(each)[1].text).join('')));
      },
    ),
    { numRuns: 40 },
  );
});
