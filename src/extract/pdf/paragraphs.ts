/**
 * The lines of all pages as paragraphs, cells and margins in reading order. A paragraph goes on over
 * a column's or a page's end: what stands between (header, footer, footnotes) comes after it.
 */
import type { BlockKind, TablePosition } from '../document.ts';
import { leadingLabel } from './clause-label.ts';
import type { Flow } from './columns.ts';
import { isWide, readLine } from './line-text.ts';
import type { Line } from './lines.ts';
import type { MarginLine } from './margins.ts';
import { measureColumns } from './measure.ts';
import { titleKey } from './outline.ts';
import { measureRhythm, type Rhythm, type SetLine, startsParagraph } from './paragraph-breaks.ts';
import { type Cell, findTables } from './tables.ts';
import type { Typefaces } from './typefaces.ts';

/** A block before its place in the text is known. */
export interface Draft {
  readonly kind: BlockKind;
  readonly lines: SetLine[];
  readonly cell?: TablePosition;
}

export interface PageFlows {
  readonly number: number;
  /** In the reading direction, in points. */
  readonly width: number;
  readonly top: readonly MarginLine[];
  readonly flows: readonly Flow[];
  readonly bottom: readonly MarginLine[];
}

/** The paragraph that the end of a column left open. */
interface Tail {
  readonly page: number;
  readonly column: number;
  readonly draft: Draft | null;
}

const FOOTNOTE = /^(?:\d{1,3}[\s.)、]?\p{L}|\[\d{1,3}\]|[（(]\d{1,3}[）)]|[①-⑳*†‡※注])/u;

/** The drafts of each page in reading order; a paragraph that goes on belongs to the page it began on. */
export function composePages(
  pages: readonly PageFlows[],
  faces: Typefaces,
  titles: ReadonlyMap<string, number>,
): Draft[][] {
  const measures = measureColumns(pages);
  const set = pages.map((page) => page.flows.map((flow) => setFlow(flow, measures(page, flow), faces, titles)));
  const rhythm = measureRhythm(
    set.flat().flatMap((parts) => parts.flatMap((part) => ('lines' in part ? [part.lines] : []))),
  );
  const tails: Tail[] = [];
  let table = 0;
  return pages.map((page, index) => {
    const drafts: Draft[] = page.top.map(marginDraft);
    const notes: Draft[] = [];
    page.flows.forEach((flow, at) => {
      let open: Draft | null = null;
      let atStart = true;
      for (const part of set[index]?.[at] ?? []) {
        if ('cells' in part) {
          drafts.push(...tableDrafts(part.cells, table));
          table += 1;
          open = null;
        } else {
          const { body, foot } = partFootnotes(part.lines, faces.size);
          const going =
            atStart && !flow.askew && body[0] !== undefined
              ? continued(tails, page.number, flow, body[0], rhythm)
              : null;
          open = joinLines(body, going ?? open, drafts, rhythm, flow.askew ? 'text-box' : 'paragraph');
          joinLines(foot, null, notes, rhythm, 'footnote');
        }
        atStart = false;
      }
      if (!flow.askew) tails.unshift({ page: page.number, column: flow.column, draft: open });
      tails.length = Math.min(tails.length, 8);
    });
    return [...drafts, ...notes, ...page.bottom.map(marginDraft)];
  });
}

type SetPart = { readonly lines: readonly SetLine[] } | { readonly cells: readonly (readonly SetLine[][])[] };

function setFlow(flow: Flow, right: number, faces: Typefaces, titles: ReadonlyMap<string, number>): SetPart[] {
  const { left } = flow;
  const set = (line: Line): SetLine => {
    const { text } = readLine(line);
    return { line, text, left, right, marked: faces.isMarked(line), titled: titles.has(titleKey(text)) };
  };
  return findTables(flow.rows).map((part) =>
    part.type === 'lines'
      ? { lines: part.lines.map(set) }
      : { cells: part.rows.map((row) => row.map((cell: Cell) => cell.map(set))) },
  );
}

/** Adds lines to the open paragraph or begins new ones; returns the one left open. */
function joinLines(
  lines: readonly SetLine[],
  going: Draft | null,
  drafts: Draft[],
  rhythm: Rhythm,
  kind: 'paragraph' | 'footnote' | 'text-box',
): Draft | null {
  let open = going;
  for (const line of lines) {
    if (open === null || startsParagraph(open.lines, line, rhythm)) {
      open = { kind, lines: [] };
      drafts.push(open);
    }
    open.lines.push(line);
  }
  return open;
}

/**
 * The paragraph that the first line of a column goes on with: the one the column before left open, or,
 * where the two columns are in different scripts, the one in the same column of the page before.
 */
function continued(tails: readonly Tail[], page: number, flow: Flow, line: SetLine, rhythm: Rhythm): Draft | null {
  const goesOn = (draft: Draft): boolean => sameScript(draft, line) && !startsParagraph(draft.lines, line, rhythm);
  const [latest, ...earlier] = tails;
  if (latest?.draft === null || latest === undefined) return null;
  if (sameScript(latest.draft, line)) return goesOn(latest.draft) ? latest.draft : null;
  const beside = earlier.find((tail) => tail.page === page - 1 && tail.column === flow.column && tail.draft !== null);
  return flow.columns > 1 && beside?.draft && goesOn(beside.draft) ? beside.draft : null;
}

function sameScript(draft: Draft, line: SetLine): boolean {
  const text = draft.lines
    .slice(0, 3)
    .map((each) => each.text)
    .join('');
  return isMostlyWide(text) === isMostlyWide(line.text);
}

function isMostlyWide(text: string): boolean {
  const letters = [...text.slice(0, 400)];
  return letters.filter((letter) => isWide(letter)).length > letters.length * 0.25;
}

/** Small type at a column's foot that begins with a note sign. */
function partFootnotes(
  lines: readonly SetLine[],
  size: number,
): { body: readonly SetLine[]; foot: readonly SetLine[] } {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.line.size ?? size) < size * 0.93) from -= 1;
  const start = lines.findIndex((line, index) => index >= from && FOOTNOTE.test(line.text));
  const above = lines[start - 1]?.line;
  const first = lines[start]?.line;
  const apart = above !== undefined && first !== undefined && first.baseline - above.baseline > 1.6 * above.size;
  if (!apart) return { body: lines, foot: [] };
  return { body: lines.slice(0, start), foot: lines.slice(start) };
}

function tableDrafts(rows: readonly (readonly SetLine[][])[], table: number): Draft[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((lines, column): Draft[] =>
      lines.length === 0 ? [] : [{ kind: 'table-cell', lines: [...lines], cell: { table, row, column } }],
    ),
  );
}

function marginDraft({ kind, line }: MarginLine): Draft {
  const { text } = readLine(line);
  return { kind, lines: [{ line, text, left: line.x, right: line.right, marked: false, titled: false }] };
}

/** A list sign that is no number; numbered clauses stay paragraphs. */
export function isListItem(text: string): boolean {
  return /^[^\p{L}\p{N}（(]/u.test(leadingLabel(text));
}
