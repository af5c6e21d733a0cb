/** Moments as they are written everywhere: 2026-11-22 16:05, in the time of this machine. */
export function writeMoment(moment: string): string {
  const date = new Date(moment);
  return `${writeDay(moment)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The day alone. */
export function writeDay(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** To the second, in UTC, as the log holds it. */
export function writeUtc(moment: string): string {
  return moment.slice(0, 19).replace('T', ' ');
}
