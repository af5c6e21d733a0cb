/** Puts a Word file together from bare XML, for what document libraries cannot write. */
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extractDocx } from '../../src/extract/docx.ts';
import { makeZip, type ZipPart } from './make-zip.ts';

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Sources {
  readonly body: string;
  /** Content of the root element of each further part, by its name without ending, e.g. `numbering`. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Further relationships of the document: id, last segment of the type, target. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
  readonly more?: readonly ZipPart[];
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

export function makeDocx({ body, parts = {}, relations = [], more = [] }: Sources): Uint8Array {
  const names = Object.keys(parts);
  const own = names.map((name) => [`p-${name}`, name.replace(/\d+$/, ''), `${name}.xml`] as const);
  const written = names.map((name) => {
    const root = ROOTS[name.replace(/\d+$/, '')] ?? name;
    return { name: `word/${name}.xml`, content: `<w:${root} ${NAMESPACES}>${parts[name]}</w:${root}>` };
  });
  return makeZip([
    { name: '_rels/.rels', content: relationships([['main', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/_rels/document.xml.rels', content: relationships([...own, ...relations]) },
    { name: 'word/document.xml', content: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    ...written,
    ...more,
  ]);
}

export function relationships(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

/** A paragraph of one run with the text, after the given properties. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export async function readDocx(sources: Sources): Promise<Document> {
  const outcome = await extractDocx(makeDocx(sources), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(`not read: ${outcome.problem.code}`);
  return outcome.value;
}

/** Kind and words of each block, e.g. `paragraph: 甲方`. */
export function summarise({ text, blocks }: Document): string[] {
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}
