/** SHA-256 over what decides a finding, so that a clause that only moved keeps its decision. */
import { createHash } from 'node:crypto';

/** @param parts in a fixed order; white space and case in them do not count */
export function fingerprint(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()}\0`);
  return hash.digest('hex').slice(0, 32);
}
