/** Every fact that a finding hangs on is asked once, and each answer is what the same table says with the fact filled in. */
import { describe, expect, it } from 'vitest';
import { judgeText, verdictOn } from '../judge-text.ts';
import { chinese, english, GERMAN_MAKER } from '../write-contract.ts';
import { answersOf, askText, outcomeOf, questionOn } from './ask-text.ts';

const DELIVER = 'The Licensor shall deliver the Licensed Package to the Licensee.';
const COPY = 'The Licensee may copy the Licensed Package and use it at its works.';
const NOWHERE = 'Brightwater Magnetics';
const CHINESE_BUYER = 'Lanting Motors, registered office: 8 Riverside Road, Suzhou, Jiangsu, China';

describe('a recipient whose home nobody states', () => {
  it('is asked for once, for all findings that hang on it', async () => {
    const questions = await askText(english([DELIVER, COPY], { recipient: NOWHERE }));
    const home = questionOn(questions, 'recipient-jurisdiction');
    expect(home.about).toContain('Brightwater Magnetics');
    expect(home.findings.map(({ level, decision }) => `${level} ${decision}`)).toEqual([
      'medium direction-open',
      'medium direction-open',
    ]);
    expect(home.quotes.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining(DELIVER),
      expect.stringContaining(COPY),
    ]);
  });

  it('is answered by what the contract comes to where it is stated', async () => {
    const home = questionOn(await askText(english([DELIVER], { recipient: NOWHERE })), 'recipient-jurisdiction');
    expect(answersOf(home)).toEqual([
      'abroad: high transfer',
      'china: low domestic',
      'china-foreign-owned: low domestic',
    ]);
    const abroad = await judgeText(english([DELIVER], { recipient: GERMAN_MAKER.en }));
    const athome = await judgeText(english([DELIVER], { recipient: CHINESE_BUYER }));
    expect([verdictOn(abroad, DELIVER), verdictOn(athome, DELIVER)]).toEqual(['high transfer', 'low domestic']);
  });

  it('is asked for in Chinese too', async () => {
    const clause = '许可方应向被许可方交付许可资料包。';
    const home = questionOn(await askText(chinese([clause], { recipient: '明水磁材' })), 'recipient-jurisdiction');
    expect(home.about).toContain('明水磁材');
    expect(answersOf(home)[0]).toBe('abroad: high transfer');
  });

  it('is somebody whom the contract does not name', async () => {
    const clause = 'The Licensor shall deliver the Licensed Package to a third party.';
    const home = questionOn(await askText(english([clause], { recipient: CHINESE_BUYER })), 'recipient-jurisdiction');
    expect(home.about).toBe('third party');
    expect(answersOf(home).slice(0, 2)).toEqual(['abroad: high transfer', 'china: low domestic']);
  });
});

describe('two homes that are both open', () => {
  it('are both asked for, and each answer says what the other may still bring', async () => {
    const questions = await askText(english([DELIVER], { provider: 'Qinghe Valley Materials', recipient: NOWHERE }));
    const recipient = questionOn(questions, 'recipient-jurisdiction');
    expect(questionOn(questions, 'provider-jurisdiction').about).toContain('Qinghe');
    const [abroad, china] = recipient.answers.map(({ effects }) => effects[0]);
    expect(abroad).toMatchObject({ level: 'medium', stillOpen: ['provider-jurisdiction'], couldBe: ['high', 'low'] });
    expect(china?.couldBe).toEqual(['low']);
  });
});

describe('a home that is only hinted at', () => {
  it('is asked for where another answer would change the level', async () => {
    const questions = await askText(english([DELIVER], { recipient: 'Brightwater Magnetics GmbH' }));
    const home = questionOn(questions, 'recipient-jurisdiction');
    expect(home.findings.map(({ decision }) => decision)).toEqual(['transfer']);
    expect(answersOf(home)[1]).toBe('china: low domestic');
  });

  it('is not asked for where an address states it', async () => {
    const questions = await askText(english([DELIVER]));
    expect(questions.map(({ fact }) => fact)).toEqual(['state-of-law']);
  });
});

describe('a general word that only the subject of the contract settles', () => {
  it('is asked about, and its answers are the stages', async () => {
    const clause = 'The Licensor shall explain sintering to the Licensee.';
    const meant = questionOn(await askText(english([clause])), 'stage-meant');
    expect(meant.about).toBe('sintering');
    expect(answersOf(meant)).toContain('stage magnet-making: high transfer');
    expect(answersOf(meant).at(-1)).toBe('no-stage: none no-transfer');
    expect(meant.quotes[0]?.sentence).toContain(clause);
  });

  it('is asked about once for two clauses', async () => {
    const questions = await askText(
      english([
        'The Licensor shall explain sintering to the Licensee.',
        'The Licensor shall teach the Licensee sintering.',
      ]),
    );
    expect(questionOn(questions, 'stage-meant').findings.length).toBe(2);
  });
});

describe('a transfer that waits for a licence', () => {
  const clause =
    'Subject to the grant of an export licence by the competent authority, the Licensor shall deliver the Licensed Package to the Licensee.';

  it('asks whether it was granted', async () => {
    const licence = questionOn(await askText(english([clause])), 'licence-granted');
    expect(answersOf(licence)).toEqual([
      'granted: high transfer',
      'refused: low forbidden',
      'pending: medium conditional',
    ]);
    expect(licence.quotes[0]?.quote).toMatch(/licence/u);
  });
});

describe('general supplies', () => {
  it('ask for the plant that they serve', async () => {
    const clause =
      'The Licensor shall supply pumps and valves to the neodymium-iron-boron magnet works of the Licensee.';
    const plant = questionOn(await askText(english([clause])), 'end-use');
    const answers = answersOf(plant);
    expect(answers).toContain('plant-abroad magnet-making: medium catch-all');
    expect(answers).toContain('plant-in-china: low domestic');
    expect(answers).toContain('no-stage: none no-transfer');
    expect(answers).toContain('brings-technology: high transfer');
  });
});

describe('a low finding', () => {
  it('on published matter asks what shows it', async () => {
    const clause = '许可方可以向被许可方提供已公开发表、属于公有领域的钕铁硼烧结论文。';
    const shown = questionOn(await askText(chinese([clause])), 'public-domain-shown');
    expect(answersOf(shown)).toEqual(['shown: low exempt', 'not-shown: high transfer']);
  });

  it('on goods asks what comes with them', async () => {
    const clause = 'The Licensor shall sell magnet scrap to the Licensee.';
    const goods = questionOn(await askText(english([clause])), 'comes-with-technology');
    expect(answersOf(goods)).toEqual(['goods-alone: low goods', 'brings-technology: high transfer']);
  });

  it('that no answer would raise asks nothing', async () => {
    const clause = 'The Licensor shall not disclose any data on the strip casting of neodymium-iron-boron alloys.';
    expect(await askText(english([clause]))).toEqual([]);
  });
});

describe('a document that is not at hand', () => {
  it('is asked for where the stage would stand in it', async () => {
    const clause = 'The Licensor shall deliver the sintering records listed in Schedule 9 to the Licensee.';
    const missing = questionOn(await askText(english([clause])), 'document-missing');
    expect(missing.about).toBe('Schedule 9');
    expect(answersOf(missing).at(-1)).toBe('no-stage: none no-transfer');
  });
});

describe('the state of the law', () => {
  it('is asked for last, and its answers change the state of the provisions alone', async () => {
    const questions = await askText(
      english([
        'Subject to the grant of an export licence by the competent authority, the Licensor shall deliver the Licensed Package to the Licensee.',
      ]),
    );
    const law = questions.at(-1);
    expect(law).toMatchObject({ fact: 'state-of-law', id: `Q-${questions.length}` });
    expect(law?.about).toEqual({ zh: '商务部公告2025年第62号', en: 'MOFCOM Announcement 62 of 2025' });
    const states = law?.answers.map(({ code, effects: [effect] }) => [
      code,
      effect === undefined ? '' : outcomeOf(effect),
      new Set(effect?.provisions.filter(({ id }) => id.startsWith('cn-62-2025')).map(({ state }) => state)),
    ]);
    expect(states).toEqual([
      ['suspended', 'medium conditional', new Set(['suspended'])],
      ['in-force', 'medium conditional', new Set(['in-force'])],
    ]);
  });

  it('is not asked for on a day on which it is known', async () => {
    const questions = await askText(english([DELIVER]), '2025-12-01');
    expect(questions).toEqual([]);
  });
});

describe('a contract about something else', () => {
  it('has no questions', async () => {
    expect(await askText('LEASE\n\n1. The landlord lets the flat.\n\n2. The rent is due monthly.')).toEqual([]);
  });
});
