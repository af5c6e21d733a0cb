/** Scans through the whole way, with the recogniser that users get: the sample scan against its source, and pages put in wrongly. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { findExtractionResources } from '../../../src/batch/extraction-resources.ts';
import { makeRecognition } from '../../../src/batch/text-recognition.ts';
import { DEFAULT_LIMITS, type Document } from '../../../src/extract/document.ts';
import { extract } from '../../../src/extract/extract.ts';
import { type GrayImage, type QuarterTurns, rotate, turnUpright } from '../../../src/extract/recognition/gray-image.ts';
import { canvasOf, drawPrint } from './draw-print.ts';
import { lettersRight } from './letters-right.ts';

const RECOGNITION = makeRecognition('auto');
const SAMPLE = new URL('../../../samples/zh-training-scan.pdf', import.meta.url);

async function read(bytes: Uint8Array, limits = DEFAULT_LIMITS, recognition = RECOGNITION): Promise<Document> {
  const outcome = await extract(bytes, 'scan.pdf', findExtractionResources(recognition), limits);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const LINES = [
  'Article 4 The Licensor shall deliver to the Licensee',
  'the drawings of the jet mill and of the sintering furnace',
  'within ninety days, together with the alloy compositions',
  'and the ageing schedule listed in Annex C to this contract.',
];

async function scanOf(image: GrayImage): Promise<Uint8Array> {
  const scan = await PDFDocument.create();
  const points = [image.width * 0.24, image.height * 0.24] as const;
  const picture = await scan.embedJpg(canvasOf(image).toBuffer('image/jpeg', 80));
  scan.addPage([...points]).drawImage(picture, { x: 0, y: 0, width: points[0], height: points[1] });
  return scan.save();
}

test('the sample scan is read, and no page of it is left unread', async () => {
  const { text, unread, pages } = await read(new Uint8Array(readFileSync(SAMPLE)));
  expect(unread).toEqual([]);
  expect(pages.map(({ confidence = 0 }) => confidence > 80)).toEqual([true, true]);
  expect(text).toContain('为委托方十二名操作人员举办稀土萃取分离工艺培训班');
  expect(text).toContain('\n（五）培训方不讲授重稀土分离以及稀土金属电解的任何内容，学员不得就此提出要求。');
});

test.each([
  ['zh-training-scan', 0.97, 0.98],
  ['en-visit-scan', 1, 0.98],
])('of the letters of %s at least so many are right as the product promises', async (name, han, latin) => {
  const source = readFileSync(new URL(`../../samples/sources/${name}.txt`, import.meta.url), 'utf8');
  const wanted = source
    .split('\n')
    .filter((line) => !line.startsWith('@'))
    .map((line) => line.replace(/^#+ /, ''));
  const { text } = await read(new Uint8Array(readFileSync(new URL(`../../../samples/${name}.pdf`, import.meta.url))));
  const right = lettersRight(wanted.join(''), text);
  expect(right.han).toBeGreaterThanOrEqual(han);
  expect(right.latin).toBeGreaterThanOrEqual(latin);
  expect(lettersRight(wanted.join(''), text.replaceAll('稀', '桸').replaceAll('e', 'c')).latin).toBeLessThan(1);
});

test('a page is read however it was put in, and its words are marked where they stand', async () => {
  const upright = await drawPrint(LINES);
  for (const [turns, degrees] of [
    [0, 2.5],
    [1, 0],
    [2, -1.5],
  ] as const satisfies readonly (readonly [QuarterTurns, number])[]) {
    const lying = turnUpright(rotate(upright, (degrees * Math.PI) / 180), ((4 - turns) % 4) as QuarterTurns);
    const { text, blocks, pages } = await read(await scanOf(lying));
    expect(text.replace(/\s+/gu, ' ')).toContain('deliver to the Licensee the drawings of the jet mill');
    expect(darkness(lying, pages[0]?.width ?? 1, blocks, text, 'sintering')).toBeGreaterThan(0.08);
  }
}, 240_000);

/** Share of ink within the rectangle of a word; outside of lines it is nought. */
function darkness(image: GrayImage, width: number, blocks: Document['blocks'], text: string, word: string): number {
  const at = text.indexOf(word);
  const runs = blocks.flatMap(({ anchor }) => (anchor.type === 'page' ? anchor.runs : []));
  const run = runs.find(({ span }) => span.start <= at && span.end > at);
  if (run === undefined) throw new Error(`${word} has no place`);
  const scale = image.width / width;
  const { x, y, width: across, height: down } = run.rectangle;
  let [ink, all] = [0, 0];
  for (let row = Math.round(y * scale); row < (y + down) * scale; row += 1) {
    for (let column = Math.round(x * scale); column < (x + across) * scale; column += 1) {
      all += 1;
      if ((image.pixels[row * image.width + column] ?? 255) < 128) ink += 1;
    }
  }
  return ink / all;
}

test('without a recogniser the pages are named as not read', async () => {
  const { text, unread } = await read(new Uint8Array(readFileSync(SAMPLE)), DEFAULT_LIMITS, null);
  expect(text.trim()).toBe('');
  expect(unread).toEqual([
    { code: 'image-only', page: 1 },
    { code: 'image-only', page: 2 },
  ]);
});

test('past the bound on recognised pages the rest is named', async () => {
  const limits = { ...DEFAULT_LIMITS, recognisedPages: 0 };
  const { unread } = await read(new Uint8Array(readFileSync(SAMPLE)), limits);
  expect(unread).toContainEqual({ code: 'limit-reached', page: 2 });
  expect(unread).toContainEqual({ code: 'image-only', page: 1 });
});
