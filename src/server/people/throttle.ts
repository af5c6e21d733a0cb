/**
 * Slows down whoever tries passwords: by the name that is tried and by the address it is tried from. Each failure beyond the
 * free ones doubles the wait. An attempt counts when it begins, so that many at once gain nothing. Kept in memory, within bounds.
 */
export interface Throttle {
  /** @returns 0 where the attempt may go on and was counted, else the seconds to wait */
  readonly begin: (name: string, address: string) => number;
  /** The password was right: the name is free again, and the address is forgiven this one attempt. */
  readonly succeed: (name: string, address: string) => void;
}

export const FREE_FOR_A_NAME = 5;
/** More than for a name: an office may stand behind one address. */
export const FREE_FOR_AN_ADDRESS = 20;
export const LONGEST_WAIT_MS = 15 * 60 * 1000;
/** What was quiet for so long is forgotten. */
export const FORGOTTEN_MS = 60 * 60 * 1000;
const REMEMBERED = 10_000;

interface Count {
  failures: number;
  /** When the last attempt began; milliseconds. */
  last: number;
}

/** @param now milliseconds */
export function makeThrottle(now: () => number): Throttle {
  const counts = new Map<string, Count>();
  const keysOf = (name: string, address: string) =>
    [
      { key: `name ${name}`, free: FREE_FOR_A_NAME },
      { key: `address ${networkOf(address)}`, free: FREE_FOR_AN_ADDRESS },
    ] as const;

  function read(key: string): Count {
    const kept = counts.get(key);
    return kept === undefined || now() - kept.last > FORGOTTEN_MS ? { failures: 0, last: 0 } : kept;
  }

  function write(key: string, count: Count): void {
    // Behind all others, so that what was not touched for longest goes first.
    counts.delete(key);
    if (count.failures > 0) counts.set(key, count);
    const [oldest] = counts.keys();
    if (counts.size > REMEMBERED && oldest !== undefined) counts.delete(oldest);
  }

  return {
    begin(name, address) {
      const keys = keysOf(name, address);
      const waits = keys.map(({ key, free }) => {
        const { failures, last } = read(key);
        return last + waitAfter(failures - free) - now();
      });
      const wait = Math.max(...waits);
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const { key } of keys) write(key, { failures: read(key).failures + 1, last: now() });
      return 0;
    },
    succeed(name, address) {
      const [byName, byAddress] = keysOf(name, address);
      write(byName.key, { failures: 0, last: 0 });
      const { failures, last } = read(byAddress.key);
      write(byAddress.key, { failures: failures - 1, last });
    },
  };
}

/** Nothing for the free attempts, then 1 s, 2 s, 4 s … */
function waitAfter(beyond: number): number {
  return beyond < 0 ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(beyond, 30));
}

/** Whoever has one IPv6 address mostly has the 64 bits behind the network too. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [before = '', after] = address.split('::');
  const [first, second] = [before, after ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const groups = first ?? [];
  const zeros = after === undefined ? 0 : 8 - groups.length - (second?.length ?? 0);
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(second ?? [])].slice(0, 4).join(':');
}
