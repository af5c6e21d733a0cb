/**
 * How a clause, item or annex announces itself at the start of a line. Only good enough to part
 * paragraphs; what the number means is for the structure stage.
 */
import { lettersOf, type Row } from './lines.ts';

const LABELS: readonly RegExp[] = [
  /^第\s*[一二三四五六七八九十百零〇两\d０-９]{1,6}\s*[条章节款项部编篇]/u,
  /^[一二三四五六七八九十]{1,3}[、．.]/u,
  /^[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z]{1,2}|[ivxlc]{1,5}|[A-Z])[）)]/u,
  /^(?:附件|附录|附表|附则)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])?(?=$|[\s：:、（(《]|[一-鿿])/u,
  /^\d{1,2}(?:\.\d{1,2}){1,4}[.)]?(?=$|[\s\p{Script=Han}“"（(])/u,
  /^\d{1,2}[.、．)）](?=$|[\s\p{Script=Han}“"（(])/u,
  /^(?:[a-z]|[ivx]{1,4})\)(?=\s|$)/u,
  /^[①-⑳]/u,
  /^[·•●▪■◆○◇‣∙\uf0b7\uf0a7\uf0d8]/u,
  /^[-–—](?=\s\S)/u,
  /^(?:Article|Section|Clause|Schedule|Annex|Appendix|Exhibit|Attachment|Part|Chapter|Recital|ARTICLE|SECTION|CLAUSE|SCHEDULE|ANNEX|APPENDIX|EXHIBIT|ATTACHMENT|PART|CHAPTER|RECITAL)\s+(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Z])(?=$|[\s.:：,–—-])/u,
];

/** The label a text begins with, or the empty string. */
export function leadingLabel(text: string): string {
  for (const label of LABELS) {
    const found = label.exec(text);
    if (found !== null) return found[0];
  }
  return '';
}

/** A row of two lines of which the first is the number or sign of the second. */
export function isLabelled(row: Row): boolean {
  const [first, second, ...others] = row;
  if (first === undefined || second === undefined || others.length > 0) return false;
  const label = first.items.map((item) => item.text).join('');
  return second.x - first.right < first.size * 6 && isBareLabel(label) && lettersOf(second) > 12;
}

/** The text is nothing but a number or sign that introduces what stands beside it. */
export function isBareLabel(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && (leadingLabel(trimmed) === trimmed || /^\d{1,2}$/.test(trimmed));
}
