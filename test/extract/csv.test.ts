import { describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';

async function read(text: string | Uint8Array, name = 'list.csv') {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const outcome = await extract(bytes, name, findExtractionResources(), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('a table as text', () => {
  it('gives a cell for each field, with its row and the line on which the row begins', async () => {
    const document = await read('名称,数量\r\n"气流磨,含备件",2\n"two\nlines ""quoted""",3\nlast,4');
    expect(document.mediaType).toBe('text/csv');
    expect(document.text).toBe('名称\t数量\n气流磨,含备件\t2\ntwo\nlines "quoted"\t3\nlast\t4');
    expect(document.blocks.at(-1)).toMatchObject({
      anchor: { type: 'line', line: 5 },
      cell: { table: 0, row: 3, column: 1 },
    });
  });

  it.each([
    ['a;b\n1,5;2,5', 'a\tb\n1,5\t2,5'],
    ['a\tb\nc\td', 'a\tb\nc\td'],
    ['one line', 'one line'],
  ])('finds the separator of %j', async (source, text) => {
    expect((await read(source)).text).toBe(text);
  });

  it('is decoded like any text', async () => {
    const gb = Buffer.from('c3fbb3c62cb5a5bcdb0abacfcdac2cb7d1d3c3', 'hex');
    expect((await read(gb)).text).toBe('名称\t单价\n合同\t费用');
  });

  it('keeps what a quote that never ends swallows', async () => {
    expect((await read('a,b\n"c,d\ne,f')).text).toBe('a\tb\nc,d\ne,f');
  });
});
