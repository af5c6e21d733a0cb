/** Comments of a sheet, old and threaded ones, each with the cell that it hangs on. */
import { readXml } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';

export interface SheetComment {
  readonly reference: string;
  readonly text: string;
}

const UNITS_OF_COMMENT = 16;

export async function readComments(
  archive: Archive,
  part: string,
  characters: number,
): Promise<{ readonly outcome: PartOutcome; readonly comments: readonly SheetComment[] }> {
  const comments: SheetComment[] = [];
  let open: { reference: string; text: string } | null = null;
  let capturing = false;
  let weight = 0;
  const outcome = await readXml(archive, part, {
    open(name, attributes) {
      if (name === 's:comment' || name === 's:threadedComment') open = { reference: attributes['ref'] ?? '', text: '' };
      // Old comments keep their words in runs, threaded ones directly.
      else if (name === 's:t' || name === 's:text') capturing = open !== null;
    },
    text(text) {
      if (!capturing || open === null) return;
      open.text += text;
      weight += text.length;
    },
    close(name) {
      if (name === 's:t' || name === 's:text') capturing = false;
      if (open === null || (name !== 's:comment' && name !== 's:threadedComment')) return;
      comments.push(open);
      weight += UNITS_OF_COMMENT;
      open = null;
    },
    full: () => weight > characters,
  });
  return { outcome, comments };
}
