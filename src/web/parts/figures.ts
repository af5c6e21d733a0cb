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
