/** Annexes and the places where running text refers to them. */
import type { Span } from '../extract/document.ts';
import type { Annex, Clause } from './contract.ts';

const REFERENCE =
  /(?:附件|附录|附表)\s*(?:[〇零一二三四五六七八九十\d]{1,3}|[A-Z](?![A-Za-z]))?|\b(?:schedule|annex|appendix|exhibit|attachment)s?\s+(?:[A-Z](?![a-z])|\d{1,2}|[IVX]{1,5})\b/giu;

const HAN_DIGITS = '〇一二三四五六七八九十';

/** `附件二` = `附件2`, `SCHEDULE 2` = `Schedule 2`; the kind of word does not count, the number does. */
export function annexNumber(label: string): string {
  const number =
    /([〇零一二三四五六七八九十]{1,3}|\d{1,3}(?:[-.]\d)?|\b[A-Z]|\b[IVXivx]{1,5})\s*$/u.exec(label.trim())?.[1] ?? '';
  if (/^[〇零一二三四五六七八九十]+$/u.test(number)) {
    const place = HAN_DIGITS.indexOf(number);
    return String(place > 0 ? place : number);
  }
  const roman = /^[IVX]{1,5}$/.test(number) && number !== 'I' && number.length > 1 ? romanValue(number) : null;
  return roman === null ? number.toUpperCase() : String(roman);
}

function romanValue(number: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  [...number].forEach((digit, index) => {
    const value = values[digit] ?? 0;
    sum += value < (values[number.charAt(index + 1)] ?? 0) ? -value : value;
  });
  return sum;
}

export function findAnnexes(text: string, clauses: readonly Clause[]): readonly Annex[] {
  const heads = clauses.filter(
    (clause) =>
      clause.kind === 'heading' &&
      clause.annex !== null &&
      clause.path.length === 1 &&
      clause.parent === null &&
      clause.label !== null,
  );
  const references = Map.groupBy(findReferences(text, clauses), ({ start, end }) =>
    annexNumber(text.slice(start, end)),
  );
  return heads.map((head) => {
    // Behind the annexes the contract may begin anew in another language.
    let end = head.index + 1;
    while (end < clauses.length && clauses[end]?.annex === head.annex) end += 1;
    const number = annexNumber(head.label ?? '');
    return {
      label: head.label ?? '',
      span: { start: head.span.start, end: clauses[end]?.span.start ?? text.length },
      references: references.get(number) ?? [],
    };
  });
}

/** Every reference in running text, also to annexes that are not attached. */
export function findReferences(text: string, clauses: readonly Clause[]): readonly Span[] {
  return clauses
    .filter((clause) => clause.kind !== 'contents' && clause.kind !== 'margin')
    .flatMap((clause) => {
      const own = text.slice(clause.span.start, clause.span.end);
      const skip = clause.kind === 'heading' && clause.annex !== null ? (clause.label ?? '').length : 0;
      return [...own.matchAll(REFERENCE)]
        .filter((match) => match.index >= skip)
        .map((match) => ({
          start: clause.span.start + match.index,
          end: clause.span.start + match.index + match[0].length,
        }));
    });
}
