/** How wide the two outer panes are, in pixels; the document between them takes what is left. */
export interface PaneSizes {
  readonly list: number;
  readonly card: number;
}

export type OuterPane = keyof PaneSizes;

export const NARROWEST = 220;
const NARROWEST_DOCUMENT = 320;

/** Until somebody moves a border: about half of the window for the contract. */
function standardFor(width: number): PaneSizes {
  const share = (part: number, most: number): number => Math.round(Math.min(most, Math.max(NARROWEST, width * part)));
  return { list: share(0.22, 340), card: share(0.28, 440) };
}

/** The widest that a pane may become beside the other one. */
export function widest(sizes: PaneSizes, pane: OuterPane, width: number): number {
  const other = pane === 'list' ? sizes.card : sizes.list;
  return Math.max(NARROWEST, width - other - NARROWEST_DOCUMENT);
}

export function resize(sizes: PaneSizes, pane: OuterPane, wanted: number, width: number): PaneSizes {
  const size = Math.round(Math.min(widest(sizes, pane, width), Math.max(NARROWEST, wanted)));
  return { ...sizes, [pane]: size };
}

/** What was kept may come from a wider window: each pane is brought back to what there is room for. */
export function fit(sizes: PaneSizes, width: number): PaneSizes {
  return resize(resize(sizes, 'card', sizes.card, width), 'list', sizes.list, width);
}

/** How far an arrow key moves the border on the right of the list, or on the left of the card; null for other keys. */
export function stepOf(key: string, pane: OuterPane): number | null {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step === undefined) return null;
  return (pane === 'list' ? step : -step) * 24;
}

export function readSizes(kept: string | null, width: number): PaneSizes {
  const [list, card] = (kept ?? '').split(' ').map(Number);
  return isSize(list) && isSize(card) ? { list, card } : standardFor(width);
}

export function writeSizes({ list, card }: PaneSizes): string {
  return `${list} ${card}`;
}

function isSize(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= NARROWEST && value < 10_000;
}
