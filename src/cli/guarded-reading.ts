/** Reading and reviewing as the commands do it; what went astray is shown to who asks for it. */
import { guardReading } from '../batch/guard-reading.ts';
import { sayDefect } from './say.ts';

export const { review: guardedReview, extract: guardedExtract } = guardReading(sayDefect);
