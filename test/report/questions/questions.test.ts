/** The questions as a person and a program get them: both languages, a form to forward, a shape that is kept. */
import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../../src/report/questions/inquiry.ts';
import { reportQuestionsJson } from '../../../src/report/questions/json.ts';
import { reportQuestionsMarkdown } from '../../../src/report/questions/markdown.ts';
import { questionsSchema } from '../../../src/report/questions/schema.ts';
import { reportQuestions } from '../../../src/report/questions/text.ts';
import { questionsOf } from '../../../src/review.ts';
import { judgeText, TODAY } from '../../judge/judge-text.ts';
import { english } from '../../judge/write-contract.ts';
import { knowledge } from '../../structure/structure-text.ts';
import { makeReviewed, makeScan } from '../make-scan.ts';

const CLAUSES = [
  'The Licensor shall deliver the Licensed Package to the Licensee.',
  'Subject to the grant of an export licence by the competent authority, the Licensor shall deliver the Licensed Package to the Licensee.',
];

async function inquire(recipient: string): Promise<Inquiry> {
  const { document, contract, findings } = await judgeText(english(CLAUSES, { recipient }));
  const reviewed = makeReviewed(document, contract, findings);
  return {
    scan: makeScan([reviewed]),
    law: knowledge.dictionary.law,
    asked: [{ reviewed, questions: questionsOf(reviewed, knowledge, TODAY) }],
  };
}

const inquiry = await inquire('Brightwater Magnetics');

describe('the questions as text', () => {
  it.each(['zh', 'en'] as const)(
    'put each question in both languages, whatever the language of the rest: %s',
    (language) => {
      const text = reportQuestions(inquiry, { language, width: 200 });
      expect(text).toContain('Where is the recipient, “Brightwater Magnetics');
      expect(text).toContain('接收方“Brightwater Magnetics');
      expect(text).toContain(CLAUSES[0]);
    },
  );

  it('say what each answer changes, once for answers that come to the same', () => {
    const text = reportQuestions(inquiry, { language: 'en', width: 200 });
    expect(text).toMatch(
      /☐ Outside mainland China.*\n.*medium → high \(stage, channel and outbound direction are certain\)/u,
    );
    expect(text).toMatch(/☐ In mainland China, Chinese-owned.*\n(?:.*\n)*?.*medium → low \(between Chinese parties/u);
    expect(text).toMatch(/still open: licence; it may come to: high or medium or low/iu);
    const chinese = reportQuestions(inquiry, { language: 'zh', width: 200 });
    expect(chinese).toMatch(/中 → 高（环节、渠道和对外流向均已确定）/u);
  });

  it('say where there is nothing to ask', () => {
    const nothing = { ...inquiry, asked: inquiry.asked.map((one) => ({ ...one, questions: [] })) };
    expect(reportQuestions(nothing, { language: 'en', width: 100 })).toContain('Nothing to ask the business.');
    expect(reportQuestionsMarkdown(nothing, { language: 'zh' })).toContain('没有需要向业务部门核实的问题');
  });

  it('fit the width', () => {
    const lines = reportQuestions(inquiry, { language: 'en', width: 60 }).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('the questions as a form', () => {
  const form = reportQuestionsMarkdown(inquiry, { language: 'en' });
  const [business = '', lawyers = ''] = form.split('For the legal team');

  it('have boxes and lines for the business, and keep what an answer changes apart', () => {
    expect(business.match(/- ☐ /gu)?.length).toBe(6);
    expect(business.match(/Answer: (?:\\_)+/gu)?.length).toBe(2);
    expect(business).not.toMatch(/high|medium|cn-62/u);
    expect(lawyers).toContain('medium → high');
  });

  it('ask the state of the law of the legal team alone', () => {
    expect(business).not.toMatch(/第62号|Announcement 62/u);
    expect(lawyers).toContain('Announcement 62 of 2025');
  });

  it('let no word of the contract become markup', async () => {
    const odd = await inquire('**Bright** [water](x) | <b>Magnetics</b>');
    const words = reportQuestionsMarkdown(odd, { language: 'en' });
    expect(words).toContain('\\*\\*Bright\\*\\* \\[water\\]');
    expect(words).not.toMatch(/(?<!\\)<b>|(?<!\\)\[water/u);
  });
});

describe('the questions as JSON', () => {
  const written = reportQuestionsJson(inquiry, { language: 'en' });

  it('have the published shape', () => {
    const parsed = questionsSchema.parse(JSON.parse(written));
    expect(parsed.summary).toEqual({ documents: 1, questions: 3, notFullyRead: 0 });
    const [home] = parsed.documents[0]?.questions ?? [];
    expect(home).toMatchObject({ id: 'Q-1', fact: 'recipient-jurisdiction' });
    expect(home?.answers[0]?.effects.map(({ level }) => level)).toEqual(['high', 'medium']);
  });

  it('quote what stands in the reading text', () => {
    const { text } = inquiry.asked[0]?.reviewed.document ?? { text: '' };
    for (const { quotes } of questionsSchema.parse(JSON.parse(written)).documents[0]?.questions ?? [])
      for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote);
  });

  it('are the same bytes again, but for the language of problems', () => {
    expect(reportQuestionsJson(inquiry, { language: 'en' })).toBe(written);
    expect(reportQuestionsJson(inquiry, { language: 'zh' })).toBe(written);
  });
});
