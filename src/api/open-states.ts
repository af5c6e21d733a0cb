/**
 * What counts as open, in every list, count and export: a flagged finding in one of these states, that is one without a
 * decision that closes it and still holds. Apart from the shapes, and free of zod, so that the screen can load it.
 */
import type { ReviewState } from './finding-shapes.ts';

export const OPEN_STATES = ['open', 'pending', 'awaiting-second', 'reopened'] as const satisfies readonly ReviewState[];
