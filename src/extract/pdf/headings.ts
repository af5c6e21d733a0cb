/** Which paragraphs are headings: named in the bookmarks, or short and larger or in a marked typeface. */
import { leadingLabel } from './clause-label.ts';
import { titleKey } from './outline.ts';
import type { Draft } from './paragraphs.ts';
import type { Typefaces } from './typefaces.ts';

const LONGEST = 140;

/** Depth of each heading among the drafts, 1 for the highest; type sizes are ranked over the document. */
export function findHeadings(
  drafts: readonly { readonly draft: Draft; readonly text: string }[],
  titles: ReadonlyMap<string, number>,
  faces: Typefaces,
): ReadonlyMap<Draft, number> {
  const depths = new Map<Draft, number>();
  const bySize: { draft: Draft; size: number }[] = [];
  for (const { draft, text } of drafts) {
    if (draft.kind !== 'paragraph') continue;
    const depth = titles.get(titleKey(text));
    if (depth !== undefined) depths.set(draft, depth);
    else if (looksLikeHeading(draft, text, faces)) bySize.push({ draft, size: sizeOf(draft) });
  }
  const sizes = [...new Set(bySize.map((each) => each.size))].sort((a, b) => b - a);
  for (const { draft, size } of bySize) depths.set(draft, Math.min(9, sizes.indexOf(size) + 1));
  return depths;
}

function looksLikeHeading(draft: Draft, text: string, faces: Typefaces): boolean {
  if (draft.lines.length > 3 || text.length > LONGEST || !/\p{L}/u.test(text)) return false;
  if (/[。；;，,：:]$/u.test(text) || (/[.]$/u.test(text) && leadingLabel(text) === '')) return false;
  if (/(?:[.…·_]\s?){4,}/u.test(text)) return false;
  const large = draft.lines.every(({ line }) => line.size >= faces.size * 1.12);
  return large || draft.lines.every((line) => line.marked && line.line.size >= faces.size * 0.95);
}

function sizeOf(draft: Draft): number {
  return Math.round(Math.max(...draft.lines.map(({ line }) => line.size)) * 2) / 2;
}
