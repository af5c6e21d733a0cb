/** Words of the document for an explanation. */
import type { Span } from '../../extract/document.ts';
import type { Reading } from '../reading.ts';
import type { Words } from './explanation.ts';

/** UTF-16 units; of an annex that carries a stage the beginning is enough. */
const LONGEST_QUOTE = 300;

export function quoteWords({ document }: Reading, span: Span, entry: string | null = null): Words {
  const end = Math.min(span.end, span.start + LONGEST_QUOTE);
  return { span, quote: document.text.slice(span.start, end).trim(), entry };
}
