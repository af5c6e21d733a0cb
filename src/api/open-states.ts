/** The states in which a finding still counts as open: no decision holds that ends the work on it. Free of schemas, for the screen. */
import type { ReviewState } from './finding-shapes.ts';

export const OPEN_STATES = ['open', 'pending', 'awaiting-second', 'reopened'] as const satisfies readonly ReviewState[];
