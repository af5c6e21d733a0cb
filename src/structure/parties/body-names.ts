/**
 * Names of bodies in an opening: words with capitals before a form of company, names of universities and institutes,
 * names that are called a company or a foundation right behind, and Chinese names by their last characters.
 */

export interface BodyName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Between the words of a name; a name does not run over a line. */
const GAP = '[^\\S\\n]';
/** Forms that may stand behind a comma, and those that are part of the name. */
const BEHIND_COMMA = [
  `(?:C[oO]\\.?${GAP}?,?${GAP}?)?(?:Ltd|LTD|Lda|Ltda)\\.?|Inc(?:orporated)?\\.?|INC\\.?|L\\.?L\\.?[CP]\\.?`,
  `B\\.?V\\.?|N\\.?V\\.?|S\\.?A\\.?(?:S|R\\.?L\\.?)?|S\\.?L\\.?|S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?|s\\.?r\\.?o\\.?|[aA]\\.?[sS]\\.`,
].join('|');
const WITHIN = [
  'Limited|LIMITED|Corp(?:oration)?\\.?|CORP(?:ORATION)?\\.?|PLC|plc|GmbH|GMBH|mbH|AG|KG|SE|A\\/S|ApS|ASA?|AB|HB|Oyj?|OÜ|UAB|SIA',
  `EAD|EOOD|OOD|e\\.?${GAP}?V\\.|Sp\\.?${GAP}?z${GAP}?o\\.?${GAP}?o\\.?|d\\.?o\\.?o\\.?|Kft|Zrt|Nyrt|A\\.?Ş\\.?|Sdn\\.?${GAP}?Bhd|Bhd|Tbk`,
  `P?JSC|OJSC|TOO|OOO|ZAO|K\\.?K\\.?|Kabushiki${GAP}Kaisha|FZCO|FZE|DMCC|W\\.?L\\.?L|Stiftelsen?|Stiftung|Foundation|Trust`,
].join('|');
const FORM = `(?:,?${GAP}(?:${BEHIND_COMMA})|${GAP}(?:${WITHIN}))(?![\\p{L}\\d])\\.?`;
const WORD = "(?:[\\p{Lu}\\d][\\p{L}\\d&.'’/-]{0,30}|\\([\\p{L} ]{2,20}\\))";
const PARTICLE = '(?:and|&|of|for|the|de|der|für|am|im|an|zu|van|von|du|des|del|della|di|da|do|y|e|et|och|og)';
const NEXT = `${GAP}(?:${PARTICLE}${GAP}){0,2}${WORD}`;
const SEAT =
  'University|UNIVERSITY|Universität|Université|Institute?|INSTITUTE|Institut|Academy|ACADEMY|College|Laborator(?:y|ies)|Council|Association|Bureau|Centre|Center';
const CALLED =
  'compan|corporation|foundation|institution|body|partnership|university|institute|association|firm|cooperative';

const NAMES = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:${[
    // A word and no figure behind it: PT 7711 is a plot of land.
    `(?:PT|CV|OOO|TOO)(?=${GAP}\\p{Lu})(?:${NEXT}){1,5}`,
    `${WORD}(?:${NEXT}){0,8}?(?:${FORM}){1,3}`,
    `${WORD}(?:${NEXT}){0,6}?${GAP}(?:${SEAT})(?!\\p{L})(?:${GAP}(?:of|for)(?:${GAP}(?:the|and|of|${WORD})){1,8})?`,
    `(?:${SEAT})(?:${GAP}(?:of|for)(?:${GAP}(?:the|and|of|${WORD})){1,8})`,
    `${WORD}(?:${NEXT}){1,6}(?=,${GAP}(?:an?|the)${GAP}[^,.\\n]{0,60}(?:${CALLED}))`,
  ].join('|')})`,
  'gu',
);
/** 有限公司 ends a name also where an address follows without a mark; shorter endings only before something else. */
const NAMES_ZH =
  /(?<!\p{Script=Han})[\p{Script=Han}\p{L}\d][\p{Script=Han}\p{L}\d（）()·•.&]{1,40}?(?:(?:有限责任|股份有限|有限)公司|(?:株式会社|公司|大学|学院|研究(?:总)?院|研究所|设计院|集团|基金会|协会|中心|事务所|合作社|工厂|矿业局|实验室)(?:[（(]\p{Script=Han}{2,8}[）)](?:股份)?(?:有限)?公司)?(?!\p{Script=Han}))/gu;

/** What a sentence or a salutation puts in front of a name. */
const LEAD = /^(?:M\/s\.?|Messrs\.?|(?:By and )?Between|BETWEEN|Among|AMONG|And|AND)\s+/u;
/** `…, Sichuan, China and Gakara Minerals SA`: the end of the address before it. */
const BEHIND_ADDRESS = /^(?:[\p{Lu}\d][\p{L}\d.-]*\s+){1,3}and\s+/u;
const SHORTEST = 4;

/** In the order of the text, the longest first where two overlap; a translation in brackets belongs to the name before it. */
export function findBodyNames(text: string): readonly BodyName[] {
  const found = [...text.matchAll(NAMES), ...text.matchAll(NAMES_ZH)]
    .map((match) => {
      const inAddress = /,\s*$/u.test(text.slice(Math.max(0, match.index - 3), match.index));
      const lead = (inAddress ? BEHIND_ADDRESS : LEAD).exec(match[0])?.[0].length ?? 0;
      return {
        name: match[0].slice(lead).trim(),
        start: match.index + lead,
        end: match.index + match[0].length,
      };
    })
    .filter((body) => body.name.length >= SHORTEST)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const bodies: BodyName[] = [];
  for (const body of found) {
    const before = bodies.at(-1);
    const isTranslation = before !== undefined && /^\s*[（(/]\s*$/u.test(text.slice(before.end, body.start));
    if (before !== undefined && (body.start < before.end || isTranslation)) continue;
    bodies.push(body);
  }
  return bodies;
}
