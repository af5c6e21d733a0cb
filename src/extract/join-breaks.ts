/**
 * A manual line break is often only there for the look: the lines that it parts are joined again, unless what
 * follows is an item of its own, a labelled field, or a new sentence.
 */
import { beginsClause } from './begins-clause.ts';
import { lineGlue } from './join-lines.ts';

/** Whether `after` begins something new, and does not go on with `before`. */
export function standsAlone(before: string, after: string): boolean {
  return beginsClause(after) || /^[\p{L}\s]{1,16}[：:]/u.test(after) || /[。；！？;.!?]["”’]?$/.test(before);
}

/** `text` with `\n` only where a new line begins something. */
export function joinBreaks(text: string): string {
  const joined: string[] = [];
  let before: string | null = null;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') continue;
    if (before !== null) joined.push(standsAlone(before, words) ? '\n' : lineGlue(before, words));
    joined.push(words);
    before = words;
  }
  return joined.join('');
}
