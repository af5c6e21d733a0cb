import { describe, expect, it } from 'vitest';
import { keyOf, listKeys, type Pressed } from '../../src/web/keys.ts';

const NOTHING: Pressed = {
  key: 'j',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  defaultPrevented: false,
};

describe('a key on the page', () => {
  it('is taken alone, in either case', () => {
    expect(keyOf(NOTHING)).toBe('j');
    expect(keyOf({ ...NOTHING, key: 'J' })).toBe('j');
    expect(keyOf({ ...NOTHING, key: '?' })).toBe('?');
  });

  it('is left to the browser and the screen reader together with a modifier', () => {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey'] as const)
      expect(keyOf({ ...NOTHING, [modifier]: true })).toBeNull();
  });

  it('is left to the writing of Chinese', () => {
    expect(keyOf({ ...NOTHING, isComposing: true })).toBeNull();
  });

  it('is none of those that move about the page', () => {
    for (const key of ['Tab', 'Enter', 'ArrowDown', ' ', 'Escape']) expect(keyOf({ ...NOTHING, key })).toBeNull();
  });

  it('goes on while it is held only where that is harmless', () => {
    expect(keyOf({ ...NOTHING, repeat: true })).toBe('j');
    expect(keyOf({ ...NOTHING, key: '3', repeat: true })).toBeNull();
  });
});

describe('the list of keys', () => {
  it('names each key once, with its latest words', () => {
    expect(listKeys([{ '/': 'search', j: 'next' }, { j: 'next finding' }])).toEqual([
      { key: '/', words: 'search' },
      { key: 'j', words: 'next finding' },
    ]);
  });
});
