/**
 * Names in running text that stand for a body or a plant abroad which is no party: a defined name (“the Pocheon Works”),
 * a group that has members abroad, and an item of an annex (附件二第2项单位) whose address stands only there.
 */
import type { Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import type { Matcher } from '../match/compile.ts';
import { findPlaces } from '../match/places.ts';
import { annexNumber, findReferences } from '../structure/annexes.ts';
import type { Contract } from '../structure/contract.ts';
import type { TermKind } from './term-kind.ts';

const SOMEWHERE: ReadonlySet<TermKind> = new Set(['body', 'plant', 'other']);

/** The definition speaks of several bodies: any of them may be meant. */
const SEVERAL =
  /成员|各(?:厂|公司|单位|方)|集团|所列|联盟|体系|关联|下属|旗下|\b(?:group|members?|affiliates?|subsidiaries|companies|entities|each of|listed)\b/iu;
/** What stands behind the number of an annex when its items are bodies. */
const BODIES =
  /^\s*(?:第\s*([〇零一二三四五六七八九十\d]{1,3})\s*[项条款号行]|([\d]{1,2})\s*号)?\s*(?:中|内|所?[列载述示]明?|列明|载明|名单[中内上]?)?的?(?:各|全部|任何)?[^，。；、\d]{0,4}?(?:单位|公司|企业|工厂|厂|机构|成员|院|所|人员|受让人|接收方|客户|用户|地址|地点|场所|厂区)/u;
const LISTED =
  /\b(?:compan(?:y|ies)|entit(?:y|ies)|bod(?:y|ies)|affiliates?|members?|plants?|works|persons?|recipients?|institutions?|firms?|sites?)\s+(?:(?:named|listed|set out|mentioned|identified|shown)\s+)?(?:at|under|in|as|of)\s+(?:(?:item|no\.?|number|line|row|entry)\s+(\d{1,2})\s+(?:of|in)\s+)?(?:the\s+)?$/iu;

export function findNamedAbroad(
  text: string,
  contract: Contract,
  partyNames: ReadonlySet<string>,
  termKinds: readonly TermKind[],
  places: Matcher,
): readonly Span[] {
  const sidesIn = (start: number, end: number): { readonly abroad: boolean; readonly home: boolean } => {
    const found = findPlaces(places, text.slice(start, end), start);
    return {
      abroad: found.some((place) => place.code !== 'CN'),
      home: found.some((place) => place.code === 'CN'),
    };
  };
  const references = contract.annexes.length === 0 ? [] : findReferences(text, contract.clauses);
  const annexes = new Map(contract.annexes.map(({ label }, index) => [annexNumber(label), index] as const).reverse());
  const listedAbroad = new Set<string>();
  for (const { annex, label, span } of references.length === 0 ? [] : contract.clauses) {
    if (annex === null || label === null) continue;
    const { abroad, home } = sidesIn(span.start, span.end);
    if (abroad && !home) listedAbroad.add(`${annex}`).add(`${annex} ${itemNumber(label)}`);
  }
  /** The annex, or the item of it, that is meant, tells of a place abroad. */
  const isListedAbroad = (reference: Span, item: string | undefined): boolean => {
    const annex = annexes.get(annexNumber(text.slice(reference.start, reference.end)));
    return annex !== undefined && listedAbroad.has(item === undefined ? `${annex}` : `${annex} ${annexNumber(item)}`);
  };
  const placedReferences = byPlace(references, (reference) => reference);
  const items = references.flatMap((reference) => {
    const behind = BODIES.exec(text.slice(reference.end, reference.end + REACH));
    const before = LISTED.exec(text.slice(Math.max(0, reference.start - REACH), reference.start));
    if (behind === null && before === null) return [];
    if (!isListedAbroad(reference, behind?.[1] ?? behind?.[2] ?? before?.[1])) return [];
    const end = behind === null ? reference.end : reference.end + behind[0].length;
    return [{ start: before === null ? reference.start : reference.start - before[0].length, end }];
  });
  const names = contract.definitions.flatMap((definition, index) => {
    if (partyNames.has(definition.name) || !SOMEWHERE.has(termKinds[index] ?? 'other')) return [];
    const { start, end } = definition.definition;
    const { abroad, home } = sidesIn(start, end);
    const several = SEVERAL.test(text.slice(start, end));
    const inAnnex =
      several &&
      placedReferences
        .overlapping({ start, end })
        .some((one) => one.start >= start && one.end <= end && isListedAbroad(one, undefined));
    return (abroad && (!home || several)) || inAnnex ? definition.uses : [];
  });
  const groups = contract.annexes.flatMap((annex) => {
    const heading =
      text
        .slice(annex.span.start + annex.label.length, annex.span.end)
        .trimStart()
        .split('\n')[0] ?? '';
    const name = GROUP.exec(heading.trim())?.[1];
    const reference = { start: annex.span.start, end: annex.span.start + annex.label.length };
    return name === undefined || !isListedAbroad(reference, undefined)
      ? []
      : usesOf(name, text.slice(0, annex.span.start));
  });
  return [...names, ...items, ...groups].sort((a, b) => a.start - b.start);
}

/** 附件一 某某系各厂: the heading of an annex names the group whose members it lists. */
const GROUP = /^(\p{Script=Han}{2,8}?(?:系|集团|联盟))(?:各厂|各公司|成员|单位|名单|名录|一览|工厂|公司)/u;

/** The name is of Chinese characters alone, so that it is its own pattern. */
const usesOf = (name: string, text: string): readonly Span[] =>
  [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({ start: index, end: index + name.length }));

/** UTF-16 units beside the number of an annex. */
const REACH = 60;

/** `第2项`, `（二）`, `2.` are all number 2. */
function itemNumber(label: string): string {
  return annexNumber(label.replace(/[\s第项条款号行（）().、．]/gu, ''));
}
