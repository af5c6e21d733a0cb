/** The one place of the command line that asks the clock. */
import { parseDay } from '../law/parse-day.ts';
import type { Day } from '../law/provision.ts';
import { type Outcome, succeed } from '../messages/problems.ts';

/** By the clock and time zone of this machine. */
export function today(): Day {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day that was named, else today. */
export function chooseDay(named: string | undefined): Outcome<Day> {
  return named === undefined ? succeed(today()) : parseDay(named);
}
