/** An open question about the law, answered either way: the states that follow, and the law itself unchanged. */
import { describe, expect, it } from 'vitest';
import { stateOn } from '../../src/law/state.ts';
import { openStatesOf, supposeState } from '../../src/law/suppose.ts';
import { loadShippedLaw } from './shipped-law.ts';

const law = loadShippedLaw();
const DAY = '2026-11-22';
const PAUSED = ['cn-62-2025/1.1a', 'cn-62-2025/1.2'];

describe('a pause that ran out', () => {
  const [open, ...others] = openStatesOf(law, [...PAUSED, 'cn-cat/2023/083201J'], DAY);
  if (open === undefined) throw new Error('The shipped law leaves no pause open on this day');

  it('is one open state for all provisions of the announcement, and none for what is in force', () => {
    expect(others).toEqual([]);
    expect(open).toEqual({ instruments: ['cn-62-2025'], provisions: PAUSED, kind: 'pause', until: '2026-11-10' });
  });

  it('is lengthened, or over', () => {
    for (const state of ['suspended', 'in-force', 'ended'] as const) {
      const supposed = supposeState(law, open, state, DAY);
      expect(PAUSED.map((id) => stateOn(supposed, id, DAY).state)).toEqual([state, state]);
    }
  });

  it('changes nothing before the day, in other instruments, or in the law that was given', () => {
    const supposed = supposeState(law, open, 'in-force', DAY);
    expect(stateOn(supposed, 'cn-62-2025/1.1a', '2025-12-01').state).toBe('suspended');
    expect(stateOn(supposed, 'cn-61-2025/1.person', DAY).state).toBe('not-verified');
    expect(stateOn(law, 'cn-62-2025/1.1a', DAY).state).toBe('not-verified');
  });
});

describe('a day on which the state is known', () => {
  it('leaves nothing open', () => {
    expect(openStatesOf(law, PAUSED, '2025-12-01')).toEqual([]);
  });
});
