import type { Subject } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import { cuesIn } from './limits.ts';
import type { ClauseMentions } from './reading.ts';

/** What may move: a carrier or a process makes it technology, a service on a line a line service, generic supplies a catch-all. */
export function subjectOf(mentions: ClauseMentions, within: Span): Subject {
  const kinds = mentions.concepts.filter((one) => one.standing === 'accepted').map((one) => one.concept.kind);
  const catchAll = cuesIn(mentions, 'catch-all', within).length;
  const lines = kinds.filter((kind) => kind === 'line').length;
  const carriers = kinds.filter((kind) => kind === 'carrier' || kind === 'parameter').length;
  if (catchAll > 0 && carriers === 0) return 'catch-all';
  if (lines > 0 && carriers === 0) return 'line-service';
  return 'technology';
}
