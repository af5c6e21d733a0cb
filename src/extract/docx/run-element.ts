/** Elements of a run that stand for one letter, a break, or nothing that is seen. */

import type { XmlAttributes } from '../office/read-xml.ts';
import type { ParagraphBuilder } from './paragraph-builder.ts';
import type { Revision } from './story.ts';
import { symbolText } from './symbols.ts';

const RUN_ELEMENTS = new Set(['w:tab', 'w:ptab', 'w:noBreakHyphen', 'w:softHyphen', 'w:br', 'w:cr', 'w:sym']);

export function isRunElement(name: string): boolean {
  return RUN_ELEMENTS.has(name);
}

/** Each of them counts as one unit of the run's own text. */
export function addRunElement(
  builder: ParagraphBuilder,
  name: string,
  attributes: XmlAttributes,
  revision: Revision,
): void {
  if (name === 'w:softHyphen') builder.skip(1);
  else if (name === 'w:noBreakHyphen') builder.sign('-', revision);
  else if (name === 'w:sym') builder.sign(symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''), revision);
  else if (name === 'w:tab' || name === 'w:ptab') builder.sign('\t', revision);
  else {
    const type = attributes['w:type'];
    builder.lineEnd(type === 'page' || type === 'column' ? 'page-break' : 'line-break', revision);
  }
}
