/** Tells the number of a page from other words of a header or footer. */
import type { BlockKind } from './document.ts';

const LONGEST_PAGE_NUMBER = 40;
const PAGE_NUMBER =
  /^[\s\-–—]*(?:第|page|p\.)?\s*\d{1,4}\s*(?:页|頁)?\s*(?:(?:\/|of|共|，共|,)\s*(?:共\s*)?\d{1,4}\s*(?:页|頁)?)?[\s\-–—]*$/i;

/** `kind`, or `page-number` where a margin holds nothing else. */
export function marginKind(kind: BlockKind, text: string): BlockKind {
  const margin = (kind === 'header' || kind === 'footer') && text.length <= LONGEST_PAGE_NUMBER;
  return margin && PAGE_NUMBER.test(text) ? 'page-number' : kind;
}
