/** Figures as the language of the screen writes them. */
import type { Language } from '../../messages/language.ts';

export function writeCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `340 kB`, `12.4 MB` */
export function writeBytes(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = unit === 'megabyte' && value < 100 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(
    unit === 'kilobyte' && bytes > 0 ? Math.max(1, value) : value,
  );
}

/** The day of a moment where the reader sits, as 2026-11-22. */
export function writeDay(moment: string): string {
  const date = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
