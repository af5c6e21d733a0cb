/** In which code page each font of an RTF file writes its letters, and what its signs are. */
import { symbolText } from '../docx/symbols.ts';

/** By the number of a Windows character set. */
const CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);
/** Names under which a decoder knows them. What is not named is read as windows-1252. */
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, index): [number, string] => [1250 + index, `windows-${1250 + index}`]),
]);
const EAST_ASIAN = new Set([932, 936, 949, 950]);
const SYMBOLS = 2;
const MOST_FONTS = 10_000;

interface Font {
  charset: number;
  codePage: number | null;
  name: string;
}

export class Fonts {
  readonly #fonts = new Map<number, Font>();
  readonly #decoders = new Map<string, TextDecoder>();
  #described: Font | null = null;
  /** The file's own code page. */
  codePage = 1252;
  standard = 0;

  /** The font table goes on with this font. */
  describe(number: number): void {
    this.#described = { charset: 1, codePage: null, name: '' };
    if (this.#fonts.size < MOST_FONTS) this.#fonts.set(number, this.#described);
  }

  charset(charset: number): void {
    if (this.#described !== null) this.#described.charset = charset;
  }

  ownCodePage(codePage: number): void {
    if (this.#described !== null) this.#described.codePage = codePage;
  }

  name(letters: string): void {
    if (this.#described !== null && this.#described.name.length < 100) this.#described.name += letters;
  }

  /** @param goesOn the last letter may end in the bytes of the next call */
  decode(bytes: Uint8Array, number: number, goesOn: boolean): string {
    const font = this.#fonts.get(number);
    if (font?.charset === SYMBOLS) return [...bytes].map((byte) => this.symbol(byte, number)).join('');
    const encoding = ENCODINGS.get(this.#codePageOf(font)) ?? 'windows-1252';
    const decoder = this.#decoders.get(encoding) ?? new TextDecoder(encoding);
    this.#decoders.set(encoding, decoder);
    return decoder.decode(bytes, { stream: goesOn });
  }

  /** A sign of a symbol font, which has its own alphabet. */
  symbol(byte: number, number: number): string {
    const name = (this.#fonts.get(number)?.name ?? '').replace(/;.*$/s, '').trim();
    return symbolText(name, (0xf000 + (byte & 0xff)).toString(16));
  }

  isSymbol(number: number): boolean {
    return this.#fonts.get(number)?.charset === SYMBOLS;
  }

  /** Chinese writers name the Western set for fonts in which they write Chinese. */
  #codePageOf(font: Font | undefined): number {
    if (font?.codePage !== null && font?.codePage !== undefined) return font.codePage;
    const stated = CODE_PAGES.get(font?.charset ?? 1);
    if (stated !== undefined) return stated;
    return font?.charset === 0 && !EAST_ASIAN.has(this.codePage) ? 1252 : this.codePage;
  }
}
