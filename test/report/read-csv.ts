/** Reads comma-separated values as RFC 4180 says, strictly, for tests of what is written. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ',') {
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else {
      throw new Error(`no end of a cell at ${at}: ${text.slice(at, at + 20)}`);
    }
  }
  if (row.length > 0) throw new Error('the last line has no end');
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function readQuoted(text: string, start: number): Cell {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  throw new Error('a quote has no end');
}

function readPlain(text: string, start: number): Cell {
  const [value = ''] = /^[^,"\r\n]*/.exec(text.slice(start)) ?? [];
  return { value, end: start + value.length };
}

/** The rows below the head, by the names in it. */
export function readTable(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} cells below a head of ${head.length}`);
    return Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']));
  });
}
