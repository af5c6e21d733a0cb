/**
 * Tells whether a line opens a numbered unit of a contract. Used where lines are joined into paragraphs:
 * a clause that is joined to its neighbour is lost, so the doubt goes to a new block, except for the
 * plain look-alikes (a reference to a clause, an amount, a year) at the start of a wrapped line.
 */

const CHINESE_NUMBER = '[一二三四五六七八九十百零〇两]+';

const OPENINGS: readonly RegExp[] = [
  new RegExp(
    `^第\\s*(?:${CHINESE_NUMBER}|[\\d０-９]+)\\s*[条條章节節款项項编編部](?!(?:规定|規定|所(?!有)|的|约定|約定|之|、|和|及|至|或|中|第|，|项|款))`,
  ),
  new RegExp(`^${CHINESE_NUMBER}[、．.]`),
  new RegExp(`^[（(]\\s*(?:${CHINESE_NUMBER}|[\\d０-９]{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\\s*[)）]`),
  /^[\d０-９]{1,3}(?:[.．][\d０-９]{1,3})+[.．]?\s*["“”'‘(（《\p{Lu}\p{Script=Han}]/u,
  /^[\d０-９]{1,3}\s*[.．、)）]\s*["“”'‘(（《\p{Lu}\p{Script=Han}]/u,
  /^[①-⑳㈠-㈩⑴-⒇]/,
  /^(?:[IVX]{1,5}|[A-Z])[.)]\s+["“(\p{Lu}]/u,
  /^(?:ARTICLE|SECTION|CLAUSE|SCHEDULE|ANNEX|APPENDIX|EXHIBIT|PART)\s+[\dA-Z]/,
  /^(?:Article|Section|Clause|Schedule|Annex|Appendix|Exhibit|Part)\s+(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])\s*(?:$|[.:：—–-](?!\d)|["“(\p{Lu}\p{Script=Han}])/u,
  new RegExp(
    `^(?:附件|附表|附录|附錄)\\s*(?:${CHINESE_NUMBER}|[\\dA-Z]{1,3})?(?![一二三四五六七八九十\\dA-Z])` +
      '(?!所|的|规定|規定|中|内|內|和|及|与|與|或|、|，)\\s*(?:$|[：:．.—-]|(?=[\\p{Script=Han}《]))',
    'u',
  ),
  /^[-*•·●○■□☐☑▪◆]\s+\S/,
];

/** A number and what must follow it stand within so many letters; a hostile line is not searched any further. */
const OPENING_LENGTH = 120;

/** `line` is free of leading white space. */
export function beginsClause(line: string): boolean {
  const opening = line.slice(0, OPENING_LENGTH);
  return OPENINGS.some((pattern) => pattern.test(opening));
}
