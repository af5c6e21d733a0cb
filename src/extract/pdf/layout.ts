/** The story from raw pages to blocks: place, group, part, order, compose, name, assemble. */
import type { Block } from '../document.ts';
import { type DraftBlock, joinDraft, layOut } from './assemble.ts';
import { type Flow, orderFlows } from './columns.ts';
import { findHeadings } from './headings.ts';
import { learnSpelling } from './hyphenation.ts';
import type { LineText } from './line-text.ts';
import { groupRows } from './lines.ts';
import { partMargins } from './margins.ts';
import { type PageItem, placeItems, readingHeight, readingWidth } from './page-items.ts';
import { composePages, type Draft, isListItem } from './paragraphs.ts';
import type { RawPage } from './read-page.ts';
import type { Remark } from './remarks.ts';
import { studyTypefaces } from './typefaces.ts';

export function layOutPages(
  pages: readonly RawPage[],
  titles: ReadonlyMap<string, number>,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const placed = pages.map((page) => placeItems(page.texts, page.number, page.width, page.height, page.tilt));
  const parts = partMargins(
    placed.map(({ items, frame }, index) => ({
      number: pages[index]?.number ?? 0,
      height: readingHeight(frame),
      rows: groupRows(items),
    })),
  );
  const faces = studyTypefaces(parts.flatMap((part) => part.body.flat()));
  const composed = composePages(
    parts.map((part, index) => ({
      number: pages[index]?.number ?? 0,
      width: placed[index] === undefined ? 0 : readingWidth(placed[index].frame),
      top: part.top,
      bottom: part.bottom,
      flows: [...orderFlows(part.body), ...orderAskew(placed[index]?.askew ?? [])],
    })),
    faces,
    titles,
  );
  const running = composed.flat().filter((draft) => draft.cell === undefined);
  const spelling = learnSpelling(running.flatMap((draft) => draft.lines.map((line) => line.text)));
  const joined = composed.map((drafts) => drafts.map((draft) => ({ draft, ...joinDraft(draft, spelling) })));
  const depths = findHeadings(joined.flat(), titles, faces);
  return layOut(
    joined.flatMap((drafts, index) => {
      const page = pages[index];
      const laidOver = page === undefined ? [] : page.remarks.map((remark) => remarkBlock(remark, page.number));
      return [...drafts.map((draft) => toBlock(draft, depths.get(draft.draft))), ...laidOver];
    }),
  );
}

/** Stamps and watermarks run across the text; they are read after it, each direction by itself. */
function orderAskew(items: readonly PageItem[]): Flow[] {
  return [0, 1, 2, 3].flatMap((turns) =>
    orderFlows(groupRows(items.filter((item) => item.frame.turns === turns))).map((flow) => ({ ...flow, askew: true })),
  );
}

function toBlock({ draft, text, pieces }: LineText & { readonly draft: Draft }, depth: number | undefined): DraftBlock {
  if (depth !== undefined) return { kind: 'heading', depth, text, pieces };
  if (draft.cell !== undefined) return { kind: draft.kind, cell: draft.cell, text, pieces };
  return { kind: draft.kind === 'paragraph' && isListItem(text) ? 'list-item' : draft.kind, text, pieces };
}

function remarkBlock({ kind, text, rectangle }: Remark, page: number): DraftBlock {
  return { kind, text, pieces: [{ start: 0, end: text.length, page, rectangle }] };
}
