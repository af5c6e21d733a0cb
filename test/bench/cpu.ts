/** CPU time of this process, all its threads, as the system counts it: waiting costs nothing, other programs little. */

export interface Spent<T> {
  readonly seconds: number;
  readonly value: T;
}

/** What the work gave, and the CPU seconds that it took. */
export async function spendCpu<T>(work: () => T | Promise<T>): Promise<Spent<T>> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

/** The median CPU seconds of several runs. */
export async function medianCpu(runs: number, work: () => unknown): Promise<number> {
  const spent: number[] = [];
  for (let run = 0; run < runs; run += 1) spent.push((await spendCpu(work)).seconds);
  return middle(spent);
}

/** The upper one of the two in the middle of an even number. */
export function middle(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

export function inMilliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms`;
}

export function asTimes(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
}
