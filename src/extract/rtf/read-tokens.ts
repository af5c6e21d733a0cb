/** Cuts RTF into its tokens, straight from the bytes: groups, control words, and letters as bytes of some code page. */

export interface TokenHandler {
  openGroup(): void;
  closeGroup(): void;
  /** `parameter` is null where the word has none. */
  control(word: string, parameter: number | null): void;
  /** One byte of text, in the code page of the font. */
  byte(value: number): void;
  /** True ends the reading. */
  full(): boolean;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** False when the file ended inside a group. */
export function readTokens(bytes: Uint8Array, handler: TokenHandler): boolean {
  let depth = 0;
  let at = 0;
  while (at < bytes.length && !handler.full()) {
    const value = bytes[at] ?? 0;
    at += 1;
    if (value === OPEN) {
      depth += 1;
      handler.openGroup();
    } else if (value === CLOSE) {
      handler.closeGroup();
      depth -= 1;
      // Whatever follows the outermost group is no part of the document.
      if (depth <= 0) return true;
    } else if (value === BACKSLASH) at = readControl(bytes, at, handler);
    else if (value >= 0x20 || value === 0x09) handler.byte(value);
  }
  return false;
}

/** @returns where the next token begins */
function readControl(bytes: Uint8Array, from: number, handler: TokenHandler): number {
  let at = from;
  while (isLetter(bytes[at]) && at - from < LONGEST_WORD) at += 1;
  if (at === from) return readSymbol(bytes, from, handler);
  const word = textOf(bytes, from, at);
  const numberFrom = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at]) && at - numberFrom < LONGEST_NUMBER) at += 1;
  const digits = textOf(bytes, numberFrom, at);
  const parameter = digits === '' || digits === '-' ? null : Number(digits);
  if (bytes[at] === 0x20) at += 1;
  // Bytes of any kind follow, as many as the number says.
  if (word === 'bin') return at + Math.max(0, parameter ?? 0);
  handler.control(word, parameter);
  return at;
}

function readSymbol(bytes: Uint8Array, at: number, handler: TokenHandler): number {
  const symbol = String.fromCharCode(bytes[at] ?? 0x20);
  if (symbol === "'") {
    const value = Number.parseInt(textOf(bytes, at + 1, at + 3), 16);
    if (Number.isInteger(value)) handler.byte(value);
    return at + 3;
  }
  if (symbol === '\\' || symbol === '{' || symbol === '}') handler.byte(symbol.charCodeAt(0));
  else handler.control(symbol === '\n' || symbol === '\r' ? 'par' : symbol, null);
  return at + 1;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function isLetter(value: number | undefined): boolean {
  return value !== undefined && ((value >= 0x61 && value <= 0x7a) || (value >= 0x41 && value <= 0x5a));
}

function isDigit(value: number | undefined): boolean {
  return value !== undefined && value >= 0x30 && value <= 0x39;
}
