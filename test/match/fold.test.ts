/** Every place in folded text maps back to the exact words that it was made of, whatever those words look like. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher } from '../../src/match/compile.ts';
import { findMentions } from '../../src/match/find-mentions.ts';
import { foldPlain } from '../../src/match/plain.ts';
import { segment } from '../../src/match/segment.ts';
import { TRADITIONAL } from '../../src/match/traditional-characters.ts';

/** What contracts hold, and what hides in them: soft hyphens, broken lines, width, scripts, marks, surrogate pairs. */
const PIECES = [
  'sintering',
  'Jet-milled',
  'Licensee’s',
  'REO',
  'Nd₂Fe₁₄B',
  '3.5',
  '99，9％',
  'ＮｄＦｅＢ',
  'ｓｉｎｔｅｒ',
  'ﬁnishing',
  'électrolyse',
  '稀土',
  '冶炼分离',
  '燒結釹鐵硼',
  '㈱',
  '㎏',
  '①',
  '𠮷',
  '🧲',
  '𝐍𝐝',
  'e\u0301',
  '\u00ad',
  '\u200b',
  '\u2060',
  '-\n',
  '-\r\n  ',
  '\n',
  '\u00a0',
  '\t',
  ' ',
  '。',
  '; ',
  '. ',
  '“',
  '”',
  '（a）',
  '"',
  "'",
  '·',
  '—',
  '\ud83e',
] as const;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...TRADITIONAL) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const contractText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const offset = fc.nat(10_000);

describe('units', () => {
  test('lie inside the text, in order, one after another', () => {
    fc.assert(
      fc.property(contractText, offset, (text, start) => {
        const { keys, starts, ends, sentences } = segment(text, start);
        expect([starts.length, ends.length, sentences.length]).toEqual([keys.length, keys.length, keys.length]);
        let before = { start, end: start, sentence: 0 };
        keys.forEach((_, place) => {
          const unit = { start: starts[place] ?? -1, end: ends[place] ?? -1, sentence: sentences[place] ?? -1 };
          // One character that folds to several, such as ㎏, gives several units at one and the same place.
          const follows = unit.start >= before.end || (unit.start === before.start && unit.end === before.end);
          expect(follows).toBe(true);
          expect(unit.end).toBeGreaterThan(unit.start);
          expect(unit.end).toBeLessThanOrEqual(start + text.length);
          expect(unit.sentence).toBeGreaterThanOrEqual(before.sentence);
          before = unit;
        });
      }),
    );
  });

  test('never begin or end between the halves of a surrogate pair', () => {
    fc.assert(
      fc.property(contractText, (text) => {
        const { starts, ends } = segment(text);
        for (const place of [...starts, ...ends]) expect(splitsPair(text, place)).toBe(false);
      }),
    );
  });

  test('come out the same when only their own words are read', () => {
    fc.assert(
      fc.property(contractText, (text) => {
        const { keys, starts, ends } = segment(text);
        keys.forEach((key, place) => {
          if (key === '') return;
          const [start, end] = [starts[place] ?? 0, ends[place] ?? 0];
          const shared = keys.filter((_, other) => starts[other] === start && ends[other] === end);
          expect(segment(text.slice(start, end)).keys).toEqual(shared);
        });
      }),
    );
  });

  test('are the same for an offset of the document as for none', () => {
    fc.assert(
      fc.property(contractText, offset, (text, start) => {
        const alone = segment(text);
        const within = segment(text, start);
        expect(within.keys).toEqual(alone.keys);
        expect(within.starts).toEqual(alone.starts.map((place) => place + start));
      }),
    );
  });
});

describe('plain folded text', () => {
  test('maps every range back to a range whose folded text holds it', () => {
    fc.assert(
      fc.property(contractText, offset, fc.nat(), fc.nat(), (text, start, one, other) => {
        const plain = foldPlain(text, start);
        if (plain.text.length === 0) return;
        const from = one % plain.text.length;
        const to = from + 1 + (other % (plain.text.length - from));
        const span = plain.original(from, to);
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(start + text.length);
        expect(span.end).toBeGreaterThan(span.start);
        expect(splitsPair(text, span.start - start) || splitsPair(text, span.end - start)).toBe(false);
        expect(foldPlain(text.slice(span.start - start, span.end - start)).text).toContain(plain.text.slice(from, to));
      }),
    );
  });

  test('maps the whole back to the whole', () => {
    fc.assert(
      fc.property(contractText, (text) => {
        const plain = foldPlain(text);
        if (plain.text.length === 0) return;
        const span = plain.original(0, plain.text.length);
        expect(foldPlain(text.slice(span.start, span.end)).text).toBe(plain.text);
      }),
    );
  });
});

/** One way in which a word of a contract is written otherwise than in the dictionary, and still the same word. */
interface Disguise {
  readonly name: string;
  readonly apply: (word: string) => string;
}

const ENGLISH_DISGUISES: readonly Disguise[] = [
  { name: 'soft hyphens', apply: (word) => [...word].join('\u00ad') },
  {
    name: 'full width',
    apply: (word) => word.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  },
  { name: 'capitals', apply: (word) => word.toUpperCase() },
  { name: 'a line break at each space', apply: (word) => word.replaceAll(' ', '\n   ') },
  { name: 'no-break spaces', apply: (word) => word.replaceAll(' ', '\u00a0') },
  { name: 'a word broken by a hyphen', apply: (word) => word.replace(/(?<=[a-z]{3})(?=[a-z]{3})/, '-\n') },
  {
    name: 'mathematical letters',
    apply: (word) => word.replace(/[a-z]/g, (one) => String.fromCodePoint(0x1d41a + one.charCodeAt(0) - 97)),
  },
];
const CHINESE_DISGUISES: readonly Disguise[] = [
  { name: 'traditional characters', apply: (word) => word.replace('烧结', '燒結').replace('钕铁硼', '釹鐵硼') },
  { name: 'a line break inside', apply: (word) => [...word].join('\n') },
  { name: 'spaces between the characters', apply: (word) => [...word].join('　') },
  { name: 'zero-width spaces', apply: (word) => [...word].join('\u200b') },
  { name: 'quotes around it', apply: (word) => `“${word}”` },
];

const matcher = compileMatcher([
  { id: 'sinter', terms: { en: ['vacuum sintering furnace'], zh: ['烧结钕铁硼'] } },
  { id: 'formula', terms: {}, patterns: ['Nd2Fe14B'] },
]);

describe('mentions', () => {
  test.each([
    ...ENGLISH_DISGUISES.map((disguise) => ({ word: 'vacuum sintering furnace', ...disguise })),
    ...CHINESE_DISGUISES.map((disguise) => ({ word: '烧结钕铁硼', ...disguise })),
  ])('point at the exact words: $word with $name', ({ word, apply }) => {
    const written = apply(word);
    expect(written).not.toBe(word);
    fc.assert(
      fc.property(contractText, contractText, offset, (before, after, start) => {
        const text = `${before}\n（\n${written}\n）\n${after}`;
        const place = start + before.length + 3;
        const found = findMentions(matcher, text, start).filter((mention) => mention.id === 'sinter');
        const pointed = found.map(({ span }) => text.slice(span.start - start, span.end - start));
        expect(found.some(({ span }) => span.start >= place && span.end <= place + written.length)).toBe(true);
        expect(pointed.map((words) => words.replace(/^[“\s]+|[”\s]+$/gu, ''))).toContain(written.replace(/[“”]/g, ''));
      }),
    );
  });

  test('of a formula written with subscripts point at its subscripts', () => {
    fc.assert(
      fc.property(contractText, offset, (before, start) => {
        const text = `${before}\nNd₂Fe₁₄B\n`;
        const spans = findMentions(matcher, text, start).map(({ span }) =>
          text.slice(span.start - start, span.end - start),
        );
        expect(spans).toContain('Nd₂Fe₁₄B');
      }),
    );
  });

  test('always lie inside the text and hold more than white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES, 'vacuum sintering furnace', 'Nd2Fe14B'), { maxLength: 60 }),
        (pieces) => {
          const text = pieces.join('');
          for (const { span } of findMentions(matcher, text)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end).trim()).not.toBe('');
          }
        },
      ),
    );
  });
});

/** True where a cut at `place` leaves the two halves of one character apart. */
function splitsPair(text: string, place: number): boolean {
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
