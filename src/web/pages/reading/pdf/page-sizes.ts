/** Sizes of pages in points, and the scale at which they fit a view. */
export interface PageSize {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** A4, where nothing is known. */
const STANDARD = { width: 595, height: 842 };

/** A page that could not be read has the size of the first one. */
export function sizeOf(
  pages: readonly PageSize[],
  number: number,
): { readonly width: number; readonly height: number } {
  const own = pages[number - 1];
  const page = own?.number === number ? own : (pages.find((one) => one.number === number) ?? pages[0]);
  return { width: page?.width ?? STANDARD.width, height: page?.height ?? STANDARD.height };
}

const SMALLEST = 0.25;
const LARGEST = 4;
/** Wider than this a page is no easier to read. */
const WIDEST_FIT = 1.6;

/** At which the most common width fits: one broad drawing among many pages makes them no smaller. */
export function fitWidth(pages: readonly PageSize[], width: number): number {
  const counts = new Map<number, number>();
  for (const page of pages) counts.set(page.width, (counts.get(page.width) ?? 0) + 1);
  const [common = STANDARD.width] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return Math.min(WIDEST_FIT, Math.max(SMALLEST, width / common));
}

export function zoomBy(scale: number, steps: 1 | -1): number {
  const next = Math.round(scale * (steps > 0 ? 1.2 : 1 / 1.2) * 100) / 100;
  return Math.min(LARGEST, Math.max(SMALLEST, next));
}
