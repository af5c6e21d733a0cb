/** Parties that stand beside each other in columns, as on the head of an order: roles on one line, and below each its body. */
import type { Span } from '../../extract/document.ts';
import type { Clause } from '../contract.ts';
import { findBodyNames } from './body-names.ts';
import { addIntroduction, type Draft } from './draft.ts';
import { namesOfLabel } from './role-labels.ts';
import { IS_ROLE, NO_PARTY, NO_PARTY_LABEL } from './roles.ts';

/** What a cell holds: words without a wide gap, a tab or a bar. */
const CELL = /[^\s|](?:[^|\t\n]*?[^\s|])??(?=[^\S\n]{3,}|\t|\||$)/gu;
const LONGEST_ROLE = 30;
/** Lines of name, address, numbers below a role. */
const MOST_LINES = 8;
/** In UTF-16 units: the head of any order. */
const LONGEST_LINE = 400;

/** @param preamble the clauses before the first that does something */
export function readColumns(text: string, preamble: readonly Clause[], drafts: Draft[]): void {
  const lines = preamble.flatMap(({ span }) => splitLines(text, span)).map((line) => cellsOf(text, line));
  lines.forEach((roles, index) => {
    const names = lines[index + 1];
    if (roles.length < 2 || names?.length !== roles.length || !roles.every((cell) => isRole(text, cell))) return;
    if (!names.every((cell) => findBodyNames(text.slice(cell.start, cell.end)).length > 0)) return;
    const below = lines.slice(index + 2, index + 1 + MOST_LINES);
    const end = below.findIndex((cells) => cells.length !== roles.length);
    roles.forEach((role, column) => {
      const name = names[column];
      if (name === undefined) return;
      const label = namesOfLabel(text.slice(role.start, role.end));
      const draft = addIntroduction(drafts, {
        name: text.slice(name.start, name.end),
        aliases: label,
        role: label.at(-1) ?? null,
        span: name,
        nameEnd: name.end,
      });
      const said = below.slice(0, end < 0 ? below.length : end).flatMap((cells) => cells[column] ?? []);
      draft.spans.push(...said);
    });
  });
}

function splitLines(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 || next > end ? end : next;
    lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  if (end - start > LONGEST_LINE) return [];
  return [...text.slice(start, end).matchAll(CELL)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function isRole(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).replace(/[:：]$/u, '');
  return (
    words.length <= LONGEST_ROLE &&
    !NO_PARTY.test(words) &&
    !NO_PARTY_LABEL.test(words) &&
    namesOfLabel(words).some((name) => IS_ROLE.test(name))
  );
}
