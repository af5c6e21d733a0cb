import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extractDocx } from '../../src/extract/docx.ts';
import { makeDocx, NAMESPACES, paragraph, readDocx, run, summarise } from './make-docx.ts';
import { makeZip } from './make-zip.ts';

describe('a Word file that cannot be read in full', () => {
  it('names embedded files and objects', async () => {
    const body = `${paragraph('See the annex.')}<w:altChunk r:id="chunk"/><w:p><w:r><w:object><o:OLEObject r:id="ole"/></w:object></w:r></w:p>`;
    const relations = [
      ['chunk', 'aFChunk', 'afchunk.html'],
      ['ole', 'oleObject', 'embeddings/sheet1.bin'],
    ] as const;
    expect((await readDocx({ body, relations })).unread).toEqual([
      { code: 'embedded-object', part: 'word/afchunk.html' },
      { code: 'embedded-object', part: 'word/embeddings/sheet1.bin' },
    ]);
  });

  it('is image-only when pictures are nearly all there is', async () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    const scan = await readDocx({ body: `<w:p>${picture}</w:p><w:p>${picture}</w:p>` });
    expect(scan.unread).toEqual([{ code: 'image-only', part: 'word/document.xml' }]);
    const logo = await readDocx({
      body: `<w:p>${picture}${run('The parties agree on the supply of steel plates by rail.')}</w:p>`,
    });
    expect(logo.unread).toEqual([]);
  });

  it('keeps the text when a side part is missing or breaks off, and says so', async () => {
    const broken = await readDocx({
      body: `<w:p>${run('Fee')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      parts: { footnotes: `<w:footnote w:id="1">${paragraph('net')}<w:p><w:r></w:p>` },
      relations: [['h', 'header', 'header9.xml']],
    });
    expect(summarise(broken)).toEqual(['paragraph: Fee', 'footnote: net']);
    expect(broken.unread).toEqual([
      { code: 'part-damaged', part: 'word/footnotes.xml' },
      { code: 'part-missing', part: 'word/header9.xml' },
    ]);
  });

  it('is damaged when the main part breaks off, is another kind of XML, or cannot be unpacked', async () => {
    const open = `<w:document ${NAMESPACES}><w:body><w:p>`;
    for (const content of [open, '<html><body>no contract</body></html>', '', 'text']) {
      const outcome = await extractDocx(makeZip([{ name: 'word/document.xml', content }]), DEFAULT_LIMITS);
      expect(outcome).toEqual({ ok: false, problem: { code: 'damaged', details: { format: 'Word' } } });
    }
  });

  it('has no text when there is none', async () => {
    const outcome = await extractDocx(makeDocx({ body: '<w:p/>' }), DEFAULT_LIMITS);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  });
});

describe('a Word file in other clothes', () => {
  it('is read in the strict namespaces, under any prefix, in UTF-16, with a main part of another name', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><document xmlns="${strict}" xmlns:q="${strict}"><body><q:p><q:pPr><q:outlineLvl q:val="0"/></q:pPr><r><t>保密协议</t></r></q:p></body></document>`;
    const target =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Word/Document2.xml"/></Relationships>';
    const outcome = await extractDocx(
      makeZip([
        { name: '_rels/.rels', content: target },
        { name: 'word/document2.xml', content: Buffer.from(xml, 'utf16le') },
      ]),
      DEFAULT_LIMITS,
    );
    expect(outcome.ok && summarise(outcome.value)).toEqual(['heading: 保密协议']);
  });
});
