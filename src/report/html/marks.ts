/** The marks of a document's findings, and how the text under them is written. */
import type { Span } from '../../extract/document.ts';
import type { Evidence, Finding, Level } from '../../judge/finding.ts';
import type { ContractNote } from '../../judge/note.ts';
import type { Language } from '../../messages/language.ts';
import { EVIDENCE_LABELS, LEVEL_LABELS, LEVEL_LETTERS, LEVEL_SHAPES } from '../../messages/levels.ts';
import { NOTE_WORDS } from '../../messages/notes.ts';
import { PAGE_WORDS } from '../../messages/page-words.ts';
import { fillSentence } from '../../messages/problems.ts';
import { isFlagged } from '../levels.ts';
import { escapeHtml } from './escape.ts';
import { cutLayers, type Piece } from './layers.ts';
import type { FormatElement } from './word-formatting.ts';

export type Layer =
  | { readonly type: 'clause'; readonly span: Span; readonly finding: Finding; readonly key: string }
  | {
      readonly type: 'evidence';
      readonly span: Span;
      readonly finding: Finding;
      readonly key: string;
      readonly evidence: Evidence;
      readonly place: number;
    }
  | { readonly type: 'note'; readonly span: Span; readonly key: string; readonly place: number }
  | { readonly type: 'definition' | 'use'; readonly span: Span; readonly key: string }
  | { readonly type: 'inserted' | 'hidden'; readonly span: Span }
  | { readonly type: 'format'; readonly span: Span; readonly element: FormatElement };

type MarkLayer = Extract<Layer, { readonly finding: Finding }>;
type NoteLayer = Extract<Layer, { readonly type: 'note' }>;
type TermLayer = Extract<Layer, { readonly type: 'definition' | 'use' }>;

/** `offsets`: marks and blocks carry in `data-at` where in the reading text they begin. */
export type MarkDetail = 'plain' | 'offsets';

const RANK: Readonly<Record<Level, number>> = { high: 0, medium: 1, low: 2 };

/** A name for a finding that is unique in the page: `d2-F-3`. */
export function keyOf(finding: Finding, documentKey: string): string {
  return `${documentKey}-${finding.id}`;
}

/** Low findings mark their clause only, so that the page stays quiet. */
export function markFindings(findings: readonly Finding[], documentKey: string): readonly Layer[] {
  return findings.flatMap((finding) => {
    const key = keyOf(finding, documentKey);
    const clause: Layer = { type: 'clause', span: finding.clause.span, finding, key };
    const evidence = finding.evidence.map(
      (one, place): Layer => ({ type: 'evidence', span: one.span, finding, key, evidence: one, place }),
    );
    return isFlagged(finding) ? [clause, ...evidence] : [clause];
  });
}

/** A name for a note that is unique in the page: `d2-N-1`. */
export function noteKeyOf(note: ContractNote, documentKey: string): string {
  return `${documentKey}-${note.id}`;
}

export function markNotes(notes: readonly ContractNote[], documentKey: string): readonly Layer[] {
  return notes.flatMap((note) =>
    note.evidence.map(({ span }, place): Layer => ({ type: 'note', span, key: noteKeyOf(note, documentKey), place })),
  );
}

/** Layers are looked up by stretches of this many characters, so that each block meets only those near it. */
const STRETCH = 512;

/** Writes spans of one document; remembers which marks were opened before, so that ids stand once. */
export class MarkedText {
  readonly #text: string;
  readonly #layers = new Map<number, Layer[]>();
  readonly #language: Language;
  readonly #detail: MarkDetail;
  readonly #begun = new Set<string>();

  constructor(text: string, layers: readonly Layer[], language: Language, detail: MarkDetail = 'plain') {
    this.#text = text;
    this.#language = language;
    this.#detail = detail;
    for (const layer of layers) {
      for (const stretch of stretchesOf(layer.span)) {
        const near = this.#layers.get(stretch);
        if (near === undefined) this.#layers.set(stretch, [layer]);
        else near.push(layer);
      }
    }
  }

  write(span: Span): string {
    const pieces = cutLayers(span, this.#layersOf(span));
    let html = '';
    for (let at = 0; at < pieces.length; ) {
      const first = pieces[at];
      if (first === undefined) break;
      const clauses = marksOf(first, 'clause');
      let end = at + 1;
      while (end < pieces.length && sameKeys(marksOf(pieces[end], 'clause'), clauses)) end += 1;
      const inner = pieces
        .slice(at, end)
        .map((piece) => this.#writePiece(piece))
        .join('');
      html += this.#wrapClause(inner, clauses, first.span);
      at = end;
    }
    return html;
  }

  /** The attribute that says where a block or a mark begins. */
  at({ start }: Span): string {
    return this.#detail === 'offsets' ? ` data-at="${start}"` : '';
  }

  #layersOf(span: Span): readonly Layer[] {
    return [...new Set([...stretchesOf(span)].flatMap((stretch) => this.#layers.get(stretch) ?? []))];
  }

  #wrapClause(inner: string, clauses: readonly MarkLayer[], span: Span): string {
    const [top] = clauses;
    if (top === undefined) return inner;
    const tags = clauses.map((layer) => this.#tag(layer)).join('');
    const keys = clauses.map(({ key }) => key).join(' ');
    return `${tags}<mark class="clause ${top.finding.level}" data-f="${escapeHtml(keys)}"${this.at(span)}>${inner}</mark>`;
  }

  /** The way from the text to the card, by mouse, by keyboard and without any script. */
  #tag({ key, finding }: MarkLayer): string {
    if (this.#begun.has(key)) return '';
    this.#begun.add(key);
    const { level, id } = finding;
    const label = fillSentence(PAGE_WORDS.toCard[this.#language], { id, level: LEVEL_LABELS[level][this.#language] });
    return `<a class="tag ${level}" id="t-${escapeHtml(key)}" href="#c-${escapeHtml(key)}" aria-label="${escapeHtml(label)}">${LEVEL_SHAPES[level]}${LEVEL_LETTERS[level][this.#language]} ${escapeHtml(id)}</a>`;
  }

  #writePiece(piece: Piece<Layer>): string {
    let html = escapeHtml(this.#text.slice(piece.span.start, piece.span.end));
    for (const layer of piece.layers) {
      if (layer.type === 'format') html = `<${layer.element}>${html}</${layer.element}>`;
    }
    if (piece.layers.some(({ type }) => type === 'inserted')) html = `<ins>${html}</ins>`;
    if (piece.layers.some(({ type }) => type === 'hidden')) {
      html = `<span class="hidden-words" title="${PAGE_WORDS.hidden[this.#language]}">${html}</span>`;
    }
    html = this.#wrapTerms(html, piece);
    const marks = marksOf(piece, 'evidence');
    const notes = piece.layers.filter((layer): layer is NoteLayer => layer.type === 'note');
    const [top] = marks;
    if (top === undefined && notes.length === 0) return html;
    const keys = [...new Set([...marks, ...notes].map(({ key }) => key))].join(' ');
    const kinds = new Set([
      ...marks.flatMap((one) =>
        one.type === 'evidence' ? [EVIDENCE_LABELS[one.evidence.element][this.#language]] : [],
      ),
      ...notes.map(() => NOTE_WORDS.heading[this.#language]),
    ]);
    const anchors = [...marks, ...notes]
      .map((one) => (one.type === 'clause' ? '' : this.#anchor(`e-${one.key}-${one.place}`)))
      .join('');
    const look = top === undefined ? 'note' : `evidence ${top.finding.level}`;
    return `${anchors}<mark class="${look}" data-f="${escapeHtml(keys)}" title="${escapeHtml([...kinds].join(' · '))}"${this.at(piece.span)}>${html}</mark>`;
  }

  #wrapTerms(html: string, piece: Piece<Layer>): string {
    return piece.layers
      .filter((layer): layer is TermLayer => layer.type === 'definition' || layer.type === 'use')
      .reduce(
        (inner, { type, key }) =>
          `<span class="term ${type}" data-t="${escapeHtml(key)}"${this.at(piece.span)}>${inner}</span>`,
        html,
      );
  }

  #anchor(id: string): string {
    if (this.#begun.has(id)) return '';
    this.#begun.add(id);
    return `<span id="${escapeHtml(id)}"></span>`;
  }
}

function* stretchesOf({ start, end }: Span): Generator<number> {
  for (let stretch = Math.floor(start / STRETCH); stretch * STRETCH <= end; stretch += 1) yield stretch;
}

/** The smallest first: it is the one that a click opens. */
function marksOf(piece: Piece<Layer> | undefined, type: 'clause' | 'evidence'): readonly MarkLayer[] {
  const marks = (piece?.layers ?? []).filter((layer): layer is MarkLayer => layer.type === type);
  const length = ({ span }: MarkLayer): number => span.end - span.start;
  return marks.sort((a, b) => RANK[a.finding.level] - RANK[b.finding.level] || length(a) - length(b));
}

function sameKeys(one: readonly MarkLayer[], other: readonly MarkLayer[]): boolean {
  return one.length === other.length && one.every(({ key }, at) => key === other[at]?.key);
}
