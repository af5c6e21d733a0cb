/** The title in the properties of an Office package or an OpenDocument file, or null. */
import type { Archive } from '../open-archive.ts';
import { readXml } from './read-xml.ts';
import type { Relationship } from './relationships.ts';

const LONGEST_TITLE = 1000;

export async function readTitle(archive: Archive, packageParts: readonly Relationship[]): Promise<string | null> {
  return readTitleOf(
    archive,
    packageParts.find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml',
  );
}

/** @param part the one that holds the properties */
export async function readTitleOf(archive: Archive, part: string): Promise<string | null> {
  let title = '';
  let inside = false;
  await readXml(archive, part, {
    open: (name) => {
      inside = name === 'dc:title';
    },
    close: () => {
      inside = false;
    },
    text: (text) => {
      if (inside && title.length < LONGEST_TITLE) title += text;
    },
  });
  return title.trim() === '' ? null : title.trim();
}
