/** Two readings of one page made one: of each line that both read, the one with more confidence. */
import type { Box, RecognisedLine } from './recogniser.ts';

/** Mean over letters, 0 to 100; 0 where nothing was read. */
export function confidenceOf(lines: readonly RecognisedLine[]): number {
  let letters = 0;
  let sum = 0;
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      letters += text.length;
      sum += text.length * confidence;
    }
  }
  return letters === 0 ? 0 : sum / letters;
}

export function scaleLines(lines: readonly RecognisedLine[], factor: number): RecognisedLine[] {
  const scale = ({ left, top, right, bottom }: Box): Box => ({
    left: left * factor,
    top: top * factor,
    right: right * factor,
    bottom: bottom * factor,
  });
  return lines.map(({ words, box }) => ({
    words: words.map((word) => ({ ...word, box: scale(word.box) })),
    box: scale(box),
  }));
}

/** Lines that only `others` holds are left out: they are mostly specks. */
export function mergeLines(
  lines: readonly RecognisedLine[],
  others: readonly RecognisedLine[],
): readonly RecognisedLine[] {
  const sorted = [...others].sort((one, other) => one.box.top - other.box.top);
  return lines.map((line) => {
    const twin = sorted.find(({ box }) => box.bottom > line.box.top && areTwins(line.box, box));
    return twin !== undefined && confidenceOf([twin]) > confidenceOf([line]) ? twin : line;
  });
}

/** The same stretch of the page, but for a letter's width and half a line's height. */
function areTwins(one: Box, other: Box): boolean {
  const height = one.bottom - one.top;
  return (
    Math.abs(one.left - other.left) < height &&
    Math.abs(one.right - other.right) < height &&
    Math.abs(one.top + one.bottom - other.top - other.bottom) < height
  );
}
