import { describe, expect, it } from 'vitest';
import { paragraph, readDocx, run, summarise } from './make-docx.ts';

function deletedRun(text: string): string {
  return `<w:del w:id="1"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

function insertedRun(text: string): string {
  return `<w:ins w:id="2">${run(text)}</w:ins>`;
}

describe('tracked changes', () => {
  it('keep the surviving words, mark insertions and put each deletion behind its paragraph', async () => {
    const body = `<w:p>${run('The Seller shall ')}${deletedRun('not ')}${insertedRun('promptly ')}${run('deliver ')}${deletedRun('all goods')}${run('parts.')}</w:p>${paragraph('End')}`;
    const document = await readDocx({ body });
    expect(summarise(document)).toEqual([
      'paragraph: The Seller shall promptly deliver parts.',
      'deleted: not',
      'deleted: all goods',
      'paragraph: End',
    ]);
    const inserted = document.blocks[0]?.inserted?.map(({ start, end }) => document.text.slice(start, end));
    expect(inserted).toEqual(['promptly ']);
  });

  it('read moved words as inserted where they are and deleted where they were', async () => {
    const body =
      `<w:p><w:moveFrom w:id="1"><w:r><w:t>设备清单</w:t></w:r></w:moveFrom>${run('附件')}</w:p>` +
      `<w:p><w:moveTo w:id="2">${run('设备清单')}</w:moveTo></w:p>`;
    const document = await readDocx({ body });
    expect(summarise(document)).toEqual(['paragraph: 附件', 'deleted: 设备清单', 'paragraph: 设备清单']);
    expect(document.blocks[2]?.inserted).toEqual([document.blocks[2]?.span]);
  });

  it('join paragraphs whose mark was deleted, so that no sentence hides in two blocks', async () => {
    const body =
      paragraph('Party A shall ', '<w:rPr><w:del w:id="3"/></w:rPr>') +
      paragraph('train the staff.') +
      paragraph('Next');
    const document = await readDocx({ body });
    expect(summarise(document)).toEqual(['paragraph: Party A shall train the staff.', 'paragraph: Next']);
    const anchor = document.blocks[0]?.anchor;
    expect(anchor).toMatchObject({
      type: 'word',
      paragraph: 1,
      runs: [
        { run: 0, offset: 0, paragraph: 0 },
        { run: 0, offset: 0 },
      ],
    });
  });

  it('take a deleted table row as deleted', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('old')}</w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell('new')}</w:tr></w:tbl>`;
    const document = await readDocx({ body });
    expect(summarise(document)).toEqual(['deleted: old', 'table-cell: new']);
    expect(document.blocks[1]?.inserted).toEqual([document.blocks[1]?.span]);
  });

  it('are not confused by former properties of a paragraph', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const former =
      '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(summarise(await readDocx({ body: paragraph('plain', former), parts: { numbering } }))).toEqual([
      'paragraph: plain',
    ]);
  });

  it('put the deletions of a table row behind the row', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:p>${run('Price')}${deletedRun(' old')}</w:p></w:tc><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>`;
    expect((await readDocx({ body })).text).toBe('Price\t12\nold');
  });
});
