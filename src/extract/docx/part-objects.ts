/** Counts the pictures of a part and keeps the relationships of what stands in other parts. */
import type { XmlAttributes } from '../office/read-xml.ts';

/** Objects whose inside is another file, with the attribute that holds the relationship. */
const EMBEDDED: ReadonlyMap<string, string> = new Map([
  ['w:altChunk', 'r:id'],
  ['w:subDoc', 'r:id'],
  ['w:control', 'r:id'],
  ['o:OLEObject', 'r:id'],
  ['c:chart', 'r:id'],
  ['dgm:relIds', 'r:dm'],
]);

export class PartObjects {
  readonly embedded = new Set<string>();
  /** Headers and footers in use. */
  readonly margins = new Set<string>();
  pictures = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:headerReference' || name === 'w:footerReference') this.margins.add(attributes['r:id'] ?? '');
    else if (name === 'a:blip' || name === 'v:imagedata') this.pictures += 1;
    const relationship = EMBEDDED.get(name);
    if (relationship !== undefined) this.embedded.add(attributes[relationship] ?? '');
  }
}

/** The words by which an element describes a picture, or undefined. */
export function pictureWords(name: string, attributes: XmlAttributes): string | undefined {
  const { descr, alt, string } = attributes;
  if (name === 'wp:docPr') return descr;
  if (name === 'v:shape') return alt;
  return name === 'v:textpath' ? string : undefined;
}
