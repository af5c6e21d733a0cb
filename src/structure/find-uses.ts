/**
 * Where defined names are used. All names are looked for in one pass over the text, letter by letter along the names that
 * begin alike: a contract of thousands of names is read once and not once for each of them.
 */
import type { Span } from '../extract/document.ts';

/** A name and where it is defined; there it is no use. */
export interface Name {
  readonly name: string;
  readonly definition: Span;
}

interface Form {
  readonly length: number;
  readonly isLatin: boolean;
  /** For each definition of the name, where it is used in this form. */
  readonly uses: { readonly name: Name; readonly found: Span[] }[];
  /** Behind what was read of it last: two readings of one name do not overlap. */
  next: number;
}

interface Node {
  readonly next: Map<number, Node>;
  form: Form | null;
}

const MOST_USES = 2000;
const LATIN = /^[\p{Script=Latin}\d]/u;

/** @returns the uses of each name, in the order of the names */
export function findUses(text: string, names: readonly Name[]): readonly (readonly Span[])[] {
  const root: Node = { next: new Map(), form: null };
  const found = names.map((name) => formsOf(name.name).map((form) => enter(root, form, name)));
  for (let at = 0; at < text.length; at += 1) readAt(root, text, at);
  return found.map((forms) =>
    forms
      .flat()
      .slice(0, MOST_USES)
      .sort((a, b) => a.start - b.start),
  );
}

/** As it is written, and a Latin name in capitals too. */
function formsOf(name: string): readonly string[] {
  return LATIN.test(name) && /\p{Ll}/u.test(name) ? [name, name.toUpperCase()] : [name];
}

function enter(root: Node, form: string, name: Name): readonly Span[] {
  let node = root;
  for (let index = 0; index < form.length; index += 1) {
    const code = form.charCodeAt(index);
    const next = node.next.get(code) ?? { next: new Map<number, Node>(), form: null };
    node.next.set(code, next);
    node = next;
  }
  node.form ??= { length: form.length, isLatin: LATIN.test(name.name), uses: [], next: 0 };
  const found: Span[] = [];
  node.form.uses.push({ name, found });
  return found;
}

function readAt(root: Node, text: string, start: number): void {
  let node = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; node !== undefined; end += 1) {
    if (node.form !== null) use(node.form, text, start, end);
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
}

function use(form: Form, text: string, start: number, end: number): void {
  if (start < form.next) return;
  form.next = start + form.length;
  if (
    form.isLatin &&
    (/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || !/^(?:s|es)?(?![\p{L}\p{N}])/u.test(text.slice(end, end + 4)))
  )
    return;
  for (const { name, found } of form.uses)
    if (found.length < MOST_USES && (start < name.definition.start || end > name.definition.end))
      found.push({ start, end });
}
