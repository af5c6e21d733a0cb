/** How many letters of a text were recognised rightly: by the shortest way from one text to the other, apart for each script. */

export interface LettersRight {
  /** Shares, 0 to 1. */
  readonly han: number;
  readonly latin: number;
}

/** White space and compatibility forms do not count. */
export function lettersRight(wanted: string, read: string): LettersRight {
  const [from, to] = [lettersOf(wanted), lettersOf(read)];
  const rows = shortestWays(from, to);
  const wrong = { han: 0, latin: 0 };
  let at = to.length;
  for (let place = from.length; place > 0; place -= 1) {
    const cost = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
    while (at > 0 && cost(place, at) === cost(place, at - 1) + 1) at -= 1;
    const letter = from[place - 1] ?? '';
    const kept = at > 0 && letter === to[at - 1] && cost(place, at) === cost(place - 1, at - 1);
    if (!kept && /\p{Script=Han}/u.test(letter)) wrong.han += 1;
    if (!kept && /[A-Za-z0-9]/.test(letter)) wrong.latin += 1;
    if (at > 0 && cost(place, at) !== cost(place - 1, at) + 1) at -= 1;
  }
  const share = (pattern: RegExp, wrongOnes: number): number => {
    const all = from.filter((letter) => pattern.test(letter)).length;
    return all === 0 ? 1 : 1 - wrongOnes / all;
  };
  return { han: share(/\p{Script=Han}/u, wrong.han), latin: share(/[A-Za-z0-9]/, wrong.latin) };
}

function lettersOf(text: string): string[] {
  return [...text.normalize('NFKC').replace(/\s+/gu, '')];
}

function shortestWays(from: readonly string[], to: readonly string[]): Uint16Array[] {
  const rows = [Uint16Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (const [row, letter] of from.entries()) {
    const above = rows[row] ?? new Uint16Array();
    const own = new Uint16Array(to.length + 1);
    own[0] = row + 1;
    for (const [column, other] of to.entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      own[column + 1] = Math.min(changed, (above[column + 1] ?? 0) + 1, (own[column] ?? 0) + 1);
    }
    rows.push(own);
  }
  return rows;
}
