import { parseDay } from '../law/parse-day.ts';
import type { Day } from '../law/provision.ts';
import { type Outcome, succeed } from '../messages/problems.ts';

/** The day that was named, else today by the clock and time zone of this machine. */
export function chooseDay(named: string | undefined): Outcome<Day> {
  if (named !== undefined) return parseDay(named);
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return succeed(`${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
