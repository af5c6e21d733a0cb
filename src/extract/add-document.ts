/** Puts a document that was read from a piece of a file, such as the body of a mail, behind what the draft holds. */
import type { Document } from './document.ts';
import type { Draft } from './draft.ts';

/** Anchors stay those of the piece. */
export function addDocument(draft: Draft, { text, blocks, unread }: Document): void {
  const tables = new Map<number, number>();
  for (const { span, cell, hidden, inserted, ...shape } of blocks) {
    const within = (spans: typeof hidden) =>
      spans?.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
    const table = cell === undefined ? 0 : (tables.get(cell.table) ?? draft.nextTable());
    if (cell !== undefined) tables.set(cell.table, table);
    draft.add(text.slice(span.start, span.end), {
      ...shape,
      hidden: within(hidden) ?? false,
      inserted: within(inserted) ?? false,
      ...(cell === undefined ? {} : { cell: { ...cell, table } }),
    });
  }
  for (const each of unread) draft.report(each);
}
