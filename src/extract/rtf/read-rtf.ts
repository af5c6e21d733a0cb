/**
 * Reads RTF into the draft. Letters are bytes of the font's code page or numbers of Unicode with a stand-in for old
 * readers; notes, text boxes and margins are groups inside the paragraph and wait until it, or its row, is over.
 */
import type { Draft } from '../draft.ts';
import { type Destination, destinationOf, SKIPPED, THROUGH } from './destinations.ts';
import { Flow } from './flow.ts';
import { Fonts } from './fonts.ts';
import { RtfLayout } from './lay-out.ts';
import { readTokens, type TokenHandler } from './read-tokens.ts';
import { StyleNames } from './style-names.ts';

const DEEPEST = 1000;
const LONGEST_LABEL = 60;
const LONGEST_TITLE = 1000;
const LONGEST_RUN = 4096;

/** What ends with the group. */
interface Group {
  readonly destination: Destination;
  readonly flow: Flow;
  font: number;
  /** Letters after a number of Unicode that stand for it. */
  standIns: number;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
}

export interface ReadRtf {
  readonly title: string | null;
  readonly pictures: number;
  readonly objects: number;
  /** The file ended before its outermost group did, or nests absurdly deep. */
  readonly broken: boolean;
}

export function readRtf(bytes: Uint8Array, draft: Draft): ReadRtf {
  const reader = new RtfReader(draft);
  const whole = readTokens(bytes, reader);
  reader.end();
  const { title, pictures, objects, tooDeep } = reader;
  return { title: title.trim() === '' ? null : title.trim(), pictures, objects, broken: !whole || tooDeep };
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['~', '\u00a0'],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
]);

class RtfReader implements TokenHandler {
  readonly #draft: Draft;
  readonly #fonts = new Fonts();
  readonly #styles = new StyleNames();
  readonly #groups: Group[] = [];
  readonly #run = new Uint8Array(LONGEST_RUN);
  readonly #layout: RtfLayout;
  #runLength = 0;
  #group: Group;
  /** The group's first word decides what it is; `\*` says that it may be left out. */
  #atStart = false;
  #optional = false;
  #toSkip = 0;
  #highHalf = '';
  title = '';
  pictures = 0;
  objects = 0;
  tooDeep = false;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#layout = new RtfLayout(draft);
    const flow = new Flow(null, () => draft.nextTable());
    this.#group = { destination: THROUGH, flow, font: 0, standIns: 1, hidden: false, deleted: false, inserted: false };
  }

  full(): boolean {
    return this.tooDeep || this.#draft.exceeded;
  }

  openGroup(): void {
    this.#endRun();
    this.#toSkip = 0;
    if (this.#groups.length >= DEEPEST) this.tooDeep = true;
    else this.#groups.push({ ...this.#group });
    this.#atStart = true;
    this.#optional = false;
  }

  closeGroup(): void {
    this.#endRun();
    this.#toSkip = 0;
    this.#atStart = false;
    const before = this.#groups.pop();
    if (before === undefined) return;
    if (before.flow !== this.#group.flow) this.#layout.endParagraph(this.#group.flow);
    this.#group = before;
  }

  end(): void {
    while (this.#groups.length > 0) this.closeGroup();
    this.#endRun();
    this.#layout.endParagraph(this.#group.flow);
    this.#layout.end();
  }

  byte(value: number): void {
    this.#atStart = false;
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (this.#group.destination === SKIPPED) return;
    if (this.#runLength === LONGEST_RUN) this.#decodeRun(true);
    this.#run[this.#runLength] = value;
    this.#runLength += 1;
  }

  control(word: string, parameter: number | null): void {
    if (word === '*') {
      this.#optional = true;
      return;
    }
    if (word === 'u') {
      this.#unicode(parameter ?? 0);
      return;
    }
    this.#endRun();
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    const atStart = this.#atStart;
    this.#atStart = false;
    if (word === 'pict') this.pictures += 1;
    else if (word === 'object') this.objects += 1;
    if (this.#group.destination === SKIPPED) return;
    const destination = destinationOf(word);
    if (destination !== undefined && (atStart || this.#optional)) this.#enter(destination);
    else if (this.#optional && atStart) this.#enter(SKIPPED);
    else if (this.#group.destination.type === 'fonts') this.#describeFont(word, parameter ?? 0);
    else if (this.#group.destination.type === 'styles') {
      if (word === 's') this.#styles.describe(parameter ?? 0);
    } else this.#format(word, parameter);
    this.#optional = false;
  }

  #enter(destination: Destination): void {
    const flow =
      destination.type === 'flow' ? new Flow(destination.kind, () => this.#draft.nextTable()) : this.#group.flow;
    this.#group = { ...this.#group, destination, flow };
    if (destination.type !== 'flow') return;
    Object.assign(this.#group, { hidden: false, deleted: false, inserted: false });
  }

  #describeFont(word: string, parameter: number): void {
    if (word === 'f') this.#fonts.describe(parameter);
    else if (word === 'fcharset') this.#fonts.charset(parameter);
    else if (word === 'cpg') this.#fonts.ownCodePage(parameter);
  }

  #format(word: string, parameter: number | null): void {
    const group = this.#group;
    const { flow } = group;
    const on = parameter !== 0;
    const sign = SIGNS.get(word);
    if (sign !== undefined) {
      this.#letters(sign);
      return;
    }
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.#layout.endParagraph(flow);
        return;
      case 'cell':
      case 'nestcell':
        this.#layout.endParagraph(flow);
        flow.tables.endCell(flow.depth);
        return;
      case 'row':
      case 'nestrow':
        flow.tables.endRow(flow.depth);
        this.#layout.endRow(flow);
        return;
      case 'pard':
        flow.resetParagraph();
        return;
      case 'intbl':
        flow.inTable = true;
        return;
      case 'itap':
        flow.nesting = Math.max(0, parameter ?? 0);
        return;
      case 's':
        flow.outline = this.#styles.outline(parameter ?? 0);
        return;
      case 'outlinelevel':
        flow.outline = parameter;
        return;
      case 'f':
        group.font = parameter ?? this.#fonts.standard;
        return;
      case 'plain':
        Object.assign(group, { font: this.#fonts.standard, hidden: false, deleted: false, inserted: false });
        return;
      case 'v':
        group.hidden = on;
        return;
      case 'deleted':
      case 'mvf':
        group.deleted = on;
        return;
      case 'revised':
      case 'mvt':
        group.inserted = on;
        return;
      case 'uc':
        group.standIns = Math.min(100, Math.max(0, parameter ?? 1));
        return;
      case 'ansicpg':
        this.#fonts.codePage = parameter ?? 1252;
        return;
      case 'mac':
        this.#fonts.codePage = 10_000;
        return;
      case 'deff':
        this.#fonts.standard = parameter ?? 0;
        group.font = this.#fonts.standard;
        return;
      case 'ftnalt':
        if (flow.kind === 'footnote') this.#enter({ type: 'flow', kind: 'endnote' });
        return;
      default:
    }
  }

  /** Characters beyond the first plane come as two halves. */
  #unicode(parameter: number): void {
    this.#endRun(true);
    this.#atStart = false;
    this.#toSkip = this.#group.standIns;
    if (this.#group.destination === SKIPPED) return;
    const unit = parameter & 0xffff;
    const isHighHalf = unit >= 0xd800 && unit <= 0xdbff;
    if (isHighHalf) this.#highHalf = String.fromCharCode(unit);
    else {
      const isSymbol = unit >= 0xf000 && unit <= 0xf0ff && this.#fonts.isSymbol(this.#group.font);
      this.#letters(
        this.#highHalf + (isSymbol ? this.#fonts.symbol(unit & 0xff, this.#group.font) : String.fromCharCode(unit)),
      );
      this.#highHalf = '';
    }
  }

  #endRun(keepHalf = false): void {
    if (!keepHalf) this.#highHalf = '';
    if (this.#runLength > 0) this.#decodeRun(false);
  }

  /** @param goesOn the last letter may end in the bytes to come */
  #decodeRun(goesOn: boolean): void {
    const bytes = this.#run.subarray(0, this.#runLength);
    this.#runLength = 0;
    this.#letters(this.#fonts.decode(bytes, this.#group.font, goesOn));
  }

  #letters(text: string): void {
    const { destination, flow, hidden, deleted, inserted } = this.#group;
    if (destination.type === 'skipped') return;
    if (destination.type === 'fonts') this.#fonts.name(text);
    else if (destination.type === 'styles') this.#styles.name(text);
    else if (destination.type === 'title') {
      if (this.title.length < LONGEST_TITLE) this.title += text;
    } else if (destination.type === 'label') {
      if (flow.label.length < LONGEST_LABEL) flow.label += text;
    } else if (deleted) flow.deleted.push(text);
    else flow.paragraph.add(text, inserted, hidden);
  }
}
