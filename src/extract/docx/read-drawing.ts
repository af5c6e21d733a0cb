/** Reads the words of a diagram or chart, which stand in a part of their own, as paragraphs of a story. */

import { readXml } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';
import { ParagraphBuilder, type Weight } from './paragraph-builder.ts';
import type { Story, StoryParagraph } from './story.ts';
import { Tables } from './tables.ts';

/** Relationship types of the parts that {@link readDrawing} understands. */
export const DRAWING_TYPES: ReadonlySet<string> = new Set(['diagramData', 'chart']);

/** `paragraph` counts the paragraphs and labels of the drawing. The numbers of a chart are no words. */
export async function readDrawing(
  archive: Archive,
  part: string,
  characters: number,
): Promise<{ readonly outcome: PartOutcome; readonly story: Story }> {
  const weight: Weight = { units: 0 };
  const paragraphs: StoryParagraph[] = [];
  let builder: ParagraphBuilder | null = null;
  let captured: string | null = null;
  let root = '';
  let inLabels = false;
  const outcome = await readXml(archive, part, {
    open(name) {
      if (root === '') root = name;
      if (name === 'c:strCache') inLabels = true;
      else if (name === 'a:p' || (name === 'c:v' && inLabels))
        builder = new ParagraphBuilder(paragraphs.length, weight);
      if (name === 'a:t' || (name === 'c:v' && inLabels)) captured = '';
    },
    text(text) {
      if (captured !== null) captured += text;
    },
    close(name) {
      if (name === 'c:strCache') inLabels = false;
      if (captured !== null && (name === 'a:t' || name === 'c:v')) {
        builder?.letters(captured, 'kept', true);
        captured = null;
      }
      if (builder !== null && (name === 'a:p' || name === 'c:v')) {
        paragraphs.push(builder.finish(new Tables({ tables: 0, rows: 0 }), null, null));
        builder = null;
      }
    },
    full: () => weight.units > characters,
  });
  return { outcome, story: { part, root, paragraphs, pictures: 0, embedded: [], margins: [], unreadField: false } };
}
