/**
 * Word files as a law office leaves them: automatic numbers, running headers, tracked changes,
 * footnotes and comments. Dates are fixed, so that the same source gives the same bytes.
 */
import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fixArchiveDates } from './fix-archive-dates.ts';
import { type Piece, readInline } from './read-inline.ts';
import { type Source, type SourceBlock, titleOf } from './read-source.ts';

const EDITED = new Date('2026-06-01T09:00:00Z');
const NUMBERING = 'contract';
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** What is collected while the text is written, because Word keeps it in parts of its own. */
interface Apparatus {
  readonly reviser: string;
  readonly footnotes: Record<string, { children: Paragraph[] }>;
  readonly comments: { id: number; author: string; date: Date; children: Paragraph[] }[];
  changes: number;
}

export async function writeWord(source: Source): Promise<Uint8Array> {
  const setting = (name: string) => source.settings.get(name) ?? '';
  const apparatus: Apparatus = {
    reviser: setting('reviser') || 'Legal Department',
    footnotes: {},
    comments: [],
    changes: 0,
  };
  const children = source.blocks.map((block) => writeBlock(block, apparatus));
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { size: 22, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' } },
          paragraph: { spacing: { after: 140, line: 300 } },
        },
      },
    },
    numbering: { config: [{ reference: NUMBERING, levels: readLevels(setting('numbering')) }] },
    footnotes: apparatus.footnotes,
    comments: { children: apparatus.comments },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        headers: { default: new Header({ children: [margin([new TextRun(setting('header'))])] }) },
        footers: {
          default: new Footer({
            children: [margin([new TextRun({ children: [`${setting('footer')}  `, PageNumber.CURRENT] })])],
          }),
        },
        children,
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document, undefined, [coreProperties(titleOf(source))]));
  return fixArchiveDates(bytes);
}

function coreProperties(title: string): { path: string; data: string } {
  const day = EDITED.toISOString();
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title>${date('created')}${date('modified')}</cp:coreProperties>`,
  };
}

function readLevels(patterns: string) {
  return patterns
    .split(' ')
    .filter((pattern) => pattern !== '')
    .map((text, level) => ({
      level,
      text,
      format: /[第（、]/.test(text)
        ? LevelFormat.CHINESE_COUNTING
        : /^\(/.test(text)
          ? LevelFormat.LOWER_LETTER
          : LevelFormat.DECIMAL,
      alignment: AlignmentType.START,
      style: {
        run: { bold: level === 0 },
        paragraph: { indent: { left: level === 2 ? 1300 : 700, hanging: level === 2 ? 500 : 700 } },
      },
    }));
}

function margin(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function writeBlock(block: SourceBlock, apparatus: Apparatus): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: block.text });
    case 'heading':
      return new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text });
    case 'page-break':
      return new Paragraph({ pageBreakBefore: true });
    case 'contents':
      return new Paragraph(`${block.text}\t${block.page}`);
    case 'table':
      return writeTable(block.rows);
    case 'signature':
      return writeSignature(block.left, block.right);
    case 'paragraph':
      return new Paragraph({
        ...(block.number > 0 && { numbering: { reference: NUMBERING, level: block.number - 1 } }),
        keepNext: block.number === 1,
        children: readInline(block.text).flatMap((piece) => writePiece(piece, block.number === 1, apparatus)),
      });
  }
}

function writePiece(piece: Piece, numbered: boolean, apparatus: Apparatus): ParagraphChild[] {
  const { kind, text } = piece;
  const change = () => ({ id: ++apparatus.changes, author: apparatus.reviser, date: EDITED.toISOString(), text });
  if (kind === 'inserted') return [new InsertedTextRun(change())];
  if (kind === 'deleted') return [new DeletedTextRun(change())];
  if (kind === 'footnote') {
    const number = Object.keys(apparatus.footnotes).length + 1;
    apparatus.footnotes[number] = { children: [new Paragraph(text)] };
    return [new FootnoteReferenceRun(number)];
  }
  if (kind === 'commented') {
    const id = apparatus.comments.length;
    apparatus.comments.push({
      id,
      author: apparatus.reviser,
      date: EDITED,
      children: [new Paragraph(piece.comment ?? '')],
    });
    const reference = new TextRun({ children: [new CommentReference(id)] });
    return [new CommentRangeStart(id), new TextRun(text), new CommentRangeEnd(id), reference];
  }
  return [new TextRun({ text, ...((numbered || kind === 'bold') && { bold: true }) })];
}

function writeTable(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });
}

function writeSignature(left: readonly string[], right: readonly string[]): Table {
  const cell = (lines: readonly string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}
