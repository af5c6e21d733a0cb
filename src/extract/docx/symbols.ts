/** Characters that Word files write as a position in a symbol font, turned into what they look like. */

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  118: '❖',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  163: '☐',
};

const SYMBOL_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL_SIGNS: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  187: '≈',
};

/** `code` is the hexadecimal of `w:char`; U+FFFD for a sign that is not known. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value > 0 && value <= 0xffff) || (value >= 0xd800 && value <= 0xdfff)) return '\ufffd';
  const position = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  if (/^wingdings$/i.test(font)) return WINGDINGS[position] ?? '\ufffd';
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2[position] ?? '\ufffd';
  if (/^symbol$/i.test(font)) return symbolFont(position);
  return position < 0x20 ? '\ufffd' : String.fromCharCode(position);
}

function symbolFont(position: number): string {
  if (position >= 0x41 && position <= 0x5a) return SYMBOL_CAPITALS.charAt(position - 0x41);
  if (position >= 0x61 && position <= 0x7a) return SYMBOL_SMALL.charAt(position - 0x61);
  if (position >= 0x20 && position < 0x7f) return String.fromCharCode(position);
  return SYMBOL_SIGNS[position] ?? '\ufffd';
}
