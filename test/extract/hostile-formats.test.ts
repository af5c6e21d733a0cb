/** Every format under a lying name, bent at random, and with an entity of its own: a well-formed answer in bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { unpack } from '../../src/extract/unpack.ts';
import { PROBLEMS } from '../../src/messages/problems.ts';
import { makeCompound } from './make-compound.ts';
import { makeDoc } from './make-doc.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makeOdf } from './make-odf.ts';
import { makePptx, makeXlsx, shape } from './make-office.ts';
import { makeZip } from './make-zip.ts';

const RESOURCES = { cMapUrl: '', standardFontDataUrl: '', wasmUrl: '', recognition: null };
const LIMITS = { ...DEFAULT_LIMITS, unpackedBytes: 8_000_000, characters: 200_000 };
const CELL = '<sheetData><row><c t="inlineStr"><is><t>压机</t></is></c></row></sheetData>';
const WIDE = (text: string) => Buffer.from(text, 'utf16le');

const FILES: Readonly<Record<string, Uint8Array>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': makeDocx({ body: paragraph('压机') }),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': makeXlsx({ sheets: [{ name: 'S', xml: CELL }] }),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': makePptx([{ xml: shape(['压机']) }]),
  'application/vnd.oasis.opendocument.text': makeOdf({ body: '<text:p>压机</text:p>' }),
  'application/msword': makeDoc({ stories: { body: '压机\r' } }),
  'application/rtf': Buffer.from(
    "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset134 S;}}\\f0\\'d1\\'b9\\'bb\\'fa{\\footnote n}\\par}",
  ),
  'text/html': Buffer.from('<!DOCTYPE html><table><tr><td>压机</table><del>x</del>'),
  'message/rfc822': Buffer.from(
    'Message-ID: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n压机\n--b\nContent-Disposition: attachment; filename=a.txt\n\nx\n--b--\n',
  ),
  'application/vnd.ms-outlook': makeCompound({
    '__nameid_version1.0/__substg1.0_00020102': 'x',
    '__properties_version1.0': Buffer.alloc(32),
    '__substg1.0_1000001F': WIDE('压机'),
    '__attach_version1.0_#00000000/__substg1.0_37010102': 'x',
  }),
  'application/zip': makeZip([{ name: '压机.txt', content: 'x', packed: true }]),
};
const ROWS = Object.entries(FILES);
const read = (bytes: Uint8Array, name: string) => extract(bytes, name, RESOURCES, LIMITS);

function expectWellFormed({ text, blocks, unread }: Document): void {
  let last = 0;
  for (const { span, hidden = [], inserted = [] } of blocks) {
    expect(span.start >= last && span.end > span.start && span.end <= text.length).toBe(true);
    for (const mark of [...hidden, ...inserted]) expect(mark.start >= span.start && mark.end <= span.end).toBe(true);
    last = span.end;
  }
  expect(unread.length).toBeLessThanOrEqual(1000);
}

describe('a file under a lying name', () => {
  it.each(ROWS)('is read as what it is: %s', async (mediaType, bytes) => {
    for (const name of ['contract.txt', 'contract.pdf', 'contract.docx', 'contract', 'notes.md', 'list.csv']) {
      const outcome = await read(bytes, name);
      expect(outcome.ok && [outcome.value.mediaType, outcome.value.text.includes('压机')]).toEqual([mediaType, true]);
    }
  });
});

describe('a file bent at random', () => {
  it.each(ROWS)('gives a well-formed document or a coded problem, and so does unpacking it: %s', async (_, bytes) => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let bent = Uint8Array.from(bytes);
        for (const { at, value, cut } of changes) {
          if (cut && at < bent.length && value < 64) bent = bent.slice(0, at);
          else if (at < bent.length) bent[at] = value;
        }
        const outcome = await read(bent, 'file');
        if (outcome.ok) expectWellFormed(outcome.value);
        else expect(Object.keys(PROBLEMS)).toContain(outcome.problem.code);
        for await (const { name } of unpack(bent, 'file', RESOURCES, LIMITS))
          expect(name).not.toMatch(/(?:^|\/)\.\.(?:\/|$)/);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});

describe('XML with entities of its own', () => {
  const doctype = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  it.each(['xl/workbook.xml', 'ppt/presentation.xml', 'content.xml'])(
    'is damaged and never expanded: %s',
    async (part) => {
      const mimetype =
        part === 'content.xml' ? [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }] : [];
      const file = makeZip([...mimetype, { name: part, content: `${doctype}<x>&b;&f;</x>` }]);
      expect(await read(file, 'file')).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    },
  );
});
