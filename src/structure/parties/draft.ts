/** A party while its names and places are still being gathered. */
import { overlaps, type Span } from '../../extract/document.ts';

export interface Draft {
  readonly name: string;
  readonly aliases: Set<string>;
  role: string | null;
  /** Where the text introduces it; its places are looked for here. */
  readonly spans: Span[];
  /** What stands before this offset, from the first span on, is its name. */
  readonly nameEnd: number;
}

export interface Introduction {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly span: Span;
  readonly nameEnd: number;
}

/** Joins an introduction to the party that already has one of its names, or opens a new one. */
export function addIntroduction(drafts: Draft[], found: Introduction): Draft {
  const names = [...found.aliases, found.name].filter((name) => name.length > 1);
  const known = drafts.find((draft) => names.some((name) => draft.aliases.has(name)));
  if (known === undefined) {
    const draft: Draft = {
      name: found.name || (found.aliases[0] ?? ''),
      aliases: new Set(names),
      role: found.role,
      spans: [found.span],
      nameEnd: found.nameEnd,
    };
    drafts.push(draft);
    return draft;
  }
  for (const name of names) known.aliases.add(name);
  known.role ??= found.role;
  // Two readers may see the same words; a name in them proves no place, so only what is new is added.
  const seen = known.spans.find((span) => overlaps(span, found.span));
  if (seen === undefined) known.spans.push(found.span);
  else if (found.span.end > seen.end) known.spans.push({ start: seen.end, end: found.span.end });
  return known;
}

/** The name of a body or person: up to the first comma, bracket or "of". */
export function readName(words: string): string {
  const head =
    /^[^，,；;（(\n。]{2,90}?(?=\s{2,}|\u3000|[，,；;（(\n。]|\s(?:of|a|an|having|with|whose)\s|\s[–—-]\s|$)/u.exec(
      words,
    )?.[0] ?? '';
  return head
    .replace(/_+/gu, '')
    .replace(/^(?:M\/s\.?|Messrs\.?)\s+/u, '')
    .trim();
}
