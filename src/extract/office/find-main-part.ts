/** The part that holds the document itself: as the package states it, or else under a name that is usual. */
import type { Archive } from '../open-archive.ts';
import type { Relationship } from './relationships.ts';

export function findMainPart(archive: Archive, packageParts: readonly Relationship[], usual: RegExp): string | null {
  const stated = packageParts.find(({ type }) => type === 'officeDocument')?.target ?? null;
  if (stated !== null && archive.has(stated)) return stated;
  return archive.names.find((name) => usual.test(name)) ?? null;
}
