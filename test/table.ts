/** A table of measured figures, for the terminal and for the pages in docs. */

export interface Table {
  readonly title: string;
  /** The first column names the row, the others are figures. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function printTable({ title, header, rows }: Table): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, line(header), ...rows.map(line), ''].join('\n');
}

export function writeMarkdownTable({ title, header, rows }: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [`### ${title}`, '', line(header), line(rule), ...rows.map(line), ''].join('\n');
}
