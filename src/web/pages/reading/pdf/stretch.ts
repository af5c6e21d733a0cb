/**
 * How text comes to the length that it has on its page. What is longer than its letters was justified, which widens the spaces
 * between words; what has no such spaces, or is shorter, is stretched or squeezed as a whole.
 */
export interface Stretch {
  /** Added to each space, in the unit of the lengths. */
  readonly wordSpacing: number;
  readonly scale: number;
}

/** Wider than this many times itself a text is set wide, letter by letter. */
const WIDEST = 2.5;

export function stretch(text: string, natural: number, wanted: number): Stretch {
  const spaces = text.match(/[ \u00a0]/g)?.length ?? 0;
  if (spaces === 0 || wanted <= natural || wanted > natural * WIDEST)
    return { wordSpacing: 0, scale: natural > 0 ? wanted / natural : 1 };
  return { wordSpacing: (wanted - natural) / spaces, scale: 1 };
}
