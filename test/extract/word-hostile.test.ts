/** Files made to exhaust, deceive or crash the reader. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extractDocx } from '../../src/extract/docx.ts';
import { wordToHtml } from '../../src/extract/word-html.ts';
import { makeDocx, NAMESPACES, paragraph, readDocx, summarise } from './make-docx.ts';
import { makeZip } from './make-zip.ts';

const LIMITS = { ...DEFAULT_LIMITS, unpackedBytes: 4 * 1024 * 1024, characters: 100_000 };

describe('a hostile Word file', () => {
  it('that unpacks without end stops at the limit, for the text and for the screen', async () => {
    const bomb = makeZip([
      {
        name: 'word/document.xml',
        content: `<w:document ${NAMESPACES}>${' '.repeat(32 * 1024 * 1024)}</w:document>`,
        packed: true,
      },
    ]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await extractDocx(bomb, LIMITS)).toMatchObject({
      ok: false,
      problem: { code: 'too-large', details: { what: 'unpacked-bytes' } },
    });
    expect(await wordToHtml(bomb, LIMITS)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });

  it('that spreads the bomb over side parts stops as well', async () => {
    const filler = `<!--${' '.repeat(3 * 1024 * 1024)}-->`;
    const outcome = await extractDocx(
      makeDocx({ body: paragraph('x'), parts: { styles: filler, numbering: filler } }),
      LIMITS,
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });

  it('with more letters than allowed is too large', async () => {
    const outcome = await extractDocx(makeDocx({ body: paragraph('x'.repeat(60_000)).repeat(2) }), LIMITS);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'too-large', details: { what: 'characters' } } });
  });

  it('with entities of its own is refused unexpanded', async () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const file = makeZip([{ name: 'word/document.xml', content: laughs }]);
    expect(await extractDocx(file, LIMITS)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    const screen = await wordToHtml(file, LIMITS);
    expect(screen.ok && screen.value.includes('hahaha')).toBe(false);
  });

  it('nested a hundred thousand deep is damaged, not a crash', async () => {
    const depth = 100_000;
    const body = '<w:sdt>'.repeat(depth) + paragraph('x') + '</w:sdt>'.repeat(depth);
    expect(await extractDocx(makeDocx({ body }), LIMITS)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    expect(await wordToHtml(makeDocx({ body }), LIMITS)).toMatchObject({ ok: false });
  });

  it('cut off anywhere gives a problem or a document, never an exception', async () => {
    const whole = makeDocx({ body: paragraph('甲方') });
    for (let length = 0; length < whole.length; length += 37) {
      const outcome = await extractDocx(whole.subarray(0, length), LIMITS);
      expect(outcome.ok).toBe(false);
    }
  });

  it('with flipped bytes gives a problem or a document, never an exception', async () => {
    const whole = makeDocx({ body: paragraph('The Seller delivers.'), parts: { styles: '<w:style/>', footnotes: '' } });
    for (let at = 0; at < whole.length; at += 11) {
      const bent = Uint8Array.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x5a;
      const outcome = await extractDocx(bent, LIMITS);
      expect(typeof outcome.ok).toBe('boolean');
    }
  });

  it('with names that climb out of the archive is read like any other', async () => {
    const document = await readDocx({
      body: paragraph('text'),
      relations: [['h', 'header', '../../../../etc/passwd']],
      more: [
        { name: '../../evil.xml', content: 'x' },
        { name: '/absolute.xml', content: 'x' },
        { name: 'C:\\evil.xml', content: 'x' },
      ],
    });
    expect(summarise(document)).toEqual(['paragraph: text']);
    expect(document.unread).toEqual([{ code: 'part-missing', part: 'etc/passwd' }]);
  });

  it('with its main part twice is damaged, because nobody can say which one is meant', async () => {
    const document = `<w:document ${NAMESPACES}><w:body>${paragraph('one')}</w:body></w:document>`;
    const file = makeZip([
      { name: 'word/document.xml', content: document },
      { name: 'WORD/document.xml', content: document.replace('one', 'two') },
    ]);
    expect(await extractDocx(file, LIMITS)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  });

  it('with an encrypted main part is encrypted', async () => {
    const file = makeZip([{ name: 'word/document.xml', content: 'x', encrypted: true }]);
    expect(await extractDocx(file, LIMITS)).toMatchObject({ ok: false, problem: { code: 'encrypted' } });
  });

  it('with thousands of fields, breaks and lists in one paragraph is read', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5000);
    const breaks = '<w:r><w:t>a</w:t><w:br/></w:r>'.repeat(5000);
    const document = await readDocx({ body: `<w:p>${breaks}</w:p><w:p>${field}</w:p>` });
    expect(document.blocks).toHaveLength(1);
  });

  it('with notes that call each other in a long chain is read without filling the stack', async () => {
    const count = 20_000;
    const notes = Array.from({ length: count }, (_, index) => {
      const call = `<w:r><w:footnoteReference w:id="${index + 1}"/></w:r>`;
      return `<w:footnote w:id="${index}"><w:p><w:r><w:t>n</w:t></w:r>${call}</w:p></w:footnote>`;
    });
    const body = '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="0"/></w:r></w:p>';
    const document = await readDocx({ body, parts: { footnotes: notes.join('') } });
    expect(document.blocks).toHaveLength(count + 1);
  });

  it('of elements without letters is too large before it fills the memory', async () => {
    for (const body of ['<w:p/>'.repeat(20_000), `<w:p><w:r>${'<w:br/>'.repeat(40_000)}</w:r></w:p>`]) {
      const outcome = await extractDocx(makeDocx({ body }), LIMITS);
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    }
  });
});
