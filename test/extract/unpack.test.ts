import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { memberName } from '../../src/extract/unpack/member.ts';
import { unpack } from '../../src/extract/unpack.ts';
import { makeCompound } from './make-compound.ts';
import { makeDoc } from './make-doc.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { makeOdf } from './make-odf.ts';
import { makePptx, makeXlsx, shape } from './make-office.ts';

const RESOURCES = { ...findExtractionResources(), recognition: null };

async function members(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, content } of unpack(bytes, 'file', RESOURCES, DEFAULT_LIMITS)) {
    found.push(
      `${name}: ${content.ok ? Buffer.from(content.value).toString('latin1').slice(0, 12) : content.problem.code}`,
    );
  }
  return found;
}

/** What the reader calls unread is exactly what is unpacked. */
async function unreadParts(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const outcome = await extract(bytes, 'file', RESOURCES, DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.unread.filter(({ code }) => code === 'embedded-object').map(({ part }) => part);
}

/** A file as the packager of Windows wraps it. */
function native(label: string, content: string): Buffer {
  const size = (length: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(length);
    return bytes;
  };
  const path = Buffer.from(`C:\\temp\\${label}\0`, 'latin1');
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    Buffer.from(`${label}\0`, 'latin1'),
    path,
    Buffer.from([0, 0, 3, 0]),
    size(path.length),
    path,
    size(content.length),
    Buffer.from(content),
  ]);
  return Buffer.concat([size(body.length), body]);
}

describe('files inside files', () => {
  it('are taken out of a Word file: embedded packages, wrapped files, pieces of other formats', async () => {
    const file = makeDocx({
      body: `${paragraph('See the annex.')}<w:altChunk r:id="chunk"/><w:p><w:r><w:object><o:OLEObject r:id="ole"/></w:object><w:object><o:OLEObject r:id="sheet"/></w:object></w:r></w:p>`,
      relations: [
        ['chunk', 'aFChunk', 'annex.html'],
        ['ole', 'oleObject', 'embeddings/oleObject1.bin'],
        ['sheet', 'package', 'embeddings/sheet1.xlsx'],
      ],
      more: [
        { name: 'word/annex.html', content: '<p>annex' },
        {
          name: 'word/embeddings/oleObject1.bin',
          content: makeCompound({ '\u0001Ole10Native': native('note.txt', 'a note') }),
        },
        { name: 'word/embeddings/sheet1.xlsx', content: 'sheet' },
      ],
    });
    expect(await members(file)).toEqual([
      'word/embeddings/oleObject1.bin/note.txt: a note',
      'word/embeddings/sheet1.xlsx: sheet',
      'word/annex.html: <p>annex',
    ]);
    expect((await unreadParts(file)).sort()).toEqual([
      'word/annex.html',
      'word/embeddings/oleObject1.bin',
      'word/embeddings/sheet1.xlsx',
    ]);
  });

  it('are taken out of workbooks and presentations', async () => {
    const book = makeXlsx({
      sheets: [
        {
          name: 'S',
          xml: '<sheetData><row><c><v>1</v></c></row></sheetData>',
          relations: [['o', 'oleObject', '../embeddings/oleObject1.bin']],
        },
      ],
      more: [{ name: 'xl/embeddings/oleObject1.bin', content: makeCompound({ Package: 'packed' }) }],
    });
    expect(await members(book)).toEqual(['xl/embeddings/oleObject1.bin: packed']);
    expect(await unreadParts(book)).toEqual(['xl/embeddings/oleObject1.bin']);
    const slides = makePptx(
      [{ xml: shape(['x']), relations: [['o', 'package', '../embeddings/a.docx']] }],
      [{ name: 'ppt/embeddings/a.docx', content: 'word' }],
    );
    expect(await members(slides)).toEqual(['ppt/embeddings/a.docx: word']);
    expect(await unreadParts(slides)).toEqual(['ppt/embeddings/a.docx']);
  });

  it('are taken out of OpenDocument and old Word files', async () => {
    const text = makeOdf({
      body: '<text:p>x<draw:frame><draw:object-ole xlink:href="./Object 2"/></draw:frame></text:p>',
      more: [{ name: 'Object 2', content: makeCompound({ CONTENTS: '%PDF-1.4' }) }],
    });
    expect(await members(text)).toEqual(['Object 2: %PDF-1.4']);
    expect(await unreadParts(text)).toEqual(['Object 2']);
    const doc = makeDoc({
      stories: { body: 'x\r' },
      more: { 'ObjectPool/_1/Package': 'packed', 'ObjectPool/_2/Equation': 'y' },
    });
    expect(await members(doc)).toEqual(['ObjectPool/_1: packed']);
    expect(await unreadParts(doc)).toEqual(['ObjectPool/_1', 'ObjectPool/_2']);
  });

  it('are taken out of a PDF', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('See the attached letter on the pump.');
    await pdf.attach(Buffer.from('Dear Sir'), 'letter.txt', { mimeType: 'text/plain' });
    const bytes = await pdf.save();
    expect(await members(bytes)).toEqual(['letter.txt: Dear Sir']);
    expect(await unreadParts(bytes)).toEqual(['letter.txt']);
  });

  it('of no kind that holds any are none', async () => {
    for (const bytes of ['plain', '%PDF-1.4 broken', 'PK\x03\x04', '', '{\\rtf1 x}'])
      expect(await members(Buffer.from(bytes, 'latin1'))).toEqual([]);
  });
});

describe('a hostile wrapping', () => {
  it('that says it is longer than it is gives what is there', async () => {
    const whole = native('note.txt', 'a note');
    for (let at = 0; at < whole.length; at += 1) {
      const bent = Buffer.from(whole);
      bent[at] = 0xff;
      const file = makeDocx({
        body: paragraph('x'),
        more: [{ name: 'word/embeddings/a.bin', content: makeCompound({ '\u0001Ole10Native': bent }) }],
      });
      expect(await members(file)).toHaveLength(1);
    }
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['C:\\a\\b.txt', 'a/b.txt'],
    ['a\u0000\u202eb', 'a  b'],
    ['', '?'],
    ['x'.repeat(1000), 'x'.repeat(400)],
  ])('gives %j the harmless name %j', (written, name) => {
    expect(memberName(written)).toBe(name);
  });
});
