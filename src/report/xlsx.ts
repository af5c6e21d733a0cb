/**
 * The register as a workbook (Office Open XML): one sheet with a head that stays, filters, widths, and links to the contracts' pages. Cells
 * are inline strings, so that nothing in a contract is ever a formula. The sheet is written row by row; whoever packs the parts
 * into the archive has them all from here.
 */
import type { Day } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '../messages/register.ts';
import { REPORT_WORDS } from '../messages/report-words.ts';
import type { ReviewedDocument } from '../review.ts';
import { cleanText } from './clean-text.ts';
import { COLUMNS, type CsvOptions, type Row, registerRows } from './csv.ts';

const WIDTHS: Readonly<Partial<Record<RegisterColumn, number>>> = {
  document: 36,
  text: 70,
  evidence: 40,
  reason: 50,
  provisions: 40,
  openFacts: 40,
  nextSteps: 40,
  direction: 40,
  clause: 24,
};
const STANDARD_WIDTH = 16;
/** What a cell may hold in Excel. */
const LONGEST_CELL = 32_767;
/** What a sheet may hold in Excel. */
const MOST_ROWS = 1_048_576;
const MOST_LINKS = 65_530;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Rows of one sheet as they are asked for; its links are known when all rows are written. */
export class SheetWriter {
  readonly #options: CsvOptions;
  readonly #links: string[] = [];
  #targets: string[] = [];
  #rows = 1;

  constructor(options: CsvOptions) {
    this.#options = options;
  }

  begin(): string {
    const { language } = this.#options;
    const widths = COLUMNS.map(
      (column, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[column] ?? STANDARD_WIDTH}" customWidth="1"/>`,
    );
    const head = COLUMNS.map((column, at) => cell(at, 1, REGISTER_COLUMNS[column][language], 1));
    return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${head.join('')}</row>`;
  }

  /** @param page the address of the document's own page, relative to the workbook; null where it has none */
  document(reviewed: ReviewedDocument, asOf: Day, page: string | null): string {
    return registerRows(reviewed, asOf, this.#options)
      .map((row) => this.#row(row, page))
      .join('');
  }

  #row(row: Row, page: string | null): string {
    if (this.#rows >= MOST_ROWS) return '';
    this.#rows += 1;
    const cells = COLUMNS.map((column, at) => {
      const text = row[column] ?? '';
      if (text === '') return '';
      return column === 'page' ? number(at, this.#rows, text) : cell(at, this.#rows, text, 0);
    });
    if (page !== null && this.#links.length < MOST_LINKS) {
      if (this.#targets.at(-1) !== page) this.#targets.push(page);
      this.#links.push(`<hyperlink ref="A${this.#rows}" r:id="l${this.#targets.length}"/>`);
    }
    return `<row r="${this.#rows}">${cells.join('')}</row>`;
  }

  end(): string {
    const last = `${letters(COLUMNS.length - 1)}${this.#rows}`;
    const links = this.#links.length === 0 ? '' : `<hyperlinks>${this.#links.join('')}</hyperlinks>`;
    return `</sheetData><autoFilter ref="A1:${last}"/>${links}</worksheet>`;
  }

  /** Where the links of the sheet lead; asked for after its end. */
  relations(): string {
    const targets = this.#targets.map(
      (target, at) =>
        `<Relationship Id="l${at + 1}" Type="${RELATIONS}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    );
    return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}</Relationships>`;
  }
}

export const SHEET_PART = 'xl/worksheets/sheet1.xml';
export const SHEET_RELATIONS_PART = 'xl/worksheets/_rels/sheet1.xml.rels';

/** All parts but the sheet and its links. */
export function workbookParts(language: Language): Readonly<Record<string, string>> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/${SHEET_PART}" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': relations(relation('w', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escapeXml(REPORT_WORDS.register[language])}" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('s', 'worksheet', 'worksheets/sheet1.xml') + relation('y', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`,
  };
}

function cell(column: number, row: number, text: string, style: 0 | 1): string {
  const shown = escapeXml(cleanText(text.slice(0, LONGEST_CELL)));
  return `<c r="${letters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

function number(column: number, row: number, text: string): string {
  return `<c r="${letters(column)}${row}" s="0"><v>${Number(text)}</v></c>`;
}

/** A, B … Z, AA … */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
