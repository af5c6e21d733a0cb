/** Orders and permissions in the plain English of letters and practice, and what stands beside them and moves nothing. */
import { describe, expect, it } from 'vitest';
import { judgeText, verdictOn } from './judge-text.ts';
import { english } from './write-contract.ts';

async function verdict(clause: string): Promise<string> {
  return verdictOn(await judgeText(english([clause])), clause);
}

describe('an idiom of giving, showing or letting', () => {
  it.each([
    ['opens what it holds', 'The Licensor shall open its books to the Licensee as far as they hold the Base Process.'],
    [
      'leads through it',
      'At each meeting the Licensor takes the Licensee through the latest change of the Base Process.',
    ],
    ['leaves free to copy', 'The Licensor shall leave the Licensee free to copy the Licensed Package.'],
    ['lends a hand', 'The Licensor shall lend a hand at the Works until the Base Process runs there.'],
    ['lets look on', 'The Licensee may look on while the Licensor carries out the Base Process.'],
    ['lets note down', 'The Licensee may note down the figures of the Base Process in the hall of the Licensor.'],
    ['names it in the end', 'After two failed trials the recipe of the Base Process shall be named to the Licensee.'],
    ['answers questions', 'The Licensor shall come back within three days on any question about the Base Process.'],
    ['may be rung', 'For one year the Licensee may ring the Licensor about the Base Process.'],
    ['may be asked', 'The Licensee may put its questions about the Base Process to the Licensor.'],
  ])('lets it go out: %s: %s', async (_, clause) => {
    expect(await verdict(clause)).toBe('high transfer');
  });
});

describe('a condition in front', () => {
  it('does not make the one it names act', async () => {
    expect(
      await verdict('If the Licensee so asks, two chemists shall go to Hanover and start up the Base Process.'),
    ).toBe('high transfer');
  });
  it('does not keep what follows a payment from going out', async () => {
    expect(
      await verdict('On payment of the last invoice the Licensor transfers the Licensed Package to the Licensee.'),
    ).toBe('high transfer');
  });
  it('denies only itself', async () => {
    expect(
      await verdict(
        'If the Licensor cannot supply the additive, it shall write down the Base Process for the Licensee.',
      ),
    ).toBe('high transfer');
  });
});

describe('plain words by which nothing goes out', () => {
  it.each([
    'The aim of the parties is to make sintered neodymium-iron-boron magnets in Hanover one day.',
    'The Licensee shall guard the Licensed Package as it guards its own secrets.',
    'What the Licensor knows about plating stays with the Licensor.',
    'The Licensee keeps the Licensed Package to itself.',
    'The guests of the Licensee may walk round the works of the Licensor with the machines standing still.',
  ])('%s', async (clause) => {
    expect(await verdict(clause)).not.toMatch(/^(?:high|medium)/);
  });
});

describe('a name that a letter gives', () => {
  it('carries what it means', async () => {
    const clause = 'Whatever the Licensor changes in our way, the Licensee hears of within a month.';
    const judged = await judgeText(english(['By "our way" we mean the Base Process as it is run at Ganzhou.', clause]));
    expect(verdictOn(judged, clause)).toBe('high transfer');
  });
});

describe('a denial in the subject', () => {
  it('ends with its verb', async () => {
    expect(
      await verdict(
        'Anything the Licensee cannot make out in the Licensed Package shall be gone over by the Licensor.',
      ),
    ).toBe('high transfer');
  });
});

describe('people of one side at the other', () => {
  it('bring what they know, by their name too', async () => {
    expect(
      await verdict('Mr Qin of the Licensor stays at the Works of the Licensee until the Base Process runs there.'),
    ).toBe('high transfer');
  });
});
