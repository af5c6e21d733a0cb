import { describe, expect, it } from 'vitest';
import { waitBefore } from '../../src/web/events.ts';

describe('waiting before the stream of events is opened again', () => {
  it('doubles, and stays bounded', () => {
    expect([1, 2, 3].map(waitBefore)).toEqual([1000, 2000, 4000]);
    expect(waitBefore(50)).toBe(30_000);
  });
});
