/** Overlapping spans over a text, cut into pieces that each lie under one set of layers. */
import { overlaps, type Span } from '../../extract/document.ts';

export interface Piece<Layer> {
  readonly span: Span;
  /** In the order in which the layers were given. */
  readonly layers: readonly Layer[];
}

/** The pieces of `span` from left to right, without gaps; together they are `span`. */
export function cutLayers<Layer extends { readonly span: Span }>(
  span: Span,
  layers: readonly Layer[],
): readonly Piece<Layer>[] {
  const within = layers.filter((layer) => overlaps(layer.span, span));
  const cuts = new Set([span.start, span.end]);
  for (const { span: own } of within) {
    if (own.start > span.start) cuts.add(own.start);
    if (own.end < span.end) cuts.add(own.end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? span.start;
    return {
      span: { start, end },
      layers: within.filter((layer) => layer.span.start <= start && layer.span.end >= end),
    };
  });
}
