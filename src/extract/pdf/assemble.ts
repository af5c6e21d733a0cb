/** Drafts become the reading text and its blocks: every letter of the text is covered by one block. */
import type { Block, PageRun } from '../document.ts';
import { endsInHyphen, keepsHyphen, type Spelling } from './hyphenation.ts';
import { isWide, type LineText, type Piece, readLine } from './line-text.ts';
import type { Draft } from './paragraphs.ts';

export interface DraftBlock extends LineText, Pick<Block, 'kind' | 'depth' | 'cell'> {}

/** The words of a draft's lines as one line, with the piece that each item gave. */
export function joinDraft(draft: Draft, spelling: Spelling): LineText {
  let text = '';
  const pieces: Piece[] = [];
  for (const { line } of draft.lines) {
    const next = readLine(line);
    if (next.text === '') continue;
    if (endsInHyphen(text)) {
      if (!keepsHyphen(lastWord(text), next.text, spelling)) text = dropLast(text, pieces);
    } else if (text !== '' && !joinsTight(text, next.text) && !(draft.cell && isCutWord(text, next.text, spelling))) {
      text += ' ';
    }
    for (const piece of next.pieces) {
      pieces.push({ ...piece, start: piece.start + text.length, end: piece.end + text.length });
    }
    text += next.text;
  }
  return { text, pieces };
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

function joinsTight(before: string, after: string): boolean {
  return isWide(before.at(-1)) || isWide(after.at(0)) || /\S[/–—]$/u.test(before.slice(-2));
}

/** A narrow cell cuts words without a hyphen; the document knows the whole word from elsewhere. */
function isCutWord(before: string, after: string, { whole }: Spelling): boolean {
  const left = /\p{L}+$/u.exec(lastWord(before))?.[0].toLowerCase() ?? '';
  const right = /^\p{Ll}+/u.exec(after)?.[0] ?? '';
  return left !== '' && right !== '' && whole.has(left + right) && !(whole.has(left) && whole.has(right));
}

function lastWord(text: string): string {
  return text.slice(-80);
}

/** Takes the last character off the text and off the piece that ends with it. */
function dropLast(text: string, pieces: Piece[]): string {
  const last = pieces.pop();
  const end = text.length - 1;
  if (last !== undefined && last.start < end) pieces.push({ ...last, end });
  return text.slice(0, end);
}
