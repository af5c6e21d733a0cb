import { describe, expect, it } from 'vitest';
import { chipsOf, readFilter, toggleValue } from '../../../src/web/filters/filter.ts';

const NAMES = { matters: new Map([['m-1', 'Loan of a kiln']]), people: new Map<string, string>(), other: 'other' };

describe('the filters in an address', () => {
  it('are read with several values in the order of their set', () => {
    expect(readFilter(new URLSearchParams('level=low,high&text=%20kiln%20&sort=name'))).toEqual({
      level: 'high,low',
      text: 'kiln',
    });
  });

  it('leave out what is no value of theirs', () => {
    expect(readFilter(new URLSearchParams('level=urgent&stage=mining,moon&status='))).toEqual({ stage: 'mining' });
  });

  it('keep a text within what the server takes', () => {
    expect(readFilter(new URLSearchParams({ text: 'a'.repeat(500) })).text).toHaveLength(200);
  });
});

describe('choosing a value', () => {
  it('adds it, and takes it out again', () => {
    expect(toggleValue('channel', 'training', 'trade')).toBe('trade,training');
    expect(toggleValue('channel', 'trade,training', 'trade')).toBe('training');
    expect(toggleValue('channel', 'trade', 'trade')).toBeNull();
  });
});

describe('chips', () => {
  it('stand for one value each and know the filter without it', () => {
    const chips = chipsOf({ level: 'high,low', matter: 'm-1', country: 'DE' }, NAMES, 'en');
    expect(chips).toEqual([
      { name: 'matter', value: 'm-1', label: 'Loan of a kiln', without: null },
      { name: 'country', value: 'DE', label: 'Germany', without: null },
      { name: 'level', value: 'high', label: 'high', without: 'low' },
      { name: 'level', value: 'low', label: 'low', without: 'high' },
    ]);
  });

  it('speak the language of the screen', () => {
    expect(chipsOf({ stage: 'mining', country: 'XX' }, NAMES, 'zh').map(({ label }) => label)).toEqual([
      '境外',
      '稀土开采',
    ]);
  });

  it('do not show the id of what the server does not name', () => {
    expect(chipsOf({ matter: 'gone' }, NAMES, 'en')[0]?.label).toBe('other');
  });
});
