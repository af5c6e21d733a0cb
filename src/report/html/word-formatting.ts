/**
 * Bold, italic and the like of a Word file, as spans of the reading text. The formatted look drops numbers,
 * deleted words, comments and margins, so it is not shown itself: its text is aligned with the reading
 * text, ignoring white space, and what cannot be aligned stays without formatting.
 */
import type { Span } from '../../extract/document.ts';

export const FORMAT_ELEMENTS = ['strong', 'em', 'u', 's', 'sup', 'sub'] as const;
export type FormatElement = (typeof FORMAT_ELEMENTS)[number];

export interface Formatting {
  readonly span: Span;
  readonly element: FormatElement;
}

/** A short text may stand anywhere; it is looked for close by only. */
const SHORT = 12;
const NEAR = 60;
const FAR = 20_000;

/** @param html sanitised, as extract/word-html.ts gives it */
export function findFormatting(html: string, text: string): readonly Formatting[] {
  const letters = compact(text);
  const found: Formatting[] = [];
  const open: FormatElement[] = [];
  let cursor = 0;
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (token.startsWith('<')) {
      follow(token, open);
      continue;
    }
    const wanted = compact(unescapeHtml(token)).text;
    if (wanted === '') continue;
    const reach = wanted.length < SHORT ? NEAR : FAR;
    const at = letters.text.slice(cursor, cursor + reach + wanted.length).indexOf(wanted);
    if (at < 0) continue;
    const from = cursor + at;
    cursor = from + wanted.length;
    const span = { start: letters.places[from] ?? 0, end: (letters.places[cursor - 1] ?? 0) + 1 };
    for (const element of new Set(open)) found.push({ span, element });
  }
  return found;
}

function follow(tag: string, open: FormatElement[]): void {
  const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1];
  const element = FORMAT_ELEMENTS.find((one) => one === name);
  if (element === undefined) return;
  if (!tag.startsWith('</')) open.push(element);
  else if (open.includes(element)) open.splice(open.lastIndexOf(element), 1);
}

function compact(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/\S/g)) {
    letters += match[0];
    places.push(match.index);
  }
  return { text: letters, places };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
