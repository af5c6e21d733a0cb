/** The marks inside one paragraph of a source, as pieces in reading order. */
export interface Piece {
  readonly kind: 'plain' | 'bold' | 'inserted' | 'deleted' | 'footnote' | 'commented';
  readonly text: string;
  /** What a reader noted beside the words; only on commented pieces. */
  readonly comment?: string;
}

const MARK = /\*\*(.+?)\*\*|\{\+(.+?)\+\}|\{-(.+?)-\}|\{\^(.+?)\^\}|\{!(.+?)\|(.+?)!\}/g;

export function readInline(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const mark of text.matchAll(MARK)) {
    if (mark.index > end) pieces.push({ kind: 'plain', text: text.slice(end, mark.index) });
    const [, bold, inserted, deleted, footnote, comment, commented] = mark;
    if (bold !== undefined) pieces.push({ kind: 'bold', text: bold });
    if (inserted !== undefined) pieces.push({ kind: 'inserted', text: inserted });
    if (deleted !== undefined) pieces.push({ kind: 'deleted', text: deleted });
    if (footnote !== undefined) pieces.push({ kind: 'footnote', text: footnote });
    if (comment !== undefined && commented !== undefined) pieces.push({ kind: 'commented', text: commented, comment });
    end = mark.index + mark[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'plain', text: text.slice(end) });
  return pieces;
}
