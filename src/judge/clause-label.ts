/** The number under which a person finds a clause. */
import type { Clause } from '../structure/contract.ts';

/** `7.2(a)`: an item's number behind that of its clause, unless it already holds it. */
export function labelOf({ label, path }: Clause): string | null {
  if (label === null) return path.at(-1) ?? null;
  const outer = path.at(-2);
  if (outer === undefined || /^[\d第A-Z]/u.test(label)) return label;
  return `${outer}${label}`;
}
