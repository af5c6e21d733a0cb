/**
 * The number of a clause within its own language version, in plain figures: 第三条（二） and Article 3 (b) are both
 * `3.2`. Where two languages take turns, the outline nests the one in the other; each version is counted alone here.
 */
import { figuresIn } from './figures.ts';

/** Outermost first; shapes that are not listed nest in the order in which they come. */
const RANK = ['part', 'article', 'ordinal', 'number', 'decimal-2', 'decimal-3', 'decimal-4', 'decimal-5'];

interface Numbered {
  readonly shape: string;
  readonly digits: readonly string[];
}

/** Reads the labels of one version in their order. */
export class Numbering {
  #open: readonly Numbered[] = [];

  /** @returns the number, or null where the label holds none */
  read(label: string): string | null {
    const own = readNumber(label);
    if (own === null) return null;
    const same = this.#open.findIndex((one) => one.shape === own.shape);
    const around = same >= 0 ? this.#open.slice(0, same) : this.#open.filter((one) => isOutside(one.shape, own.shape));
    this.#open = [...around, own];
    return numberOf(this.#open);
  }

  /** Annexes and second versions count anew. */
  restart(): void {
    this.#open = [];
  }
}

/** A decimal number holds those above it; parts and chapters only group articles that count on. */
function numberOf(open: readonly Numbered[]): string {
  const digits: string[] = [];
  for (const { shape, digits: own } of open) {
    if (shape.startsWith('decimal')) digits.length = 0;
    if (shape !== 'part' || open.length === 1) digits.push(...own);
  }
  return digits.join('.');
}

function isOutside(outer: string, inner: string): boolean {
  const [outerRank, innerRank] = [RANK.indexOf(outer), RANK.indexOf(inner)];
  return outerRank < 0 || innerRank < 0 ? innerRank < 0 : outerRank < innerRank;
}

const WORDED =
  /^(?:第\s*([〇零一二三四五六七八九十百\d]{1,6})\s*([编篇章节部条款项])|(part|chapter|article|section|clause|item|§)\s*\(?([\dA-Z.IVXLC]+)\)?)/iu;

function readNumber(label: string): Numbered | null {
  const text = label.normalize('NFKC').trim();
  const worded = WORDED.exec(text);
  if (worded !== null) {
    const number = worded[1] ?? worded[4] ?? '';
    if (/^\d+(?:\.\d+)+\.?$/u.test(number)) return decimal(number);
    const word = worded[2] ?? worded[3]?.toLowerCase() ?? '';
    const groups = /^(?:[编篇章节部]|part|chapter)$/u.test(word);
    const inside = /^[款项]$/u.test(word);
    return counted(groups ? 'part' : inside ? word : 'article', number);
  }
  if (/^\d+(?:\.\d+)+$/u.test(text)) return decimal(text);
  if (/^\d+$/u.test(text)) return counted('number', text);
  if (/^[一二三四五六七八九十]+$/u.test(text)) return counted('ordinal', text);
  const bare = text.replace(/[().、]/gu, '');
  const shape = /^\(/u.test(text) ? 'bracket' : 'letter';
  if (/^\d+$/u.test(bare)) return counted(`${shape} figure`, bare);
  if (/^[一二三四五六七八九十]+$/u.test(bare)) return counted(`${shape} han`, bare);
  if (/^[ivx]{1,5}$/u.test(bare) && bare !== 'v' && bare !== 'x') return counted(`${shape} roman`, bare.toUpperCase());
  if (/^[a-z]$/u.test(bare)) return counted(`${shape} small`, String(bare.charCodeAt(0) - 96));
  if (/^[A-Z]$/u.test(bare)) return counted(`${shape} capital`, String(bare.charCodeAt(0) - 64));
  return /^[IVX]{1,5}$/u.test(bare) ? counted('number', bare) : null;
}

const decimal = (text: string): Numbered => {
  const digits = text.split('.').filter(Boolean).map(Number).map(String);
  return { shape: `decimal-${digits.length}`, digits };
};

function counted(shape: string, number: string): Numbered | null {
  if (/^\d+$/u.test(number)) return { shape, digits: [String(Number(number))] };
  if (/^[IVXLC]+$/u.test(number)) return { shape, digits: [String(romanValue(number))] };
  if (/^[A-Z]$/u.test(number)) return { shape, digits: [String(number.charCodeAt(0) - 64)] };
  if (number === '一') return { shape, digits: ['1'] };
  const [value] = figuresIn(number);
  return value === undefined ? null : { shape, digits: [value] };
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(number: string): number {
  let sum = 0;
  for (const [place, letter] of [...number].entries()) {
    const value = ROMAN[letter] ?? 0;
    sum += value < (ROMAN[number.charAt(place + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
