/** What holds of every text, however strange: no word of it is lost, doubled or moved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS } from '../../src/extract/document.ts';
import { simplify } from '../../src/match/fold-character.ts';
import { type GivenLine, type StructuredText, structureLines, wordsOf } from './structure-text.ts';

/** Openings, middles and ends of contract lines in both languages, and things that look like them. */
const OPENINGS = [
  '第一条 ',
  '第二十条：',
  '第三条规定的',
  '第一章 ',
  '一、',
  '（二）',
  '(三)',
  '①',
  '1. ',
  '1.1 ',
  '2.3.4 ',
  '10) ',
  '(a) ',
  '(i) ',
  '(ii) ',
  '(B) ',
  'IV. ',
  'Article IV ',
  'ARTICLE 2 – ',
  'Section 3.02 ',
  'Schedule 2',
  'Schedule 2 – ',
  '附件一：',
  '附件',
  'ANNEX B',
  'WHEREAS ',
  '鉴于',
  'BACKGROUND',
  '目　录',
  'CONTENTS',
  '12 March ',
  '5% ',
  '3.5 吨',
  '甲方：',
  'Party B: ',
  'Dear Ms Brook,',
  'SIGNED by ',
  '授权代表：',
  '  ',
  '\t',
  '',
];
const MIDDLES = [
  'the Mill shall deliver flour',
  '面粉厂应交付面粉',
  '麵粉廠應交付麵粉',
  '"Flour" means what is ground',
  '“面粉”是指研磨所得',
  '(the "Bakery")',
  '（以下简称“面包房”）',
  'Definitions',
  '定义',
  'as Schedule 2 shows',
  '按附件一办理',
  ' ....... 7',
  ': (a) one; (b) two; and (c) three',
  '：（1）甲；（2）乙',
  '😀𠀀',
  '\u0000',
  '", “ (((',
  '',
];
const ENDS = ['.', '。', ':', '：', ';', '；', ' the following:', '如下：', ' 3', ''];

const lineArbitrary: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...OPENINGS), fc.constantFrom(...MIDDLES), fc.constantFrom(...ENDS))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const givenArbitrary: fc.Arbitrary<readonly GivenLine[]> = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('paragraph' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...BLOCK_KINDS) },
    ),
    // A block of the reading text is one line; only the separators between blocks are line breaks.
    lineArbitrary.map((line) => line.replace(/\n/gu, ' ')),
  ),
  { maxLength: 40 },
);

function check(property: (structured: StructuredText) => void): void {
  fc.assert(
    fc.property(givenArbitrary, (lines) => property(structureLines(lines))),
    { numRuns: 300 },
  );
}

describe('any text', () => {
  it('gives clauses in reading order that lie inside it and do not overlap', () => {
    check(({ document, contract }) => {
      let end = 0;
      contract.clauses.forEach(({ span, index }, place) => {
        expect(index).toBe(place);
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      });
      expect(end).toBeLessThanOrEqual(document.text.length);
    });
  });

  it('leaves every visible character in exactly one clause', () => {
    check(({ document, contract }) => {
      const owners = new Uint8Array(document.text.length);
      for (const { span } of contract.clauses)
        for (let at = span.start; at < span.end; at += 1) owners[at] = (owners[at] ?? 0) + 1;
      for (let at = 0; at < document.text.length; at += 1)
        if (document.text.charAt(at).trim() !== '') expect(owners[at], `offset ${at}`).toBe(1);
    });
  });

  it('gives no clause a parent behind it, and each a number that it begins with', () => {
    check((structured) => {
      for (const clause of structured.contract.clauses) {
        if (clause.parent !== null) expect(clause.parent).toBeLessThan(clause.index);
        if (clause.label === null) continue;
        expect(clause.path.at(-1)).toBe(clause.label);
        const plain = (words: string): string => words.replace(/\s+/gu, '');
        expect(plain(wordsOf(structured, clause.span)).length).toBeGreaterThanOrEqual(plain(clause.label).length);
      }
    });
  });

  it('gives definitions, annexes and parties whose spans lie inside it', () => {
    check(({ document, contract }) => {
      const { definitions, annexes, parties, subject, clauses } = contract;
      const spans = [
        ...definitions.flatMap(({ definition, uses }) => [definition, ...uses]),
        ...annexes.flatMap(({ span, references }) => [span, ...references]),
        ...parties.flatMap(({ span, evidence }) => (evidence === null ? [span] : [span, evidence])),
        ...subject,
      ];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(document.text.length);
      }
      for (const { clause } of definitions) expect(clauses[clause]).toBeDefined();
      for (const { annex } of clauses) if (annex !== null) expect(annexes[annex]).toBeDefined();
    });
  });

  it('holds each defined term where it is used', () => {
    check((structured) => {
      for (const { name, uses } of structured.contract.definitions)
        for (const use of uses)
          expect(simplify(wordsOf(structured, use)).toUpperCase()).toBe(simplify(name).toUpperCase());
    });
  });

  it('gives the same contract again', () => {
    fc.assert(
      fc.property(givenArbitrary, (lines) => {
        expect(structureLines(lines)).toEqual(structureLines(lines));
      }),
      { numRuns: 50 },
    );
  });
});
