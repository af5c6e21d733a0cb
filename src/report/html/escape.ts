/** The only way by which text gets into the page: contracts are hostile, and so are their file names. */
import { cleanText } from '../clean-text.ts';

export function escapeHtml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
