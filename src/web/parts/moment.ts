/** Moments as they are written everywhere: 2026-11-22 16:05, in the time of this machine. */
export function writeMoment(moment: string): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** To the second, in UTC, as the log holds it. */
export function writeUtc(moment: string): string {
  return moment.slice(0, 19).replace('T', ' ');
}
