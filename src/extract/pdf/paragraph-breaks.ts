/**
 * Where one paragraph ends and the next begins. A PDF has only lines; the signs are those a reader
 * uses: a gap, an indent, a change of type, a line that stopped early, a clause number.
 */
import { leadingLabel } from './clause-label.ts';
import { isWide } from './line-text.ts';
import type { Line } from './lines.ts';

/** A line with what is needed to judge it. */
export interface SetLine {
  readonly line: Line;
  readonly text: string;
  /** Edges of the column it stands in. */
  readonly left: number;
  readonly right: number;
  /** All its letters are in a typeface that running text does not use. */
  readonly marked: boolean;
  /** The line is by itself a title named in the file's bookmarks. */
  readonly titled: boolean;
}

/** Usual distance of baselines inside a paragraph, in letter heights. */
export interface Rhythm {
  readonly leading: number;
  /** Paragraphs are set apart by space. */
  readonly spaced: boolean;
}

const SENTENCE_END = /[.。;；:：!！?？][”"’'）)》」]*$/u;
const LIST_END = /[;；,，]\s*(?:and|or|and\/or|及|以及|或|和|并|且)$/iu;
const LEADER = /(?:[.…·_]\s?){4,}\s*[\divxlc]*$/iu;

export function measureRhythm(flows: Iterable<readonly SetLine[]>): Rhythm {
  const inside: number[] = [];
  const any: number[] = [];
  for (const lines of flows) {
    for (let at = 1; at < lines.length; at += 1) {
      const above = lines[at - 1];
      const below = lines[at];
      if (above === undefined || below === undefined || above.line.size !== below.line.size) continue;
      const step = (below.line.baseline - above.line.baseline) / below.line.size;
      if (step < 0.9 || step > 4) continue;
      any.push(step);
      if (isFull(above, below) && isUnfinished(above.text) && leadingLabel(below.text) === '') inside.push(step);
    }
  }
  const leading = middle(inside) ?? 1.5;
  return { leading, spaced: any.some((step) => step > leading * 1.18) };
}

/** The lines of the paragraph so far, and the line that may begin the next one. */
export function startsParagraph(paragraph: readonly SetLine[], next: SetLine, rhythm: Rhythm): boolean {
  const last = paragraph.at(-1);
  const first = paragraph[0];
  if (last === undefined || first === undefined) return true;
  const size = Math.max(last.line.size, next.line.size);
  if (Math.abs(last.line.size - next.line.size) > size * 0.07) return true;
  if (last.titled || next.titled || LEADER.test(last.text)) return true;
  const onward = last.line.page !== next.line.page || next.line.baseline < last.line.baseline;
  const step = (next.line.baseline - last.line.baseline) / size;
  if (!onward && step > rhythm.leading * 1.18 + 0.02) return true;
  const full = isFull(last, next);
  if (last.marked !== next.marked && !full) return true;
  const unfinished = isUnfinished(last.text);
  const goesOn = /^\p{Ll}/u.test(next.text) && unfinished && !isWide(last.text.at(-1));
  if (leadingLabel(next.text) !== '' && !goesOn) return !full || !unfinished || isShifted(paragraph, next);
  if (!full && !goesOn) return true;
  if (onward) return !unfinished && (rhythm.spaced ? !continuesIndented(paragraph, next) : isShifted(paragraph, next));
  return isShifted(paragraph, next) && !(goesOn && paragraph.length === 1);
}

function isUnfinished(text: string): boolean {
  return !SENTENCE_END.test(text) && !LIST_END.test(text);
}

/** The line above had no room left for the first word below it: it was broken, not ended. */
export function isFull(above: SetLine, below: SetLine): boolean {
  const word = firstWord(below.text);
  const width = ((below.line.right - below.line.x) * weightOf(word)) / Math.max(1, weightOf(below.text));
  // Chinese lines give up to two characters of room to the rules for punctuation at their ends.
  const slack = isWide(word.at(0)) || isWide(above.text.at(-1)) ? 2.1 : 0.6;
  const used = above.line.right - (isCentred(above) ? above.line.x : above.left);
  return above.right - above.left - used < width + above.line.size * slack;
}

function isCentred({ line, left, right }: SetLine): boolean {
  const before = line.x - left;
  return before > line.size * 0.5 && Math.abs(before - (right - line.right)) < line.size;
}

function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text) weight += isWide(letter) ? 2 : 1;
  return weight;
}

function firstWord(text: string): string {
  return /^(?:[\p{Script=Han}][，。；：、”）]?|[^\s\p{Script=Han}-]+-?)/u.exec(text)?.[0] ?? text.slice(0, 1);
}

/** The line begins further in or out than the paragraph's lines before it would have it. */
function isShifted(paragraph: readonly SetLine[], next: SetLine): boolean {
  const [first, second] = paragraph;
  if (first === undefined) return false;
  if (isCentred(next) && isCentred(paragraph.at(-1) ?? first)) return false;
  const reach = next.line.size * 0.6;
  const indent = next.line.x - next.left;
  if (second !== undefined) return Math.abs(indent - (second.line.x - second.left)) > reach;
  const shift = indent - (first.line.x - first.left);
  // A first line stands further in than the second, or, with a clause number, hangs out in front of it.
  if (shift > reach) return leadingLabel(first.text) === '';
  return shift < -next.line.size * 5;
}

function continuesIndented(paragraph: readonly SetLine[], next: SetLine): boolean {
  const [first, second] = paragraph;
  if (first === undefined || second === undefined) return false;
  const rest = second.line.x - second.left;
  const indent = next.line.x - next.left;
  return first.line.x - first.left > rest + next.line.size && Math.abs(indent - rest) < next.line.size * 0.6;
}

function middle(values: number[]): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
