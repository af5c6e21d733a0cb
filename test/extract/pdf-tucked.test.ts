/** Chinese punctuation is printed tucked under its neighbour: the order of the file decides there. */
import { expect, test } from 'vitest';
import { outline, readPdf } from './read-pdf.ts';
import { type Words, writePdf } from './write-pdf.ts';

test('reads a bracket that begins under the quotation mark before it after that mark', async () => {
  const words: Words[] = [
    { text: '双方共同设立溪口金属公司', x: 72, y: 120, size: 10, font: 'han' },
    { text: '"', x: 192.4, y: 120, size: 10, font: 'latin' },
    { text: '（以下简称“公司”）。', x: 192, y: 120, size: 10, font: 'han' },
  ];
  expect(outline(await readPdf(writePdf([{ words }])))).toEqual([
    'paragraph: 双方共同设立溪口金属公司"（以下简称“公司”）。',
  ]);
});

test('still reads from left to right what the file holds in another order', async () => {
  const words: Words[] = [
    { text: 'of each furnace.', x: 138, y: 120, size: 10, font: 'latin' },
    { text: 'The drawings', x: 72, y: 120, size: 10, font: 'latin' },
  ];
  expect(outline(await readPdf(writePdf([{ words }])))).toEqual(['paragraph: The drawings of each furnace.']);
});
