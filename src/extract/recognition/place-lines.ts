/**
 * Recognised lines as pieces of text on the page, in points. A Latin word keeps its own box; Chinese letters, whose single boxes
 * are guessed by the recogniser, are joined to runs and share the run's width.
 */
import type { PlacedText } from '../pdf/page-items.ts';
import type { QuarterTurns } from './gray-image.ts';
import type { Box, RecognisedLine, RecognisedWord } from './recogniser.ts';

export interface Placing {
  /** Points for one pixel. */
  readonly scale: number;
  /** Quarter turns clockwise by which the text runs on the page. */
  readonly turns: QuarterTurns;
  /** Of the page as it stands, in points. */
  readonly width: number;
  readonly height: number;
}

const HAN = /\p{Script=Han}/u;
/** Marks belong to whatever script stands beside them. */
const MARK = /^[\p{P}\p{S}]+$/u;
/** In heights of the line: a wider gap parts two columns or two statements. */
const WIDE_GAP = 1.5;
/** Specks are read as a letter or two with little confidence. */
const LEAST_CONFIDENCE = 25;
/** Line heights within this share of the usual one are the usual one: a line without tall letters is no smaller print. */
const USUAL = 0.3;
/** Share of a line's height below its baseline. */
const DESCENT = 0.15;

export function placeLines(lines: readonly RecognisedLine[], placing: Placing): PlacedText[] {
  const read = lines.filter(({ words }) => words.some(({ confidence }) => confidence >= LEAST_CONFIDENCE));
  const heights = read.map(({ box }) => box.bottom - box.top).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return read.flatMap((line) => {
    const own = line.box.bottom - line.box.top;
    const height = own < usual * (1 + USUAL) ? usual : own;
    return runsOf(line, height).map((run) => placeRun(run, line.box, height, placing));
  });
}

interface Run {
  text: string;
  left: number;
  right: number;
  readonly script: 'wide' | 'narrow';
}

function runsOf({ words, box }: RecognisedLine, height: number): readonly Run[] {
  const runs: Run[] = [];
  for (const [place, word] of words.entries()) {
    const text = word.text.trim();
    if (text === '' || word.confidence < LEAST_CONFIDENCE) continue;
    const last = runs.at(-1);
    const beside = last?.script === 'wide' || HAN.test(words[place + 1]?.text ?? '');
    const script = HAN.test(text) || (beside && MARK.test(text)) ? 'wide' : 'narrow';
    const { left, right } = clip(word, box, words[place + 1]);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : left - last.right;
    if (last !== undefined && script === 'wide' && last.script === 'wide' && gap < height * WIDE_GAP) {
      last.text += text;
      last.right = Math.max(last.right, right);
      continue;
    }
    // Between scripts the gap is guessed, and no space is meant by it.
    if (last !== undefined && last.script !== script && gap < height) last.right = Math.max(last.right, left);
    runs.push({ text, left: Math.max(left, last?.right ?? left), right, script });
  }
  for (const run of runs) run.text = run.script === 'wide' ? widenMarks(run.text) : narrowMarks(run.text);
  return runs;
}

/** The recogniser writes marks of Chinese text in their narrow form, and mistakes one bracket or quote of a pair. */
function widenMarks(text: string): string {
  let quotes = 0;
  return text
    .replace(/[〔(（]{2,}/gu, '（')
    .replace(/〔([^〔〕()（）]*)[)）]/gu, '（$1）')
    .replace(/[(（]([^〔〕()（）]*)〕/gu, '（$1）')
    .replace(/[,:;?!()]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replace(/[“”"]/gu, () => {
      quotes += 1;
      return quotes % 2 === 1 ? '“' : '”';
    });
}

/** An apostrophe is taken for a Chinese bracket at times. */
function narrowMarks(text: string): string {
  return text.replace(/(?<=[A-Za-z])[「『‘’](?=[a-z])/gu, "'");
}

/** A word ends where the next one begins, and within its line. */
function clip({ box }: RecognisedWord, line: Box, next: RecognisedWord | undefined): { left: number; right: number } {
  const left = Math.max(line.left, box.left);
  const end = next === undefined ? line.right : Math.max(left, next.box.left);
  return { left, right: Math.max(left + 1, Math.min(box.right, end)) };
}

function placeRun(
  run: Run,
  line: Box,
  height: number,
  { scale, turns, width, height: pageHeight }: Placing,
): PlacedText {
  const size = height * scale;
  const along = run.left * scale;
  const across = (line.bottom - height * DESCENT) * scale;
  const [x, y] = (
    [
      [along, across],
      [width - across, along],
      [width - along, pageHeight - across],
      [across, pageHeight - along],
    ] as const
  )[turns];
  const axes = (
    [
      [size, 0, 0, -size],
      [0, size, size, 0],
      [-size, 0, 0, size],
      [0, -size, -size, 0],
    ] as const
  )[turns];
  return {
    text: run.text,
    matrix: [...axes, x, y],
    advance: (run.right - run.left) * scale,
    font: 'recognised',
    vertical: false,
  };
}
