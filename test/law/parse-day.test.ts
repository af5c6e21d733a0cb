import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, parseDay } from '../../src/law/parse-day.ts';

const day = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseDay', () => {
  it('takes every day of the calendar as it is written', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(parseDay(text)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseDay(text).ok).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '20261122',
    '2026/11/22',
    ' 2026-11-22',
    '2026-11-22T00:00',
    '2026-11-22\n',
    '２０２６-11-22',
    '2026年11月22日',
    'today',
    '',
  ])('refuses %j with the coded problem', (text) => {
    expect(parseDay(text)).toEqual({ ok: false, problem: { code: 'bad-date', details: { value: text } } });
  });

  it('echoes no more than a line of a huge value', () => {
    const problem = { code: 'bad-date', details: { value: '9'.repeat(40) } };
    expect(parseDay('9'.repeat(100_000))).toEqual({ ok: false, problem });
  });
});

describe('neighbouring days', () => {
  it('agree with the calendar and undo each other', () => {
    fc.assert(
      fc.property(day, (text) => {
        const next = new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);
        expect(dayAfter(text)).toBe(next);
        expect(dayBefore(next)).toBe(text);
      }),
    );
  });

  it('stop at the ends of what can be written', () => {
    expect([dayAfter('9999-12-31'), dayBefore('0001-01-01')]).toEqual(['9999-12-31', '0001-01-01']);
  });
});
