/** The name under which a file is kept: with its folders, its end kept where all is too long to be taken. */
const LONGEST = 200;

export function writtenName(path: string): string {
  const name = path.trim().replace(/^\/+/, '');
  if (name.length <= LONGEST) return name;
  const end = name.slice(1 - LONGEST);
  // Half a character is none.
  return `…${/^[\uDC00-\uDFFF]/.test(end) ? end.slice(1) : end}`;
}
