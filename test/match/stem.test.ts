import { describe, expect, it } from 'vitest';
import { stemWord } from '../../src/match/stem.ts';

describe('stemWord', () => {
  it('keeps "ore" apart from "or", so that "rare earths or mica" holds no rare-earth ore', () => {
    expect(stemWord('ores')).toBe(stemWord('ore'));
    expect(stemWord('ore')).not.toBe(stemWord('or'));
  });
});
