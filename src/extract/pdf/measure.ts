/**
 * Where the lines of a column end when they are full. A page with a few short lines does not show it,
 * so that pages of the same width and the same columns share one measure.
 */
import type { Flow } from './columns.ts';

interface Sheet {
  readonly width: number;
  readonly flows: readonly Flow[];
}

export function measureColumns(pages: readonly Sheet[]): (page: Sheet, flow: Flow) => number {
  const widest = new Map<string, number>();
  for (const page of pages) {
    for (const flow of page.flows) {
      const key = keyOf(page, flow);
      widest.set(key, Math.max(widest.get(key) ?? 0, rightEdge(flow)));
    }
  }
  return (page, flow) => {
    const right = widest.get(keyOf(page, flow)) ?? flow.right;
    // A text of nothing but short lines: its margins are taken to be alike.
    const narrow = flow.columns === 1 && right - flow.left < page.width * 0.5;
    return narrow ? Math.max(right, page.width - flow.left) : right;
  };
}

function keyOf(page: Sheet, flow: Flow): string {
  return [Math.round(page.width), flow.columns, flow.column, flow.askew].join(' ');
}

/** Chinese punctuation may hang out over the edge. */
function rightEdge(flow: Flow): number {
  let right = Number.NEGATIVE_INFINITY;
  for (const row of flow.rows) {
    const line = row.at(-1);
    const hangs = /[，。、；：！？）”」》]$/u.test(line?.items.at(-1)?.text.slice(-1) ?? '');
    if (line !== undefined) right = Math.max(right, line.right - (hangs ? line.size : 0));
  }
  return right;
}
