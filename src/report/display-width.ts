/** Widths on a terminal, where a Chinese character takes two columns, and lines that keep to them. */

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const WITHOUT_WIDTH = /[\p{M}\u200B-\u200F\u2060\uFEFF]/u;
/** Marks that begin no line. */
const CLOSING = /^[、。，；：！？）」』】》〉”’…·,.;:!?)\]}%]/u;

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Lines of at most `width` columns; a word longer than a line is cut. White space becomes single spaces. */
export function wrapDisplay(text: string, width: number): readonly string[] {
  const most = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of piecesOf(text)) {
    const size = displayWidth(piece);
    if (taken > 0 && taken + displayWidth(piece.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    if (taken === 0 && size > most) {
      const cut = cutToWidth(piece, most);
      lines.push(...cut.slice(0, -1));
      line = cut.at(-1) ?? '';
      taken = displayWidth(line);
      continue;
    }
    line += piece;
    taken += size;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** What may stand at the end of a line: a word with the blank behind it, or one wide character with its marks. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let word = '';
  let open = false;
  const close = (): void => {
    if (word !== '') pieces.push(word);
    word = '';
    open = false;
  };
  for (const character of text.replace(/\s+/gu, ' ').trim()) {
    if (character === ' ') {
      word += ' ';
      close();
    } else if (CLOSING.test(character)) {
      if (word === '' && pieces.length > 0) pieces.push((pieces.pop() ?? '') + character);
      else word += character;
    } else if (WIDE.test(character)) {
      if (word !== '' && !open) close();
      word += character;
      close();
    } else {
      word += character;
      open = /[（“‘「『【《〈([{]/u.test(character);
    }
  }
  close();
  return pieces;
}

function cutToWidth(word: string, width: number): string[] {
  const parts: string[] = [''];
  let taken = 0;
  for (const character of word) {
    const size = widthOf(character);
    if (taken + size > width) {
      parts.push('');
      taken = 0;
    }
    parts[parts.length - 1] += character;
    taken += size;
  }
  return parts;
}
