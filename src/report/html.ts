import type { Law } from '../law/law.ts';
import type { Language } from '../messages/language.ts';
import type { Scan } from '../review.ts';
export interface HtmlOptions {
  readonly language: Language;
  readonly law: Law | null;
  readonly wordHtml: ReadonlyMap<string, string>;
}
export function reportHtml(scan: Scan, options: HtmlOptions): string {
  return scan.asOf + options.language;
}
