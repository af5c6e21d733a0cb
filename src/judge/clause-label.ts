/** The number under which a person finds a clause. */
import type { Clause } from '../structure/contract.ts';

/** `7.2(a)`, 第三条（二）1: an item's number behind those of its clause, unless it already holds them. */
export function labelOf({ label, path }: Clause): string | null {
  if (label === null) return path.at(-1) ?? null;
  return path.slice(0, -1).reduceRight((inner, outer) => (isItem(inner, outer) ? `${outer}${inner}` : inner), label);
}

/** A bracketed or a small letter is one; a bare figure only below a bracket, since it may number a clause. */
function isItem(label: string, outer: string): boolean {
  return !/^[\d第A-Z]/u.test(label) || (/^\d{1,2}$/u.test(label) && /^[(（].*[)）]$/u.test(outer));
}
