/** The stages that a clause takes over from elsewhere: from defined terms, from the annexes and the clauses that it names. */
import type { Stage } from '../dictionary/entries.ts';
import { contains, type Span } from '../extract/document.ts';
import { annexNumber, findReferences } from '../structure/annexes.ts';
import type { Clause } from '../structure/contract.ts';
import type { Carried } from './carry.ts';
import { plainLabel } from './labelled-clauses.ts';
import { oncePerClause } from './once-per-clause.ts';
import type { Reading, TermUse } from './reading.ts';
import type { StageEvidence } from './stage-element.ts';
import type { TermKind } from './term-kind.ts';

export function termStages(
  reading: Reading,
  carried: Carried,
  clause: Clause,
): {
  readonly evidence: readonly StageEvidence[];
  readonly kinds: ReadonlySet<TermKind>;
  readonly broad: ReadonlySet<Stage>;
} {
  const evidence: StageEvidence[] = [];
  const kinds = new Set<TermKind>();
  const broad = new Set<Stage>();
  for (const { term, span: use } of firstUses(reading, clause)) {
    const definition = reading.contract.definitions[term];
    const carrier = carried.terms[term];
    if (definition === undefined || carrier === undefined || definition.clause === clause.index) continue;
    if (reading.partyNames.has(definition.name)) continue;
    if (
      definition.language !== clause.language &&
      reading.contract.languages.length > 1 &&
      /\p{Script=Han}/u.test(definition.name) !== (clause.language === 'zh')
    )
      continue;
    if (carrier.stages.size > 0) kinds.add(carrier.kind);
    for (const stage of carrier.stages) {
      if (carrier.kind === 'body' || (carrier.kind === 'goods' && !speaksOfMaking(reading.text, use))) continue;
      if (carrier.kind === 'technology' || carrier.kind === 'service') broad.add(stage);
      evidence.push({ stage, concept: null, span: use, from: carrier.span });
    }
  }
  return { evidence, kinds, broad };
}

/** Of each defined term the first use in the clause, in the order of the definitions. */
export const firstUses = oncePerClause((reading: Reading, { span }): readonly TermUse[] => {
  const first = new Map<number, TermUse>();
  for (const use of reading.uses.overlapping(span))
    if (contains(span, use.span) && !first.has(use.term)) first.set(use.term, use);
  return [...first.values()].sort((one, other) => one.term - other.term);
});

/** "the methods of making Contract Products", 合同产品的制造: the goods are named for how they are made. */
function speaksOfMaking(text: string, use: Span): boolean {
  return (
    /(?:mak|manufactur|produc|fabricat|prepar|制造|生产|制备|加工)[^.;。；]{0,24}$/iu.test(
      text.slice(Math.max(0, use.start - 40), use.start),
    ) || /^的?(?:制造|生产|制备|加工)/u.test(text.slice(use.end, use.end + 8))
  );
}

const CLAUSE_REFERENCE =
  /第\s*[〇零一二三四五六七八九十百\d]{1,5}\s*条(?:第?\s*[（(][^）)]{1,4}[）)])?|\b(?:clauses?|sections?|articles?|paragraphs?|items?)\s+(\d{1,3}(?:\.\d{1,3})*(?:\s?\([a-z\d]{1,4}\))?|[IVX]{1,5})|(?<![\d.])(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?:[（(][a-z\d][）)])?)(?=项|款|条|所|中|\s*(?:above|below))/giu;

/** A clause that hands over "the documents under 2.2(a)" takes its stage from there: the clauses it names, and where. */
export function referredClauses(
  reading: Reading,
  clause: Clause,
): readonly { readonly target: Clause; readonly span: Span }[] {
  const own = reading.text.slice(clause.span.start, clause.span.end);
  return [...own.matchAll(CLAUSE_REFERENCE)].flatMap((match) => {
    const wanted = plainLabel(match[1] ?? match[2] ?? match[0]);
    const named = reading.labelled.get(`${clause.language} ${wanted}`) ?? [];
    const target = named.find((other) => other.index !== clause.index);
    if (target === undefined) return [];
    const span = { start: clause.span.start + match.index, end: clause.span.start + match.index + match[0].length };
    return [{ target, span }];
  });
}

export function annexStages(reading: Reading, carried: Carried, clause: Clause): readonly StageEvidence[] {
  if (clause.annex !== null) return [];
  return findReferences(reading.text, [clause]).flatMap((reference) => {
    const carrier = carried.annexes.get(annexNumber(reading.text.slice(reference.start, reference.end)));
    return [...(carrier?.stages ?? [])].map((stage) => ({
      stage,
      concept: null,
      span: reference,
      from: carrier?.span ?? null,
    }));
  });
}
