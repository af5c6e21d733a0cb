/** Which part of the package stands for what: a part's relationships, with targets as names in the package. */
import type { Archive } from '../open-archive.ts';
import { readXml } from './read-xml.ts';

const MOST_RELATIONSHIPS = 50_000;
/** Types of the parts that are whole files of another program. */
export const EMBEDDED_TYPES: ReadonlySet<string> = new Set(['oleObject', 'package']);

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, e.g. `header`; the same in strict and transitional files. */
  readonly type: string;
  /** Name in the package; null when the target lies outside of the file and is never looked at. */
  readonly target: string | null;
}

/** `part` is '' for the package itself. A missing relationships part is an empty list. */
export async function readRelationships(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const relationships: Relationship[] = [];
  await readXml(archive, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
    open(name, attributes) {
      if (name !== 'rel:Relationship' || relationships.length >= MOST_RELATIONSHIPS) return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        target: mode === 'External' ? null : resolveTarget(part.slice(0, slash), target),
      });
    },
  });
  return relationships;
}

/** A target that climbs out of the package stays at its root: it can only ever name a part. */
function resolveTarget(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter((segment) => segment !== '');
  for (const segment of target.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
