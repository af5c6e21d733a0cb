/** Lines of comma-separated values (RFC 4180) that a spreadsheet shows and never computes. */
import { cleanText } from './clean-text.ts';

/** By which Excel knows the Chinese in a file. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function writeLine(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** What a spreadsheet would compute, the wide forms of Chinese typing too; a blank before it does not keep it from that. */
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;
/** More than this is cut off by Excel, in the middle of a row. */
const LONGEST_CELL = 32_000;

function writeCell(text: string): string {
  const shown = cleanText(text.slice(0, LONGEST_CELL).replace(/\r\n?/g, '\n'));
  const safe = FORMULA.test(text) ? `'${shown}` : shown;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
