/** Options as they are written, checked and turned into values. */
import { fail, type Outcome, succeed } from '../messages/problems.ts';

export function readPort(written: string): Outcome<number> {
  return readNumber(written, '--port', 0, 65_535);
}

/** Undefined where the option was not given. */
export function readCount(written: string | undefined, option: string, most: number): Outcome<number | undefined> {
  return written === undefined ? succeed(undefined) : readNumber(written, option, 1, most);
}

function readNumber(written: string, option: string, least: number, most: number): Outcome<number> {
  const number = Number(written);
  if (/^\d{1,7}$/.test(written) && number >= least && number <= most) return succeed(number);
  return fail('bad-option', { value: written, option, allowed: `${least} – ${most}` });
}

/** Scheme, host and port alone: the screen does not stand in a folder of another site. */
export function readAddress(written: string | undefined): Outcome<string | null> {
  if (written === undefined) return succeed(null);
  const url = URL.parse(written);
  if (url !== null && /^https?:$/.test(url.protocol) && written.replace(/\/$/, '').toLowerCase() === url.origin)
    return succeed(url.origin);
  return fail('bad-option', { value: written, option: '--address', allowed: 'https://lodestone.example.com' });
}
