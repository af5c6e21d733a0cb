/** The titles in a file's bookmarks with their depth: they name the headings better than any type size. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const DEEPEST = 9;
const MOST = 20_000;

/** Depth by title, 1 for the highest; titles are compared by {@link titleKey}. */
export function bookmarkDepths(bookmarks: readonly Bookmark[] | null): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let level = bookmarks ?? [];
  for (let depth = 1; depth <= DEEPEST && level.length > 0 && depths.size < MOST; depth += 1) {
    for (const { title } of level) {
      const key = titleKey(title);
      if (key !== '' && !depths.has(key)) depths.set(key, depth);
    }
    level = level.flatMap((bookmark) => bookmark.items ?? []);
  }
  return depths;
}

export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, '')
    .toLowerCase();
}
