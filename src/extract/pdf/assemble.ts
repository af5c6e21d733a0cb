/** Drafts become the reading text and its blocks: every letter of the text is covered by one block. */
import type { Block, PageRun } from '../document.ts';
import { endsInHyphen, keepsHyphen, type Spelling } from './hyphenation.ts';
import { isWide, type LineText, type Piece, readLine } from './line-text.ts';
import type { Draft } from './paragraphs.ts';

const LONGEST_WORD = 80;

export interface DraftBlock extends LineText, Pick<Block, 'kind' | 'depth' | 'cell'> {}

/**
 * The words of a draft's lines as one line, with the piece that each item gave. Only the last line is
 * looked back at, so that an endless paragraph costs no more than its length.
 */
export function joinDraft(draft: Draft, spelling: Spelling): LineText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let last = '';
  for (const { line } of draft.lines) {
    const next = readLine(line);
    if (next.text === '') continue;
    const seam = seamBetween(last, next.text, spelling, draft.cell !== undefined);
    if (seam === 'dropped hyphen') {
      parts[parts.length - 1] = last.slice(0, -1);
      length -= 1;
      dropLetter(pieces, length);
    } else if (seam === 'space') {
      parts.push(' ');
      length += 1;
    }
    for (const piece of next.pieces) {
      pieces.push({ ...piece, start: piece.start + length, end: piece.end + length });
    }
    parts.push(next.text);
    length += next.text.length;
    last = next.text;
  }
  return { text: parts.join(''), pieces };
}

type Seam = 'nothing' | 'space' | 'dropped hyphen';

function seamBetween(before: string, after: string, spelling: Spelling, inCell: boolean): Seam {
  if (before === '') return 'nothing';
  if (endsInHyphen(before)) return keepsHyphen(before, after, spelling) ? 'nothing' : 'dropped hyphen';
  if (isWide(before.at(-1)) || isWide(after.at(0)) || /\S[/–—]$/u.test(before)) return 'nothing';
  return inCell && isCutWord(before, after, spelling) ? 'nothing' : 'space';
}

export function layOut(drafts: readonly DraftBlock[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let previous: DraftBlock | undefined;
  for (const draft of drafts) {
    if (draft.text === '') continue;
    if (previous !== undefined) {
      parts.push(sameRow(previous, draft) ? '\t' : '\n');
      length += 1;
    }
    const start = length;
    const runs = draft.pieces.map(
      (piece): PageRun => ({
        span: { start: start + piece.start, end: start + piece.end },
        page: piece.page,
        rectangle: piece.rectangle,
      }),
    );
    parts.push(draft.text);
    length += draft.text.length;
    blocks.push({
      kind: draft.kind,
      span: { start, end: length },
      anchor: { type: 'page', runs },
      ...(draft.depth === undefined ? {} : { depth: draft.depth }),
      ...(draft.cell === undefined ? {} : { cell: draft.cell }),
    });
    previous = draft;
  }
  return { text: parts.join(''), blocks };
}

function sameRow(a: DraftBlock, b: DraftBlock): boolean {
  return a.cell !== undefined && b.cell !== undefined && a.cell.table === b.cell.table && a.cell.row === b.cell.row;
}

/** A narrow cell cuts words without a hyphen; the document knows the whole word from elsewhere. */
function isCutWord(before: string, after: string, { whole }: Spelling): boolean {
  const left = /\p{L}+$/u.exec(before.slice(-LONGEST_WORD))?.[0].toLowerCase() ?? '';
  const right = /^\p{Ll}+/u.exec(after.slice(0, LONGEST_WORD))?.[0] ?? '';
  return left !== '' && right !== '' && whole.has(left + right) && !(whole.has(left) && whole.has(right));
}

/** Takes the last letter off the piece that ends with it. */
function dropLetter(pieces: Piece[], end: number): void {
  const last = pieces.pop();
  if (last !== undefined && last.start < end) pieces.push({ ...last, end });
}
