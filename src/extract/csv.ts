/**
 * Tables as text (CSV, TSV): one table, a cell a block. The separator is the one that the first lines agree on;
 * a quoted field may hold separators and line ends. A file whose lines agree on nothing is read as lines.
 */
import { fail, type Outcome } from '../messages/problems.ts';
import { decodeText } from './decode-text.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { Draft } from './draft.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const LINES_OF_SAMPLE = 20;
const MOST_SPACES_BEFORE_QUOTE = 16;

export function isNamedTable(name: string): boolean {
  return /\.(?:csv|tsv|tab)$/i.test(name);
}

export async function extractCsv(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const decoded = decodeText(bytes);
  if (decoded.state !== 'text') {
    return decoded.state === 'binary' ? fail('unsupported-type', { type: 'binary-file' }) : fail('unknown-encoding');
  }
  return readTable(decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), limits);
}

function readTable(text: string, limits: ExtractionLimits): Outcome<Document> {
  const draft = new Draft('CSV', limits);
  const table = draft.nextTable();
  const separator = findSeparator(text);
  let row = 0;
  let column = 0;
  let line = 1;
  let lineEnds = 0;
  let field = '';
  let quoted = false;
  const close = (): void => {
    const kind = 'table-cell';
    draft.add(field, { kind, anchor: { type: 'line', line }, cell: { table, row, column } });
    field = '';
    column += 1;
  };
  for (let at = 0; at < text.length && !draft.exceeded; ) {
    const end = nextMark(text, at, quoted, separator);
    field += text.slice(at, end);
    const mark = text.charAt(end);
    at = end + 1;
    if (quoted) {
      if (mark === '"' && text.charAt(at) === '"') {
        field += '"';
        at += 1;
      } else if (mark === '"') quoted = false;
      else if (mark === '\n') {
        field += mark;
        lineEnds += 1;
      }
    } else if (mark === '"') {
      if (field.length < MOST_SPACES_BEFORE_QUOTE && field.trim() === '') quoted = true;
      else field += mark;
    } else {
      close();
      if (mark === separator) continue;
      row += 1;
      column = 0;
      lineEnds += 1;
      line = lineEnds + 1;
    }
  }
  if (field !== '') close();
  return draft.finish(MEDIA_TYPES.csv);
}

function nextMark(text: string, from: number, quoted: boolean, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"' || letter === '\n' || (!quoted && letter === separator)) return at;
  }
  return text.length;
}

/** The separator that stands most often in the line that has the fewest of it. */
function findSeparator(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .split('\n', LINES_OF_SAMPLE)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const least = (separator: string): number => Math.min(...lines.map((line) => line.split(separator).length - 1));
  const [best = ','] = [...SEPARATORS].sort((one, other) => least(other) - least(one));
  return best;
}
