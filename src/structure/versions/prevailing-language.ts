/** Which version decides where the two differ, by the contract's own words. */
import type { Span } from '../../extract/document.ts';
import type { Language } from '../../messages/language.ts';
import type { Clause, PrevailingLanguage } from '../contract.ts';

const NAMED: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [
    /以(?:中文|汉语|中文的?)(?:文本|版本|文|本|版)?(?:的?(?:文字|表述|内容|解释))?(?:为准|优先)/u,
    /(?:中文|汉语)(?:文本|版本|本|版)(?:优先|具有优先效力|效力优先)/u,
    /\bchinese(?:[ -]language)? ?(?:version|text|wording|original|language)?\s+(?:hereof |of this (?:agreement|contract) )?(?:shall |will |is to )?(?:prevails?|govern|governs|controls?|take precedence|takes precedence|be (?:binding|decisive|authoritative)|is (?:binding|decisive|authoritative))\b/iu,
  ],
  en: [
    /以(?:英文|英语)(?:文本|版本|文|本|版)?(?:的?(?:文字|表述|内容|解释))?(?:为准|优先)/u,
    /(?:英文|英语)(?:文本|版本|本|版)(?:优先|具有优先效力|效力优先)/u,
    /\benglish(?:[ -]language)? ?(?:version|text|wording|original|language)?\s+(?:hereof |of this (?:agreement|contract) )?(?:shall |will |is to )?(?:prevails?|govern|governs|controls?|take precedence|takes precedence|be (?:binding|decisive|authoritative)|is (?:binding|decisive|authoritative))\b/iu,
  ],
};
const EQUAL: readonly RegExp[] = [
  /(?:文本|版本|文字|中英文|英中文|两种语言)[^。；]{0,16}(?:同等(?:法律)?(?:效力|真实|有效|作准)|效力(?:相同|等同)|均为(?:正本|作准文本)|同样作准|具有(?:相同|同样)(?:的)?(?:法律)?效力)/u,
  /\b(?:texts?|versions?|languages?|english and chinese|chinese and english)\b[^.;]{0,60}\b(?:equally (?:valid|authentic|authoritative|binding)|are equal|equal (?:force|effect|validity)|same (?:legal )?(?:force|effect|validity)|both (?:valid|authentic))\b/iu,
  /\benglish and chinese are equal\b/iu,
];

/** A full stop within a number or a word ends nothing. */
const SENTENCE = /(?:[^。；;.]|\.(?!\s|$))+[。；;.]?/gu;
/** The number of the clause, and the bar behind it in a row. */
const LEAD = /^[\s|]*/u;
const LONGEST = 2000;

export function findPrevailingLanguage(text: string, clauses: readonly Clause[]): PrevailingLanguage {
  const named = new Set<Language>();
  const deciding: Span[] = [];
  const equal: Span[] = [];
  for (const clause of clauses) {
    if (clause.kind === 'contents' || clause.kind === 'margin' || clause.kind === 'deleted') continue;
    const own = text.slice(clause.span.start, Math.min(clause.span.end, clause.span.start + LONGEST));
    if (!/中文|汉语|英文|英语|文本|chinese|english|versions?|texts/iu.test(own)) continue;
    const skipped = clause.label !== null && own.startsWith(clause.label) ? clause.label.length : 0;
    for (const match of own.slice(skipped).matchAll(SENTENCE)) {
      const sentence = match[0];
      const lead = skipped + (LEAD.exec(sentence)?.[0].length ?? 0);
      const start = clause.span.start + match.index + lead;
      const span = { start, end: start + sentence.replace(LEAD, '').trimEnd().length };
      const found = (['zh', 'en'] as const).filter((one) => NAMED[one].some((pattern) => pattern.test(sentence)));
      for (const one of found) named.add(one);
      if (found.length > 0) deciding.push(span);
      else if (EQUAL.some((pattern) => pattern.test(sentence))) equal.push(span);
    }
  }
  // "Both are equal; if they differ, the Chinese text prevails": the second sentence decides.
  const [only, ...others] = named;
  if (only !== undefined) return { rule: others.length > 0 ? 'contradictory' : only, spans: deciding };
  return equal.length > 0 ? { rule: 'equal', spans: equal } : { rule: 'unsaid', spans: [] };
}
