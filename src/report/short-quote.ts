/** A quote as it is shown beside its place: on one line, in quotation marks, and cut where it is long; the text has it whole. */

/** No word is cut in two unless it is this long. */
const LONGEST_WORD = 24;

/** @param longest in UTF-16 units */
export function shortQuote(words: string, longest: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const shown = line.length > longest ? `${cutBetweenWords(line, longest)}…` : line;
  return /^["“”‘「『]/u.test(shown) ? shown : `“${shown}”`;
}

function cutBetweenWords(line: string, longest: number): string {
  const cut = line.slice(0, longest);
  if (!/^[\p{Script=Latin}\d]/u.test(line.slice(longest))) return cut.trimEnd();
  const gap = cut.lastIndexOf(' ');
  return gap > longest - LONGEST_WORD ? cut.slice(0, gap) : cut;
}
