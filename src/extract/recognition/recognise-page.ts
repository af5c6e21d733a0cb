/** One picture of a page → its placed text: enlarged, turned upright, straightened, recognised, and read again where in doubt. */
import type { PlacedText } from '../pdf/page-items.ts';
import { findLie } from './find-tilt.ts';
import { enlarge, type GrayImage, type QuarterTurns, rotate, turnUpright } from './gray-image.ts';
import { confidenceOf, mergeLines, scaleLines } from './merge-lines.ts';
import { placeLines } from './place-lines.ts';
import type { RecognisedLine, Recognition, Script } from './recogniser.ts';

export interface RecognisedPage {
  readonly texts: readonly PlacedText[];
  /** Radians clockwise by which the page lies askew; `texts` stand as if it did not. */
  readonly tilt: number;
  /** Mean over letters, 0 to 100; 0 where nothing was read. */
  readonly confidence: number;
}

export interface PageSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Letters of 10 points then have 35 to 50 pixels of height, at which Chinese is read best. */
const WANTED_DOTS = [330, 250] as const;
/** Coarser pictures are enlarged, and read at two sizes: what is blurred at one is often plain at the other. */
const COARSE_DOTS = 150;
const FINE_DOTS = 200;
/** Below this, another way of lying or another script is tried. */
const SURE = 75;

/** @param dots of the image for an inch of the page */
export async function recognisePage(
  image: GrayImage,
  dots: number,
  page: PageSize,
  recognition: Recognition,
): Promise<RecognisedPage> {
  const sizes = dots < COARSE_DOTS ? WANTED_DOTS : dots < FINE_DOTS ? [WANTED_DOTS[0]] : [dots];
  const readings: (Reading & { readonly tilt: number; readonly size: number })[] = [];
  for (const size of sizes) {
    const sized = size === dots ? image : enlarge(image, size / dots);
    readings.push({ ...(await readLying(sized, recognition)), size });
  }
  const [first, second] = readings;
  if (first === undefined) return { texts: [], tilt: 0, confidence: 0 };
  const other = second?.turns === first.turns ? scaleLines(second.lines, first.size / second.size) : [];
  const lines = mergeLines(first.lines, other);
  const placing = { scale: 72 / first.size, turns: first.turns, width: page.width, height: page.height };
  return { texts: placeLines(lines, placing), tilt: first.tilt, confidence: confidenceOf(lines) };
}

/** As the page seems to lie; where that is read badly, every other way too. */
async function readLying(image: GrayImage, recognition: Recognition): Promise<Reading & { readonly tilt: number }> {
  const { sideways, tilt } = findLie(image);
  let best: Reading | null = null;
  for (const turns of sideways ? ([3, 1, 0, 2] as const) : ([0, 2, 3, 1] as const)) {
    const reading = await readTurned(image, turns, tilt, recognition);
    if (best === null || reading.confidence > best.confidence) best = reading;
    if (best.confidence >= SURE) break;
    // An empty page is empty however it lies.
    if (reading.lines.length === 0 && best.lines.length === 0) break;
  }
  return { ...(best ?? { lines: [], turns: 0, confidence: 0 }), tilt };
}

interface Reading {
  readonly lines: readonly RecognisedLine[];
  readonly turns: QuarterTurns;
  readonly confidence: number;
}

async function readTurned(
  image: GrayImage,
  turns: QuarterTurns,
  tilt: number,
  recognition: Recognition,
): Promise<Reading> {
  const upright = turnUpright(image, turns);
  const straight = tilt === 0 ? upright : rotate(upright, -tilt);
  const read = async (script: Script): Promise<Reading> => {
    const lines = await recognition.recognise(straight, script);
    return { lines, turns, confidence: confidenceOf(lines) };
  };
  const simplified = await read('simplified');
  if (simplified.confidence >= SURE || !hasHan(simplified.lines)) return simplified;
  const traditional = await read('traditional');
  return traditional.confidence > simplified.confidence ? traditional : simplified;
}

function hasHan(lines: readonly RecognisedLine[]): boolean {
  return lines.some(({ words }) => words.some(({ text }) => /\p{Script=Han}/u.test(text)));
}
