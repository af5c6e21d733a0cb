import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { describeProblem } from '../../src/messages/problems.ts';
import { makeDocx, NAMESPACES, paragraph, relationships } from './make-docx.ts';
import { makeZip } from './make-zip.ts';

const RESOURCES = findExtractionResources();

function open(bytes: Uint8Array | string, name = 'file') {
  return extract(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, name, RESOURCES, DEFAULT_LIMITS);
}

/** A compound file with one directory entry of the given name. */
function compoundFile(name: string): Uint8Array {
  const file = Buffer.alloc(1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.write(`${name}\0`, 512, 'utf16le');
  file.writeUInt16LE((name.length + 1) * 2, 512 + 64);
  return file;
}

describe('the type of a file', () => {
  it('is found from the content against the name', async () => {
    const word = await open(makeDocx({ body: paragraph('甲方') }), 'notes.txt');
    expect(word.ok && word.value.mediaType).toContain('wordprocessingml');
    const text = await open('Plain words', 'contract.docx');
    expect(text.ok && text.value.mediaType).toBe('text/plain');
  });

  it('is Word also when the main part has a name of its own', async () => {
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const outcome = await open(
      makeZip([
        {
          name: '[Content_Types].xml',
          content: `<Types><Override PartName="/text/main.xml" ContentType="${main}"/></Types>`,
        },
        { name: '_rels/.rels', content: relationships([['m', 'officeDocument', 'text/main.xml']]) },
        {
          name: 'text/main.xml',
          content: `<w:document ${NAMESPACES}><w:body>${paragraph('乙方')}</w:body></w:document>`,
        },
      ]),
    );
    expect(outcome.ok && outcome.value.text).toBe('乙方');
  });

  it.each([
    ['excel-workbook', makeZip([{ name: 'xl/workbook.bin', content: '' }])],
    ['opendocument-file', makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.graphics' }])],
    ['ofd-document', makeZip([{ name: 'OFD.xml', content: '' }])],
    ['excel-97-workbook', compoundFile('Workbook')],
    ['compound-file', compoundFile('Other')],
    ['image', 'GIF89a\x01\0\x01\0'],
    ['image', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['program', 'MZ\x90\0\x03\0\0\0'],
    ['program', '\x7fELF\x02\x01\x01\0'],
    ['other-archive', '\x1f\x8b\x08\0\0\0'],
    ['xml-file', '<?xml version="1.0"?><w:wordDocument/>'],
    ['json-file', '{"doc": "a.txt", "quote": "1. The Seller sells."}\n'],
    ['json-file', '[\n  { "schema": 1 }\n]'],
    ['binary-file', '\0\x01\x02\xff\xfe\0\0\x03'],
  ])('is named when it is not read: %s', async (type, bytes) => {
    expect(await open(bytes)).toEqual({ ok: false, problem: { code: 'unsupported-type', details: { type } } });
  });

  it('is named in the language of the reader', async () => {
    const outcome = await open('%!PS-Adobe-3.0');
    if (outcome.ok) throw new Error('read');
    expect(describeProblem(outcome.problem, 'zh')).toContain('PostScript 文件');
    expect(describeProblem(outcome.problem, 'en')).toContain('PostScript file');
  });

  it('is text where the words only look like a signature', async () => {
    for (const words of [
      'MZ Steel Ltd. and BM Trading agree',
      'The %PDF- mark',
      'PK Industries',
      'From: Shanghai\nTo: Hamburg',
    ]) {
      expect(await open(words)).toMatchObject({ ok: true, value: { mediaType: 'text/plain' } });
    }
  });
});

describe('whatever the bytes are', () => {
  it('gives a document whose blocks stand in its text, or a problem, and never throws', async () => {
    const heads = [
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\xff\xfe',
      '\xfe\xff',
      '\xef\xbb\xbf',
      '# a\n## b\n|',
    ];
    const tail = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), tail, async (head, rest) => {
        const outcome = await open(Buffer.concat([Buffer.from(head, 'latin1'), rest]));
        if (!outcome.ok) return;
        let last = 0;
        for (const { span } of outcome.value.blocks) {
          expect(span.start >= last && span.end > span.start && span.end <= outcome.value.text.length).toBe(true);
          last = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file that cannot be opened', () => {
  it('is empty, encrypted, damaged or too large', async () => {
    expect(await open('')).toMatchObject({ problem: { code: 'empty-file' } });
    expect(await open(compoundFile('EncryptedPackage'))).toMatchObject({ problem: { code: 'encrypted' } });
    const cut = makeDocx({ body: paragraph('x') }).subarray(0, 300);
    expect(await open(cut)).toMatchObject({ problem: { code: 'damaged' } });
    const small = { ...DEFAULT_LIMITS, fileBytes: 3 };
    expect(await extract(Buffer.from('four'), 'a', RESOURCES, small)).toMatchObject({ problem: { code: 'too-large' } });
  });

  it('with more parts than any document has is too large', async () => {
    const parts = Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, content: '' }));
    expect(await open(makeZip(parts))).toMatchObject({
      problem: { code: 'too-large', details: { what: 'archive-entries' } },
    });
  });
});
