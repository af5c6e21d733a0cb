/** Reads styles.xml for what decides numbers and headings, and follows each style's chain of ancestors. */

import { readXml } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';

const LONGEST_CHAIN = 50;
const MOST_STYLES = 50_000;

interface Style {
  name: string;
  basedOn: string | null;
  numberingId: string | null;
  level: number | null;
  outline: number | null;
  hidden: boolean | null;
}

/** What a paragraph inherits from its style. */
export interface StyleTraits {
  readonly numberingId: string | null;
  /** Numbering level as the style itself states it, 0 for the highest. */
  readonly level: number | null;
  /** 1 to 9 for headings, 1 for the highest. */
  readonly headingDepth: number | null;
  readonly isTitle: boolean;
  /** Style ids from the style to its oldest ancestor. */
  readonly chain: readonly string[];
}

export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #traits = new Map<string, StyleTraits>();
  #defaultId: string | null = null;

  async read(archive: Archive, part: string): Promise<PartOutcome> {
    let style: Style | null = null;
    return readXml(archive, part, {
      open: (name, attributes) => {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? '';
          if (this.#styles.size >= MOST_STYLES) return;
          style = { name: '', basedOn: null, numberingId: null, level: null, outline: null, hidden: null };
          this.#styles.set(id, style);
          const isDefault = attributes['w:default'] === '1' || attributes['w:default'] === 'true';
          if (isDefault && attributes['w:type'] === 'paragraph') this.#defaultId = id;
        } else if (style !== null && name === 'w:vanish') style.hidden = isOn(value);
        else if (style !== null && value !== undefined) {
          if (name === 'w:name') style.name = value;
          else if (name === 'w:basedOn') style.basedOn = value;
          else if (name === 'w:numId') style.numberingId = value;
          else if (name === 'w:ilvl') style.level = levelNumber(value);
          else if (name === 'w:outlineLvl') style.outline = levelNumber(value);
        }
      },
      close: (name) => {
        if (name === 'w:style') style = null;
      },
    });
  }

  traits(id: string | null): StyleTraits {
    const start = id ?? this.#defaultId ?? '';
    const known = this.#traits.get(start);
    if (known !== undefined) return known;
    const traits = this.#follow(start);
    this.#traits.set(start, traits);
    return traits;
  }

  /** Whether the style hides letters, by itself or by what it inherits; null where it says nothing of it. */
  hides(id: string | null): boolean | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && seen.size < LONGEST_CHAIN && !seen.has(at); ) {
      const style: Style | undefined = this.#styles.get(at);
      if (style === undefined || style.hidden !== null) return style?.hidden ?? null;
      seen.add(at);
      at = style.basedOn;
    }
    return null;
  }

  #follow(start: string): StyleTraits {
    const chain: string[] = [];
    let numberingId: string | null = null;
    let level: number | null = null;
    let outline: number | null = null;
    let headingDepth: number | null = null;
    let isTitle = false;
    for (let id: string | null = start; id !== null && chain.length < LONGEST_CHAIN && !chain.includes(id); ) {
      const style: Style | undefined = this.#styles.get(id);
      chain.push(id);
      const name = style?.name ?? id;
      headingDepth ??= depthOfName(name);
      isTitle ||= /^(?:title|标题|標題)$/i.test(name);
      if (style === undefined) break;
      numberingId ??= style.numberingId;
      level ??= style.level;
      outline ??= style.outline;
      id = style.basedOn;
    }
    return {
      numberingId,
      level,
      headingDepth: outline === null ? headingDepth : depthOfOutline(outline),
      isTitle,
      chain,
    };
  }
}

/** Outline level 9 means body text. */
export function depthOfOutline(outline: number): number | null {
  return outline < 9 ? outline + 1 : null;
}

/** A property that is only named is on. */
export function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off)$/.test(value ?? '');
}

/** 0 to 9, or null for what is no level. */
export function levelNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d$/.test(value) ? Number(value) : null;
}

function depthOfName(name: string): number | null {
  const digit = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name)?.[1];
  return digit === undefined ? null : Number(digit);
}
