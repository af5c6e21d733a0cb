import { describe, expect, it } from 'vitest';
import { extractDoc } from '../../src/extract/doc.ts';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { openCompound } from '../../src/extract/open-compound.ts';
import { makeCompound } from './make-compound.ts';
import { type DocSource, listTable, listUses, type Modifier, makeDoc, styleSheet } from './make-doc.ts';
import { summarise } from './make-docx.ts';

async function read(source: DocSource): Promise<Document> {
  const outcome = await extractDoc(makeDoc(source), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const IN_TABLE: Modifier = [0x2416, 1];
const ROW_END: Modifier = [0x2417, 1];
const nested = (depth: number): Modifier => [0x6649, depth, 0, 0, 0];

describe('an old Word file', () => {
  it('is read from pieces in both codings', async () => {
    const body = 'The fee\x92s 合同\r第二\r';
    const document = await read({
      stories: { body },
      pieces: [
        { end: 10, narrow: true },
        { end: body.length + 1, narrow: false },
      ],
    });
    expect(summarise(document)).toEqual(['paragraph: The fee’s 合同', 'paragraph: 第二']);
    expect(document.mediaType).toBe('application/msword');
    expect(document.blocks[1]?.anchor).toEqual({ type: 'paragraph', part: 'body', paragraph: 1 });
  });

  it('shows results of fields, breaks and hyphens, and no marks', async () => {
    const body = 'see \x13 REF a \x13 x \x14 y \x15\x14clause 4\x15\x0bof it\x02, non\x1estop\x1f\r';
    expect((await read({ stories: { body } })).text).toBe('see clause 4 of it, non-stop');
    expect((await read({ stories: { body: 'kept \x13 lost\r' } })).unread).toEqual([
      { code: 'part-damaged', part: 'body' },
    ]);
  });

  it('prints headings of styles and the numbers of lists', async () => {
    const item = (use: number, level = 0): Modifier[] => [
      [0x460b, use, 0],
      [0x260a, level],
    ];
    const document = await read({
      stories: { body: '定义\rfirst\rsub\rsecond\ranew\rplain\r' },
      styles: styleSheet([
        [0, 0xfff, []],
        [1, 0, item(1)],
      ]),
      lists: listTable([
        [39, '第{0}条'],
        [0, '{0}.{1}'],
      ]),
      listUses: listUses([null, 5]),
      paragraphs: [
        { style: 1 },
        { modifiers: item(1) },
        { modifiers: item(1, 1) },
        { modifiers: item(1) },
        { modifiers: item(2) },
      ],
    });
    expect(summarise(document)).toEqual([
      'heading: 第一条 定义',
      'list-item: 第二条 first',
      'list-item: 二.1 sub',
      'list-item: 第三条 second',
      'list-item: 第五条 anew',
      'paragraph: plain',
    ]);
    expect(document.blocks[0]).toMatchObject({ depth: 1, label: '第一条' });
  });

  it('marks insertions and hidden words, and keeps deleted ones apart', async () => {
    const body = 'Fee net gross unseen end\rnext\r';
    const document = await read({
      stories: { body },
      characters: [
        { start: 4, end: 8, modifiers: [[0x0801, 1]] },
        { start: 8, end: 14, modifiers: [[0x0800, 1]] },
        {
          start: 14,
          end: 20,
          modifiers: [
            [0x2a42, 1],
            [0x083c, 1],
          ],
        },
      ],
    });
    expect(summarise(document)).toEqual(['paragraph: Fee net unseen end', 'deleted: gross', 'paragraph: next']);
    const words = (spans: readonly { start: number; end: number }[] | undefined) =>
      spans?.map(({ start, end }) => document.text.slice(start, end));
    expect(words(document.blocks[0]?.inserted)).toEqual(['net ']);
    expect(words(document.blocks[0]?.hidden)).toEqual(['unseen']);
  });

  it('gives tables, nested ones too', async () => {
    const paragraphs = [
      { modifiers: [IN_TABLE] },
      { modifiers: [IN_TABLE, nested(2), [0x244b, 1] as Modifier] },
      { modifiers: [IN_TABLE, nested(2), [0x244c, 1] as Modifier] },
      { modifiers: [IN_TABLE] },
      { modifiers: [IN_TABLE, ROW_END] },
      { modifiers: [IN_TABLE] },
      { modifiers: [IN_TABLE, ROW_END] },
    ];
    const document = await read({ stories: { body: 'A\x07inner\r\rB\x07\x07C\x07\x07out\r' }, paragraphs });
    expect(document.text).toBe('A\ninner\nB\nC\nout');
    expect(
      document.blocks.map(({ cell }) => (cell === undefined ? null : [cell.table, cell.row, cell.column])),
    ).toEqual([[0, 0, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0], null]);
  });

  it('puts notes, margins, comments and boxes behind the body', async () => {
    const document = await read({
      stories: {
        body: 'text\r',
        footnotes: '\x02 net\r',
        headers: '\x03\rtop\r- 3 -\r',
        comments: '\x05who?\r',
        endnotes: 'end\r',
        boxes: 'boxed\r',
      },
      headers: [0, 2, 2, 2, 2, 2, 2, 2, 6, 6, 12, 12],
    });
    expect(summarise(document)).toEqual([
      'paragraph: text',
      'footnote: net',
      'header: top',
      'page-number: - 3 -',
      'comment: who?',
      'endnote: end',
      'text-box: boxed',
    ]);
  });

  it('says what it did not read', async () => {
    const objects = await read({
      stories: { body: 'text\r' },
      more: { 'ObjectPool/_1/CONTENTS': 'x', 'ObjectPool/_1/more': 'y' },
    });
    expect(objects.unread).toEqual([{ code: 'embedded-object', part: 'ObjectPool/_1' }]);
    expect((await read({ stories: { body: '\x01\r' } })).unread).toEqual([{ code: 'image-only' }]);
    const open = (source: DocSource) => extractDoc(makeDoc(source), DEFAULT_LIMITS);
    expect(await open({ stories: { body: 'x\r' }, flags: 0x0300 })).toMatchObject({ problem: { code: 'encrypted' } });
    expect(await open({ stories: { body: 'x\r' }, mark: 0xa5dc })).toMatchObject({
      problem: { code: 'unsupported-type' },
    });
    expect(await open({ stories: { body: 'x\r' }, mark: 0 })).toMatchObject({ problem: { code: 'damaged' } });
    expect(await open({ stories: { body: '\r' } })).toMatchObject({ problem: { code: 'no-text' } });
    expect(await extractDoc(makeCompound({ WordDocument: 'x' }), DEFAULT_LIMITS)).toMatchObject({
      problem: { code: 'damaged' },
    });
  });
});

describe('a hostile old Word file', () => {
  const whole = makeDoc({
    stories: { body: 'A\x07\x07text\r' },
    paragraphs: [{ modifiers: [IN_TABLE] }, { modifiers: [IN_TABLE, ROW_END] }],
    characters: [{ start: 0, end: 1, modifiers: [[0x0800, 1]] }],
  });

  it('whose sectors form a ring, or whose entries name each other, ends', () => {
    const ring = Buffer.from(whole);
    const table = ring.readUInt32LE(76);
    for (let at = 0; at < 100; at += 1) ring.writeUInt32LE(at % 2 === 0 ? 1 : 0, (table + 1) * 512 + at * 4);
    expect(() => openCompound(ring)).not.toThrow();
    const siblings = Buffer.from(whole);
    const directory = (siblings.readUInt32LE(48) + 1) * 512;
    siblings.writeUInt32LE(1, directory + 128 + 68);
    siblings.writeUInt32LE(0, directory + 128 + 72);
    siblings.writeUInt32LE(0, directory + 256 + 76);
    expect(openCompound(siblings)?.has('WordDocument')).toBe(true);
  });

  it('that says it is longer than it is, is not read beyond its end', async () => {
    const main = Buffer.from(makeDoc({ stories: { body: 'text\r' }, pieces: [{ end: 50_000_000, narrow: true }] }));
    expect(await extractDoc(main, DEFAULT_LIMITS)).toMatchObject({ problem: { code: 'too-large' } });
    const shorter = await extractDoc(
      makeDoc({ stories: { body: 'text\r' }, pieces: [{ end: 3, narrow: false }] }),
      DEFAULT_LIMITS,
    );
    expect(shorter).toMatchObject({ ok: true, value: { text: 'tex', unread: [{ code: 'part-damaged' }] } });
  });

  it('cut off anywhere or with a bent byte gives a document or a problem', async () => {
    for (let at = 0; at < whole.length; at += 3) {
      if (at % 64 === 0) expect(typeof (await extractDoc(whole.subarray(0, at), DEFAULT_LIMITS)).ok).toBe('boolean');
      const bent = Uint8Array.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      expect(typeof (await extractDoc(bent, DEFAULT_LIMITS)).ok).toBe('boolean');
    }
  });
});
