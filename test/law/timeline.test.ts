/** The dates on which the shipped law turns: the day before, the day itself, and the day after. */
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore } from '../../src/law/parse-day.ts';
import { PROVISION_STATES, type ProvisionState } from '../../src/law/provision.ts';
import { stateOn, timelineOf } from '../../src/law/state.ts';
import { loadShippedLaw } from './shipped-law.ts';

const law = loadShippedLaw();
const TODAY = '2026-11-22';
const [NOT_YET, IN_FORCE, SUSPENDED, ENDED, NOT_VERIFIED] = PROVISION_STATES;

interface Turn {
  readonly id: string;
  readonly day: string;
  readonly before: ProvisionState;
  readonly from: ProvisionState;
}
const turn = (id: string, day: string, before: ProvisionState, from: ProvisionState): Turn => ({
  id,
  day,
  before,
  from,
});

const neverOperated = [
  'cn-55-2025',
  'cn-56-2025/2B902',
  'cn-56-2025/1C914',
  'cn-57-2025/1C909',
  'cn-58-2025',
  'cn-61-2025/1.1',
  'cn-61-2025/1.2',
];
const operatedForFourWeeks = [
  'cn-62-2025/1.1a',
  'cn-62-2025/1.1b',
  'cn-62-2025/1.2',
  'cn-62-2025/2.ch.ip-licence',
  'cn-62-2025/assistance-ban',
  'cn-61-2025/1.3',
  'cn-61-2025/2',
];

const turns: readonly Turn[] = [
  turn('cn-tier/29', '2002-01-01', NOT_YET, IN_FORCE),
  turn('cn-ecl/12.3', '2020-12-01', NOT_YET, IN_FORCE),
  turn('cn-dur/38', '2024-12-01', NOT_YET, IN_FORCE),
  turn('tl/list-51-2024', '2024-12-01', NOT_YET, IN_FORCE),
  turn('cn-46-2024/1', '2024-12-03', NOT_YET, IN_FORCE),
  turn('cn-46-2024/2', '2024-12-03', NOT_YET, IN_FORCE),
  turn('cn-46-2024/2', '2025-11-09', IN_FORCE, SUSPENDED),
  turn('cn-46-2024/2', '2026-11-28', SUSPENDED, NOT_VERIFIED),
  turn('cn-18-2025/1C904', '2025-04-04', NOT_YET, IN_FORCE),
  turn('cn-70-2025/1', '2025-11-07', NOT_YET, IN_FORCE),
  turn('cn-70-2025/1', '2026-11-11', IN_FORCE, NOT_VERIFIED),
  turn('cn-72-2025', '2025-11-09', NOT_YET, IN_FORCE),
  turn('cn-72-2025', '2026-11-28', IN_FORCE, NOT_VERIFIED),
  turn('cn-1-2026', '2026-01-06', NOT_YET, IN_FORCE),
  turn('cn-rer/15', '2024-10-01', NOT_YET, IN_FORCE),
  turn('cn-ftl-2025', '2026-03-01', NOT_YET, IN_FORCE),
  turn('ev/23-2026', '2026-06-22', NOT_YET, IN_FORCE),
  turn('ev/26-2026', '2026-07-01', NOT_YET, IN_FORCE),
  turn('cn-cat/2008/053302J', '2008-09-16', NOT_YET, NOT_VERIFIED),
  turn('cn-cat/2008/053302J', '2009-01-01', NOT_VERIFIED, IN_FORCE),
  turn('cn-cat/2008/053302J', '2023-12-21', IN_FORCE, ENDED),
  turn('cn-cat/2001/rare-earth', '2009-01-01', NOT_VERIFIED, ENDED),
  turn('cn-cat/2023/083201J', '2023-12-21', NOT_YET, IN_FORCE),
  turn('cn-cat/2023/leaching', '2023-12-21', NOT_YET, IN_FORCE),
  turn('cn-cat/2023/mining-x', '2023-12-21', NOT_YET, IN_FORCE),
  turn('cn-cat/2025', '2025-07-15', NOT_YET, IN_FORCE),
  ...neverOperated.flatMap((id) => [
    turn(id, '2025-11-07', NOT_YET, SUSPENDED),
    turn(id, '2026-11-11', SUSPENDED, NOT_VERIFIED),
  ]),
  ...operatedForFourWeeks.flatMap((id) => [
    turn(id, '2025-10-09', NOT_YET, IN_FORCE),
    turn(id, '2025-11-07', IN_FORCE, SUSPENDED),
    turn(id, '2026-11-11', SUSPENDED, NOT_VERIFIED),
  ]),
];

describe('the shipped timeline', () => {
  it.each(turns)('$id turns from $before to $from on $day', ({ id, day, before, from }) => {
    const days = [dayBefore(day), day, dayAfter(day)];
    expect(days.map((each) => stateOn(law, id, each).state)).toEqual([before, from, from]);
    expect(stateOn(law, id, day).since).toBe(day);
    expect(stateOn(law, id, dayBefore(day)).until).toBe(dayBefore(day));
  });

  it.each([...neverOperated])('%s never applied before its pause', (id) => {
    expect(timelineOf(law, id).map(({ state }) => state)).toEqual([NOT_YET, SUSPENDED, NOT_VERIFIED]);
  });

  it('keeps every entry of the catalogue of 2023 and Announcement 18 without a pause, open to the future', () => {
    const steady = [...law.provisions.keys()].filter((id) => /^cn-(cat\/2023|18-2025)\//.test(id));
    expect(steady.length).toBeGreaterThan(10);
    for (const id of steady) {
      expect(timelineOf(law, id).map(({ state }) => state)).toEqual([NOT_YET, IN_FORCE]);
      expect(stateOn(law, id, TODAY)).toMatchObject({ state: IN_FORCE, until: null, checked: '2026-10-08' });
    }
  });

  it('holds the entries of 2008, and those alone, on a day in 2015', () => {
    const inForce = [...law.provisions.keys()].filter(
      (id) => id.startsWith('cn-cat/') && stateOn(law, id, '2015-05-20').state === IN_FORCE,
    );
    expect(inForce.length).toBeGreaterThan(0);
    expect(inForce.every((id) => id.startsWith('cn-cat/2008/'))).toBe(true);
  });

  it('tells of the announced extension beside the pause that ran out, and not before it was announced', () => {
    const because = (day: string) => stateOn(law, 'cn-62-2025/1.1a', day).because.map(({ kind }) => kind);
    expect(because('2026-09-27')).toEqual(['suspended']);
    expect(because('2026-09-28')).toEqual(['suspended', 'extension-announced']);
    expect(because(TODAY)).toEqual(['suspended', 'extension-announced']);
  });
});
