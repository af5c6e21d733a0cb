/** Legal templates put whole clauses into heading styles for the sake of their numbers: those are no headings. */
export function readsAsHeading(text: string): boolean {
  if (text.length > 160 || /[。；;]$/.test(text)) return false;
  return !text.endsWith('.') || text.split(/\s+/).length <= 8;
}
