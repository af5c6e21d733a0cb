/** Reads numbering.xml: which list a paragraph belongs to, and how each of its levels writes a number. */

import { readXml, type XmlAttributes } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';
import { levelNumber, type Styles } from './styles.ts';

const LONGEST_LINK = 10;
const MOST_LISTS = 100_000;
/** Word itself writes no longer ones; without a bound one label could fill the memory when repeated. */
const LONGEST_LABEL = 255;

export interface NumberingLevel {
  readonly format: string;
  /** E.g. `%1.%2`, where `%2` stands for the number of the second level. */
  readonly text: string;
  readonly start: number;
  /** 1-based level whose use restarts this one; 0 for never; null for any higher level. */
  readonly restartAfter: number | null;
  readonly legal: boolean;
  readonly suffix: string;
  /** Style whose paragraphs stand on this level. */
  readonly style: string | null;
}

interface MutableLevel {
  format: string;
  text: string;
  start: number;
  restartAfter: number | null;
  legal: boolean;
  suffix: string;
  style: string | null;
}

interface AbstractList {
  readonly levels: Map<number, MutableLevel>;
  linkedStyle: string | null;
}

interface ListUse {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, MutableLevel>;
}

/** One list as a paragraph uses it: counters are shared by all uses of the same abstract list. */
export interface NumberedList {
  readonly id: string;
  readonly abstractId: string;
  /** Numbers at which this use starts levels afresh. */
  readonly starts: ReadonlyMap<number, number>;
  level(index: number): NumberingLevel | null;
  levelOfStyle(style: string): number | null;
}

export class Numbering {
  readonly #abstracts = new Map<string, AbstractList>();
  readonly #uses = new Map<string, ListUse>();
  readonly #lists = new Map<string, NumberedList | null>();

  async read(archive: Archive, part: string): Promise<PartOutcome> {
    let abstract: AbstractList | null = null;
    let use: ListUse | null = null;
    let overridden: number | null = null;
    let level: MutableLevel | null = null;
    return readXml(archive, part, {
      open: (name, attributes) => {
        const value = attributes['w:val'];
        if (this.#abstracts.size + this.#uses.size >= MOST_LISTS) return;
        if (name === 'w:abstractNum') {
          abstract = { levels: new Map(), linkedStyle: null };
          this.#abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
        } else if (name === 'w:num') {
          use = { abstractId: '', starts: new Map(), levels: new Map() };
          this.#uses.set(attributes['w:numId'] ?? '', use);
        } else if (name === 'w:abstractNumId' && use !== null) use.abstractId = value ?? '';
        else if (name === 'w:numStyleLink' && abstract !== null) abstract.linkedStyle = value ?? null;
        else if (name === 'w:lvlOverride') overridden = levelNumber(attributes['w:ilvl']);
        else if (name === 'w:startOverride' && use !== null && overridden !== null) {
          use.starts.set(overridden, wholeNumber(value) ?? 1);
        } else if (name === 'w:lvl') {
          level = newLevel();
          (use ?? abstract)?.levels.set(levelNumber(attributes['w:ilvl']) ?? 0, level);
        } else if (level !== null) describeLevel(level, name, attributes);
      },
      close: (name) => {
        if (name === 'w:abstractNum') abstract = null;
        else if (name === 'w:num') use = null;
        else if (name === 'w:lvlOverride') overridden = null;
        else if (name === 'w:lvl') level = null;
      },
    });
  }

  /** Null for numbering id 0, which switches numbering off, and for an id that stands for nothing. */
  list(id: string, styles: Styles): NumberedList | null {
    const known = this.#lists.get(id);
    if (known !== undefined) return known;
    const list = this.#compose(id, styles);
    this.#lists.set(id, list);
    return list;
  }

  #compose(id: string, styles: Styles): NumberedList | null {
    const use = this.#uses.get(id);
    if (use === undefined || id === '0') return null;
    const abstractId = this.#followLinks(use.abstractId, styles);
    const levels = this.#abstracts.get(abstractId)?.levels ?? new Map<number, MutableLevel>();
    const byStyle = new Map<string, number>();
    for (const [index, { style }] of [...levels, ...use.levels]) if (style !== null) byStyle.set(style, index);
    return {
      id,
      abstractId,
      starts: use.starts,
      level: (index) => use.levels.get(index) ?? levels.get(index) ?? null,
      levelOfStyle: (style) => byStyle.get(style) ?? null,
    };
  }

  /** A list may borrow its levels from a numbering style, which names another list. */
  #followLinks(abstractId: string, styles: Styles): string {
    let current = abstractId;
    for (let step = 0; step < LONGEST_LINK; step += 1) {
      const style = this.#abstracts.get(current)?.linkedStyle ?? null;
      const next = style === null ? null : styles.traits(style).numberingId;
      const target = next === null ? undefined : this.#uses.get(next)?.abstractId;
      if (target === undefined || target === current) break;
      current = target;
    }
    return current;
  }
}

function newLevel(): MutableLevel {
  return { format: 'decimal', text: '', start: 0, restartAfter: null, legal: false, suffix: 'tab', style: null };
}

function describeLevel(level: MutableLevel, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, LONGEST_LABEL);
  else if (name === 'w:start') level.start = wholeNumber(value) ?? 0;
  else if (name === 'w:lvlRestart') level.restartAfter = wholeNumber(value);
  else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
  else if (name === 'w:pStyle') level.style = value ?? null;
}

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : null;
}
