/** An explanation names, for each element, the words and the rule behind it, and what was left aside and why. */
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/judge/explanation/explanation.ts';
import { reportExplanation } from '../../../src/report/explanation/text.ts';
import { chinese, english } from '../write-contract.ts';
import { explainText } from './explain-text.ts';

const explain = async (clause: string, contract = english([clause])): Promise<Explanation> =>
  (await explainText(contract, clause)).explanation;

const useOf = ({ entries }: Explanation, quote: string): readonly string[] =>
  entries.filter(({ words }) => words.quote === quote).map(({ use }) => use);

describe('the rows before the one that decided', () => {
  it('are all there, each with the elements that kept it from applying', async () => {
    const { row, place, passed } = await explain('The Licensor shall deliver the Licensed Package to the Licensee.');
    expect([row.decision, place]).toEqual(['transfer', passed.length + 1]);
    const kept = new Map(passed.map((one) => [one.row.decision, one.keptBy]));
    expect(kept.get('not-operative')).toEqual(['operative']);
    expect(kept.get('no-transfer')).toEqual(['transfer', 'stage']);
    expect(kept.get('conditional')).toEqual(['conditional']);
    for (const { keptBy } of passed) expect(keptBy).not.toEqual([]);
  });
});

describe('a carried stage', () => {
  it('shows the definitions over which it came, in their order', async () => {
    const { stage } = await explain(
      'The Licensor hereby grants to the Licensee a licence to use the Licensed Package.',
    );
    expect(stage.way).toBe('defined-term');
    expect(stage.grounds.map(({ words }) => words.quote)).toEqual(['Licensed Package']);
    expect(stage.grounds[0]?.steps.map(({ kind, name }) => [kind, name])).toEqual([
      ['term', 'Licensed Package'],
      ['term', 'Base Process'],
    ]);
  });

  it('shows the annex', async () => {
    const clause = 'The Licensor shall deliver the documents listed in Schedule 1 to the Licensee.';
    const contract = `${english([clause])}\n\nSchedule 1 – Documents\n\n1. Set-points of the jet milling of neodymium-iron-boron powder.`;
    const { stage } = await explain(clause, contract);
    expect(stage.way).toBe('annex');
    expect(stage.grounds[0]?.steps.map(({ kind, name }) => [kind, name])).toEqual([['annex', 'Schedule 1']]);
  });
});

describe('words that do not count', () => {
  it('name the false friend that cancelled them', async () => {
    const clause =
      'The Licensor shall deliver the Licensed Package and shall keep its debt collection apart from waste recycling.';
    const { entries } = await explain(clause);
    for (const { use, because } of entries.filter(({ standing }) => standing === 'cancelled')) {
      expect(use).toBe('cancelled');
      expect(because).not.toBeNull();
    }
  });

  it('say that a contract about something else proves nothing by general words', async () => {
    const contract = `SERVICE AGREEMENT

Contractor: Qinghe Kilns, registered office: 8 Lanting Road, Ganzhou, China

Client: Brightwater Tiles, registered office: Uferstrasse 4, Hanover, Germany

1. The Contractor shall deliver the sintering and roasting records to the Client.

2. The Contractor shall repair the kilns.`;
    const explanation = await explain('deliver the sintering and roasting records', contract);
    expect(useOf(explanation, 'sintering')).toContain('not-about');
    expect(explanation.finding).toBeNull();
  });

  it('say that other words tell the stage', async () => {
    const clause = 'The Licensor shall deliver the Licensed Package and the extraction records to the Licensee.';
    expect(useOf(await explain(clause), 'extraction')).not.toContain('stage');
  });
});

describe('an operation', () => {
  it('says who gives and who takes, and what shows where they are at home', async () => {
    const { operations } = await explain('The Licensor shall deliver the Licensed Package to the Licensee.');
    const moving = operations.find(({ bar }) => bar === null);
    expect(moving).toMatchObject({ sense: 'gives', ordered: true, direction: 'outbound' });
    expect(moving?.from).toMatchObject({ side: 'china', ground: 'named', words: { quote: 'Licensor' } });
    expect(moving?.to).toMatchObject({ side: 'abroad', party: { jurisdiction: 'DE', homeProof: 'stated' } });
    expect(moving?.to.party?.words?.quote).toBe('Hanover');
  });

  it.each([
    ['The Licensor shall not disclose any data on the strip casting of neodymium-iron-boron alloys.', 'denied'],
    [
      'The Licensor shall train staff of the Licensee in fire safety at the sintering furnaces for rare-earth magnets.',
      'harmless',
    ],
    ['The Licensor shall deliver the keys of the house to the Licensee.', 'no-technology'],
    ['The Licensee shall treat the Licensed Package that the Licensor shall deliver as confidential.', 'standard'],
    ['The Licensor has delivered the Licensed Package to the Licensee.', 'not-ordered'],
  ])('says what kept it from moving anything: %s', async (clause, code) => {
    const { operations } = await explain(clause);
    expect(operations.map(({ bar }) => bar?.code)).toContain(code);
    expect(operations.every(({ bar }) => bar !== null)).toBe(true);
  });

  it('gives way to another that goes the way that matters more', async () => {
    const { operations } = await explain(
      'The Licensor shall deliver the Licensed Package to the Licensee and the Licensee shall deliver its furnace drawings to the Licensor.',
    );
    expect(operations.map(({ direction, bar }) => [direction, bar?.code])).toEqual([
      ['outbound', undefined],
      ['inbound', 'other-direction'],
    ]);
  });

  it('says that a foreign national is taught inside China', async () => {
    const clause = '许可方应对被许可方聘用的德国籍工程师进行钕铁硼烧结工艺培训。';
    const contract = chinese([clause], { recipient: '兰亭电机有限公司，住所：江苏省苏州市河滨路8号' });
    const { operations } = await explain(clause, contract);
    const moving = operations.filter(({ bar }) => bar === null);
    expect(moving.length).toBeGreaterThan(0);
    expect(
      moving.every(({ direction, foreigner, to }) => direction === 'outbound' && (foreigner || to.side === 'abroad')),
    ).toBe(true);
  });
});

describe('a denial', () => {
  it('shows what it covers and how far it reaches', async () => {
    const clause =
      'The Licensor shall not disclose the Licensed Package to the Licensee, but shall deliver the base drawings of the sintering of neodymium-iron-boron magnets.';
    const { denials, operations } = await explain(clause);
    expect(denials.map(({ words, covers }) => [words.quote, covers.map(({ quote }) => quote)])).toEqual([
      ['shall not', ['disclose']],
    ]);
    expect(operations.find(({ words }) => words.quote === 'deliver')?.bar).toBeNull();
  });
});

describe('a limit', () => {
  it('decides, bars, or is overruled by what moves nevertheless', async () => {
    const paid = await explain('The Licensee shall pay the licence fee for the Licensed Package within thirty days.');
    expect(paid.limits.map(({ role, effect }) => [role, effect])).toContainEqual(['standard', 'decides']);
    const overruled = await explain(
      'The Licensor shall deliver the Licensed Package to the Licensee, which shall keep it confidential.',
    );
    const kept = overruled.limits.find(({ role }) => role === 'standard');
    expect([kept?.effect, kept?.over.map(({ quote }) => quote)]).toEqual(['overruled', ['deliver']]);
    expect(overruled.row.decision).toBe('transfer');
  });

  it('is a licence condition on which the decision rests', async () => {
    const { limits } = await explain(
      'Subject to the grant of an export licence by the competent authority, the Licensor shall deliver the Licensed Package to the Licensee.',
    );
    expect(limits.map(({ role, effect }) => [role, effect])).toEqual([['condition', 'decides']]);
  });
});

describe('every quote of an explanation', () => {
  it.each(['zh', 'en'] as const)('stands in the text, and every rule has words: %s', async (language) => {
    const clause =
      'The Licensor shall not charge for the Licensed Package and shall train staff of the Licensee in it.';
    const { text, explanation } = await explainText(english([clause]), clause);
    for (const { words } of explanation.entries) expect(text.slice(words.span.start, words.span.end)).toBe(words.quote);
    const shown = reportExplanation(explanation, { language, width: 90, text, titles: new Map() });
    expect(shown).not.toMatch(/undefined|\{\w+\}|\[object/u);
  });
});
