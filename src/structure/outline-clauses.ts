/** Lines → the tree of clauses: kinds, number paths, headings, the line that introduces an item. */
import { findContents } from './contents.ts';
import type { Clause, ClauseKind } from './contract.ts';
import type { Label } from './labels.ts';
import { languageOf } from './language.ts';
import { type Level, labelsOf, levelsAround } from './levels.ts';
import {
  fitsSignature,
  hasSections,
  hasVerb,
  introduces,
  introducesItemsOnly,
  isDefinitionsHeading,
  isMargin,
  isNamesOnly,
  isRecital,
  isRecitalHeading,
  isRow,
  isSalutation,
  isSentence,
  isShort,
  looksLikeHeading,
  opensSignatures,
  readRunInHeading,
} from './line-kinds.ts';
import type { Line } from './lines.ts';
import { findVersionStart } from './second-version.ts';

/** A longer line that begins like an annex's heading only speaks of the annex. */
const LONGEST_ANNEX_HEADING = 160;
/** A title stands among the first lines. */
const TITLE_LINES = 8;

const COUNTS_RECITALS = /^(?:decimal-1|zh-ordinal|zh-paren|paren-number)$/u;
const FIRST_OF_ITEMS = /^[（(]?(?:1|一|a|A|i|①)[)）]?$/u;

/** A row of a table that begins with its own count is no clause of that number. */
function isCounted(line: Line, label: string): boolean {
  return line.row !== null && /^\d{1,3}$/u.test(label) && /^\s*\d{1,3}(?:\t|\s+\|)/u.test(line.text);
}

/** @returns clauses in reading order; `index` is the place in this list */
export function outlineClauses(lines: readonly Line[]): readonly Clause[] {
  const outline = new Outline(lines);
  for (const [place, line] of lines.entries()) outline.read(line, place);
  return outline.clauses;
}

/** Reads lines one by one and keeps what the next line's meaning depends on. */
class Outline {
  readonly clauses: Clause[] = [];
  readonly #lines: readonly Line[];
  readonly #contents: ReadonlySet<number>;
  readonly #hasSections: boolean;
  /** Place of the first line of the contract, or of its second language version. */
  #start = 0;
  readonly #secondVersion: number | null;
  #levels: readonly Level[] = [];
  #annex: number | null = null;
  #annexes = 0;
  #inRecitals = false;
  /** The numbering that counts the recitals. */
  #recitals: { readonly scheme: string; readonly first: string } | null = null;
  #numbered = false;
  #headed = false;
  #signing = false;
  /** The unnumbered line that introduces the items behind it. */
  #introduction: number | null = null;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#contents = findContents(lines);
    this.#hasSections = hasSections(lines);
    this.#secondVersion = findVersionStart(lines);
  }

  read(line: Line, place: number): void {
    this.clauses.push(this.#read(line, place));
  }

  #read(line: Line, place: number): Clause {
    if (place === this.#secondVersion) this.#beginAnew(place);
    const body = line.text.slice(line.label?.length ?? 0).trim();
    if (isMargin(line)) return this.#clause(line, 'margin');
    if (line.kind === 'comment' || line.kind === 'deleted') return this.#clause(line, line.kind);
    if (this.#contents.has(place)) return this.#clause(line, 'contents', { parent: null, path: [], heading: null });
    if (line.label?.annex === true) return this.#readAnnex(line, line.label, body);
    if (line.label !== null) return this.#readNumbered(line, line.label, body, place);
    return this.#readUnnumbered(line, body, place);
  }

  /** The contract's second language version has a title and parties of its own, and stands in no annex. */
  #beginAnew(place: number): void {
    this.#start = place;
    this.#levels = [];
    this.#annex = null;
    this.#inRecitals = false;
    this.#recitals = null;
    this.#numbered = false;
    this.#headed = false;
    this.#signing = false;
    this.#introduction = null;
  }

  #clause(line: Line, kind: ClauseKind, given: Partial<Clause> = {}): Clause {
    const top = this.#levels.at(-1);
    return {
      index: this.clauses.length,
      kind,
      label: null,
      path: labelsOf(this.#levels),
      heading: top?.heading ?? null,
      span: line.span,
      parent: top?.clause ?? null,
      language: languageOf(line.text),
      annex: this.#annex,
      ...given,
    };
  }

  #readAnnex(line: Line, label: Label, body: string): Clause {
    this.#signing = false;
    if (body.length > LONGEST_ANNEX_HEADING) return this.#clause(line, 'clause');
    const heading = body || label.text;
    this.#levels = [{ scheme: 'annex', label: label.text, clause: this.clauses.length, heading }];
    this.#annex = this.#annexes;
    this.#annexes += 1;
    this.#inRecitals = false;
    return this.#clause(line, 'heading', { label: label.text, parent: null, heading });
  }

  #readNumbered(line: Line, { scheme, text: label }: Label, body: string, place: number): Clause {
    this.#signing = false;
    if (isCounted(line, label)) return this.#clause(line, 'row');
    const around = this.#beginsItems(scheme, label) ? this.#levels : levelsAround(this.#levels, scheme);
    const outer = around.at(-1)?.clause ?? null;
    const parent = this.#introduction !== null && this.#introduction > (outer ?? -1) ? this.#introduction : outer;
    const isHeading =
      isShort(line, body) && !introduces(body) && this.#isFollowedByText(place, scheme) && !hasVerb(body);
    const above = around.at(-1)?.heading ?? null;
    const ownHeading = isHeading ? body : isDefinitionsHeading(above) ? null : readRunInHeading(body);
    const heading = ownHeading ?? above;
    this.#levels = [...around, { scheme, label, clause: this.clauses.length, heading }];
    if (!isHeading && this.#continuesRecitals(scheme, label))
      return this.#clause(line, 'recital', { label, path: this.#levels.map((level) => level.label), parent });
    this.#followRecitals(isHeading && isRecitalHeading(body), scheme);
    const kind = isHeading ? 'heading' : this.#inRecitals || isRecital(line.text) ? 'recital' : 'clause';
    return this.#clause(line, kind, { label, path: this.#levels.map((level) => level.label), parent });
  }

  /** Numbers right behind a bare heading of recitals count them, until they begin again or another kind comes. */
  #continuesRecitals(scheme: string, label: string): boolean {
    const last = this.clauses.at(-1);
    const isFirst = last?.kind === 'heading' && last.label === null && isRecitalHeading(last.heading ?? '');
    if (this.#inRecitals && isFirst && COUNTS_RECITALS.test(scheme)) this.#recitals = { scheme, first: label };
    else if (this.#recitals?.scheme !== scheme || this.#recitals.first === label) this.#recitals = null;
    return this.#recitals !== null;
  }

  /** Recitals last until a number that neither is lettered nor stands under their heading. */
  #followRecitals(opens: boolean, scheme: string): void {
    if (opens) this.#inRecitals = true;
    else if (!this.#inRecitals || !scheme.startsWith('alpha')) {
      this.#inRecitals &&= this.#levels
        .slice(0, -1)
        .some((level) => isRecitalHeading(this.clauses[level.clause]?.heading ?? ''));
      this.#numbered = true;
    }
  }

  #readUnnumbered(line: Line, body: string, place: number): Clause {
    this.#recitals = null;
    if (isRecitalHeading(body)) {
      this.#inRecitals = true;
      return this.#clause(line, 'heading', { heading: body });
    }
    if (isRecital(body)) return this.#clause(line, 'recital');
    this.#signing ||= this.#beginsSignatures(body, place);
    if (this.#signing && fitsSignature(body)) return this.#clause(line, 'signature');
    if (looksLikeHeading(line, body)) {
      if (this.#isBeforeClauses() && place - this.#start < TITLE_LINES && !this.#hasSentence())
        return this.#clause(line, 'title');
      this.#inRecitals = false;
      this.#headed = true;
      const isStyled = line.kind === 'heading';
      if (isStyled || !this.#levels.some((level) => level.scheme.startsWith('decimal')))
        return this.#readHeading(line, body, isStyled);
    }
    // What stands behind the greeting of a letter is what it says.
    if (isSalutation(body)) this.#headed = true;
    if (introducesItemsOnly(body)) this.#introduction = this.clauses.length;
    if (isRow(line, body)) return this.#clause(line, 'row');
    const isPreamble = this.#isBeforeClauses() && !this.#headed && this.#hasSections;
    return this.#clause(line, this.#inRecitals || isPreamble ? 'recital' : 'clause');
  }

  #readHeading(line: Line, body: string, isStyled: boolean): Clause {
    const annex = this.#levels.filter((level) => level.scheme === 'annex');
    const opens = annex.length === 0 || isStyled;
    const own = { scheme: 'heading', label: '', clause: this.clauses.length, heading: body };
    this.#levels = opens ? [...annex, own] : annex;
    const parent = (opens ? annex : this.#levels).at(-1)?.clause ?? null;
    return this.#clause(line, 'heading', { heading: body, parent });
  }

  /** The first number behind "（二）注明下列内容：" stands under it, whatever the rank of its kind. */
  #beginsItems(scheme: string, label: string): boolean {
    const last = this.clauses.at(-1);
    const line = this.#lines[this.clauses.length - 1];
    if (last === undefined || line === undefined || last.index !== this.#levels.at(-1)?.clause) return false;
    return (
      FIRST_OF_ITEMS.test(label) && introduces(line.text) && !this.#levels.some((level) => level.scheme === scheme)
    );
  }

  #isBeforeClauses(): boolean {
    return !this.#numbered && this.#annex === null;
  }

  /** Behind running text a heading is no longer the contract's title. */
  #hasSentence(): boolean {
    return this.#lines.slice(this.#start, this.clauses.length).some((line) => !isMargin(line) && isSentence(line.text));
  }

  #beginsSignatures(body: string, place: number): boolean {
    const passed = place / this.#lines.length;
    if (opensSignatures(body))
      return passed > 1 / 3 && !(this.#hasSections && this.#isBeforeClauses() && !this.#headed);
    return this.#numbered && this.#annex === null && passed > 0.8 && isNamesOnly(body);
  }

  /** A heading has clauses below it: what follows is text, or a number of another kind or language. */
  #isFollowedByText(place: number, scheme: string): boolean {
    const next = this.#lines.slice(place + 1, place + 20).find((line) => !isMargin(line));
    if (next === undefined || next.label?.annex === true) return false;
    return next.label?.scheme !== scheme || languageOf(next.text) !== languageOf(this.#lines[place]?.text ?? '');
  }
}

/** A clause that only introduces its items orders nothing without them. */
export function introducesItems(clause: Clause, clauses: readonly Clause[], text: string): boolean {
  return (
    introduces(text.slice(clause.span.start, clause.span.end)) && clauses[clause.index + 1]?.parent === clause.index
  );
}

/** The text that introduces an item, e.g. "The Seller shall:"; null when the parent is a clause of its own. */
export function chapeauOf(clause: Clause, clauses: readonly Clause[], text: string): Clause | null {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (parent === undefined || parent.kind === 'heading' || parent.index === clause.index) return null;
  if (introduces(text.slice(parent.span.start, parent.span.end))) return parent;
  // The line below an item that says it in the other language is that item once more.
  const isTwin = clause.label === null && clause.language !== parent.language && parent.index < clause.index;
  return isTwin ? chapeauOf(parent, clauses, text) : null;
}
