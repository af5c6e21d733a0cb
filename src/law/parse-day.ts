/** A day as people and packs write it: `YYYY-MM-DD`, and only days that the calendar has. */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Day } from './provision.ts';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const LONGEST_ECHO = 40;

/** @returns problem `bad-date` for any other form, for 30 February, month 13 and the year 0000. */
export function parseDay(text: string): Outcome<Day> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return fail('bad-date', { value: text.slice(0, LONGEST_ECHO) });
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]; // three groups of digits
  const real = year >= 1 && day >= 1 && day <= daysIn(year, month);
  return real ? succeed(text) : fail('bad-date', { value: text });
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The next calendar day. The last one that four digits can write has none and is its own. */
export function dayAfter(day: Day): Day {
  return shift(day, 1) ?? day;
}

/** The calendar day before; `0001-01-01` is its own. */
export function dayBefore(day: Day): Day {
  return shift(day, -1) ?? day;
}

function shift(day: Day, by: 1 | -1): Day | null {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]; // a Day has three numbers
  const inMonth = date + by;
  if (inMonth >= 1 && inMonth <= daysIn(year, month)) return write(year, month, inMonth);
  const months = year * 12 + (month - 1) + by;
  const [nextYear, nextMonth] = [Math.floor(months / 12), (months % 12) + 1];
  if (nextYear < 1 || nextYear > 9999) return null;
  return write(nextYear, nextMonth, by === 1 ? 1 : daysIn(nextYear, nextMonth));
}

function write(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
