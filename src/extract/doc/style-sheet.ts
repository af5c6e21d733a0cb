/** What the paragraph styles of an old Word file say of headings and lists, with what they inherit ([MS-DOC] 2.9.271). */
import { type ParagraphTraits, readTraits } from './formatted-runs.ts';

const MOST_STYLES = 4096;
const LONGEST_CHAIN = 20;
const NO_BASE = 0xfff;
const PARAGRAPH = 1;
const TITLE = 62;

interface Style {
  /** Number of a style that every file has: 1 to 9 are the headings. */
  readonly builtIn: number;
  readonly base: number;
  readonly traits: ParagraphTraits;
}

export interface StyleTraits extends ParagraphTraits {
  /** 1 for the highest heading, or null. */
  readonly depth: number | null;
  readonly isTitle: boolean;
}

export class StyleSheet {
  readonly #styles: readonly (Style | null)[];
  readonly #traits = new Map<number, StyleTraits>();

  constructor(bytes: Buffer) {
    this.#styles = readStyles(bytes);
  }

  traits(style: number): StyleTraits {
    const known = this.#traits.get(style);
    if (known !== undefined) return known;
    let merged: ParagraphTraits = {};
    let depth: number | null = null;
    let at = style;
    for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
      const found = this.#styles[at];
      if (found === undefined || found === null) break;
      merged = { ...found.traits, ...merged };
      if (depth === null && found.builtIn >= 1 && found.builtIn <= 9) depth = found.builtIn;
      at = found.base;
    }
    const traits = { ...merged, depth, isTitle: this.#styles[style]?.builtIn === TITLE };
    this.#traits.set(style, traits);
    return traits;
  }
}

function readStyles(bytes: Buffer): readonly (Style | null)[] {
  if (bytes.length < 6) return [];
  const header = bytes.readUInt16LE(0);
  const count = Math.min(MOST_STYLES, bytes.readUInt16LE(2));
  const baseBytes = bytes.readUInt16LE(4);
  const styles: (Style | null)[] = [];
  let at = 2 + header;
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const length = bytes.readUInt16LE(at);
    styles.push(readStyle(bytes.subarray(at + 2, at + 2 + length), baseBytes));
    at += 2 + length;
  }
  return styles;
}

/** A name and then blocks of properties follow the fixed part; the first block of a paragraph style is its own. */
function readStyle(style: Buffer, baseBytes: number): Style | null {
  if (style.length < baseBytes + 2 || baseBytes < 6) return null;
  const kind = style.readUInt16LE(2) & 0xf;
  if (kind !== PARAGRAPH) return null;
  const builtIn = style.readUInt16LE(0) & 0xfff;
  const base = style.readUInt16LE(2) >> 4;
  let at = baseBytes + 2 + style.readUInt16LE(baseBytes) * 2 + 2;
  at += at % 2;
  if (at + 2 > style.length) return { builtIn, base: base === NO_BASE ? -1 : base, traits: {} };
  const own = style.subarray(at + 2, at + 2 + style.readUInt16LE(at));
  return { builtIn, base: base === NO_BASE ? -1 : base, traits: readTraits(own, 2) };
}
