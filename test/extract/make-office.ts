/** Puts Excel and PowerPoint files together from bare XML. */
import { relationships } from './make-docx.ts';
import { makeZip, type ZipPart } from './make-zip.ts';

type Relation = readonly [id: string, type: string, target: string];

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export const SHEET_NAMESPACES = `xmlns="${S}" xmlns:r="${R}" xmlns:a="${A}" xmlns:xdr="${XDR}"`;

export interface SheetSource {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside the sheet's root element. */
  readonly xml: string;
  readonly relations?: readonly Relation[];
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  readonly strings?: readonly string[];
  /** What stands inside the root of the styles. */
  readonly styles?: string;
  readonly more?: readonly ZipPart[];
}

export function makeXlsx({ sheets, strings = [], styles = '', more = [] }: WorkbookSource): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${at}"/>`,
  );
  const relations: Relation[] = [
    ['strings', 'sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles', 'styles.xml'],
    ...sheets.map((_, at): Relation => [`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
  ];
  return makeZip([
    { name: '_rels/.rels', content: relationships([['main', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: `<workbook ${SHEET_NAMESPACES}><sheets>${list.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(relations) },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${SHEET_NAMESPACES}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet ${SHEET_NAMESPACES}>${styles}</styleSheet>` },
    ...sheets.flatMap(({ xml, relations: own }, at) => {
      const part = {
        name: `xl/worksheets/sheet${at + 1}.xml`,
        content: `<worksheet ${SHEET_NAMESPACES}>${xml}</worksheet>`,
      };
      const rels = { name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`, content: relationships(own ?? []) };
      return own === undefined ? [part] : [part, rels];
    }),
    ...more,
  ]);
}

const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const SLIDE_NAMESPACES = `xmlns:p="${P}" xmlns:r="${R}" xmlns:a="${A}"`;

export interface SlideSource {
  /** What stands in the slide's tree of shapes. */
  readonly xml: string;
  readonly attributes?: string;
  readonly relations?: readonly Relation[];
}

export function makePptx(slides: readonly SlideSource[], more: readonly ZipPart[] = []): Uint8Array {
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join('');
  const relations = slides.map((_, at): Relation => [`s${at}`, 'slide', `slides/slide${at + 1}.xml`]);
  return makeZip([
    { name: '_rels/.rels', content: relationships([['main', 'officeDocument', 'ppt/presentation.xml']]) },
    {
      name: 'ppt/presentation.xml',
      content: `<p:presentation ${SLIDE_NAMESPACES}><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    },
    { name: 'ppt/_rels/presentation.xml.rels', content: relationships(relations) },
    ...slides.flatMap(({ xml, attributes = '', relations: own = [] }, at) => [
      {
        name: `ppt/slides/slide${at + 1}.xml`,
        content: `<p:sld ${SLIDE_NAMESPACES}${attributes}><p:cSld><p:spTree>${xml}</p:spTree></p:cSld></p:sld>`,
      },
      { name: `ppt/slides/_rels/slide${at + 1}.xml.rels`, content: relationships(own) },
    ]),
    ...more,
  ]);
}

/** A shape with one paragraph for each text; `\n` in a text is a manual line break. */
export function shape(texts: readonly string[], placeholder?: string): string {
  const ph = placeholder === undefined ? '' : `<p:nvPr><p:ph type="${placeholder}"/></p:nvPr>`;
  const run = (text: string) => `<a:r><a:t>${text}</a:t></a:r>`;
  const paragraphs = texts.map((text) => `<a:p>${text.split('\n').map(run).join('<a:br/>')}</a:p>`);
  return `<p:sp><p:nvSpPr>${ph}</p:nvSpPr><p:txBody>${paragraphs.join('')}</p:txBody></p:sp>`;
}
