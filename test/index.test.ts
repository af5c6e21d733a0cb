/** The public door alone must be enough to review a contract; its names are a promise to other programs. */
import { describe, expect, it } from 'vitest';
import * as lodestone from '../src/index.ts';

const CONTRACT = `TECHNOLOGY SERVICES AGREEMENT

This Agreement is made between Ganzhou Redstone Rare Earth Co., Ltd., a company incorporated in Jiangxi, China
("Provider"), and Halvorsen Minerals AS, a company incorporated in Norway ("Client").

1. Subject
1.1 The Provider shall train the Client's staff in Norway in the solvent extraction of rare earths and shall hand
over the flowsheet of the separation circuit.
1.2 The Client shall pay the fee within thirty days of the invoice.
`;

describe('the public door', () => {
  it('is enough to review a text and to print JSON', async () => {
    const knowledge = await lodestone.readKnowledge([]);
    if (!knowledge.ok) throw new Error(lodestone.describeProblem(knowledge.problem, 'en'));
    const bytes = new TextEncoder().encode(CONTRACT);
    const options = { asOf: '2026-11-22' };
    const reviewed = await lodestone.reviewBytes(bytes, 'services.txt', knowledge.value, options);
    const scan = lodestone.makeScan(knowledge.value, options.asOf, [reviewed]);
    const json = lodestone.scanSchema.parse(JSON.parse(lodestone.reportJson(scan, { language: 'zh' })));
    expect(json.tool.version).toBe(lodestone.TOOL_VERSION);
    expect(json.summary).toMatchObject({ documents: 1, flagged: 1, high: 1, notFullyRead: 0 });
    const [finding] = json.documents[0]?.findings ?? [];
    expect(finding).toMatchObject({ clause: { label: '1.1' }, stages: ['separation'], direction: 'outbound' });
    expect(finding?.channels).toContain('training');
    const text = reviewed.document?.text ?? '';
    for (const { quote, start, end } of finding?.evidence ?? []) expect(text.slice(start, end)).toBe(quote);
  });

  it('asks what the findings hang on', async () => {
    const knowledge = await lodestone.readKnowledge([]);
    if (!knowledge.ok) throw new Error(lodestone.describeProblem(knowledge.problem, 'en'));
    const bytes = new TextEncoder().encode(CONTRACT);
    const reviewed = await lodestone.reviewBytes(bytes, 'services.txt', knowledge.value, { asOf: '2026-11-22' });
    const questions = lodestone.questionsOf(reviewed, knowledge.value, '2026-11-22');
    expect(questions.map(({ fact }) => fact)).toEqual(['state-of-law']);
    const { law } = knowledge.value.dictionary;
    const scan = lodestone.makeScan(knowledge.value, '2026-11-22', [reviewed]);
    const inquiry = { scan, law, asked: [{ reviewed, questions }] };
    const json = lodestone.questionsSchema.parse(
      JSON.parse(lodestone.reportQuestionsJson(inquiry, { language: 'en' })),
    );
    expect(json.summary).toEqual({ documents: 1, questions: 1, notFullyRead: 0 });
  });

  it('makes every report of the same scan', async () => {
    const knowledge = await lodestone.readKnowledge([]);
    if (!knowledge.ok) throw new Error(lodestone.describeProblem(knowledge.problem, 'en'));
    const { law } = knowledge.value.dictionary;
    const bytes = new TextEncoder().encode(CONTRACT);
    const reviewed = await lodestone.reviewBytes(bytes, 'services.txt', knowledge.value, { asOf: '2026-11-22' });
    const scan = lodestone.makeScan(knowledge.value, '2026-11-22', [reviewed]);
    expect(lodestone.reportHtml(scan, { language: 'en', law, wordHtml: new Map() })).toContain('<!doctype html>');
    const look = { language: 'en', color: false, width: 80, all: false, law, detail: 'full' } as const;
    expect(lodestone.reportTerminal(scan, look)).toContain('F-1');
  });

  it('offers these names', () => {
    expect(Object.keys(lodestone).sort()).toEqual([
      'ANSWER_CODES',
      'CHANNELS',
      'DECISIONS',
      'DEFAULT_LIMITS',
      'DIRECTIONS',
      'EFFECTS',
      'LANGUAGES',
      'LEVELS',
      'MEDIA_TYPES',
      'NOTE_CODES',
      'OWN_DICTIONARY',
      'PROVISION_STATES',
      'REPORT_POLICY',
      'REVIEW_STATUSES',
      'STAGES',
      'SUBJECTS',
      'TOOL_VERSION',
      'UNREAD_CODES',
      'allEntries',
      'channelPackSchema',
      'checkDictionary',
      'conceptPackSchema',
      'cuePackSchema',
      'describeProblem',
      'findFiles',
      'isNotFullyRead',
      'lawPackSchema',
      'makeScan',
      'parseDay',
      'placeSchema',
      'questionsOf',
      'questionsSchema',
      'readDictionary',
      'readKnowledge',
      'readWordHtml',
      'reportHtml',
      'reportJson',
      'reportQuestions',
      'reportQuestionsJson',
      'reportQuestionsMarkdown',
      'reportTerminal',
      'reviewBytes',
      'reviewDocument',
      'reviewWithMembers',
      'scanFiles',
      'scanSchema',
      'stateOn',
      'summarise',
      'timelineOf',
    ]);
  });
});
