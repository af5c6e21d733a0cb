/**
 * What a sentence orders and what it permits. An obligation of one side makes something go out from it; a
 * permission makes something come to whom it is given: "the Buyer may keep a copy", 甲方有权复制.
 */
import { overlaps, type Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';

export interface Modal {
  readonly span: Span;
  readonly permits: boolean;
  /** The modal is itself the verb: "grants", "delivers". */
  readonly acts: boolean;
}

const ORDERS_EN =
  /\b(?:shall|will|must|should|agrees?|undertakes?|hereby|(?<!\b(?:aim|aims|purpose|object|objective|objectives|goal|intention|idea|plan|point|task|wish) )(?:is|are) to|(?:be|is|are) (?:obliged|required|responsible)|commits? (?:itself )?to|procures?|ensures?|grants?|licen[sc]es|assigns|conveys|appoints|engages|contributes|provides|supplies|delivers|gives|sends|seconds|teaches|trains|advises|operates|makes|supervises|dispatches|permits|allows|authori[sz]es|please|(?:is|are) subject to|takes? place|duties (?:are|include))\b/giu;
const ACTS =
  /^(?:grants?|licen[sc]es|assigns|conveys|appoints|engages|contributes|provides|supplies|delivers|gives|sends|seconds|teaches|trains|advises|operates|makes|supervises|dispatches|permits|allows|authori[sz]es)$/iu;
const PERMITS_EN =
  /\b(?:may|can|(?:shall |will )?(?:be|is|are) (?:further )?(?:entitled|permitted|allowed|free|authori[sz]ed|at liberty|given|granted)|(?:shall |will )?(?:ha(?:s|ve)|enjoys?|gets?|obtains?|acquires?|receives?|holds?) (?:the|an?) (?:[\w-]+[ ,]+){0,4}(?:right|option|permission|leave)|obtains?|at (?:its|the \w+['’]s) (?:option|choice)|on (?:the )?(?:request|wish|call) of)\b/giu;
const ORDERS_ZH =
  /应当|(?<![适反相供响效])应(?![用收急激力付变])|须|必须|负责|承诺|保证|同意|将(?=于|在|向|为|派|安排|提供)|(?<![所必急])需(?!要的)|要求|要(?=[把在向为给])/gu;
const PERMITS_ZH =
  /可以|有权|得以|(?<![许认不无非尚未宁两均])可(?![能靠行控追溶燃变逆拆塑锻比谓惜磁]|观(?![看摩察])|视(?![察频])|持续|见(?!习)|读(?!取)|移动|调(?![阅取用])|编程|再生|回收|用(?:于|性)|(?:选|操作|执行|使用)性|是|以|\p{P}|$)(?=\p{Script=Han})|享有|准予|允许|准许|得(?=每|于|以|将|随|自|派|指|赴|向|在|经|要|参|观)|(?<=[方人司者所院校厂师其])得(?![到率以分知出益])(?=\p{Script=Han})/gu;

/** In reading order; a permission hides the modal inside it ("shall be entitled"). */
export function readModals(sentence: string, offset: number, language: Language): readonly Modal[] {
  const find = (pattern: RegExp, permits: boolean): Modal[] =>
    [...sentence.matchAll(pattern)].map((match) => ({
      span: { start: offset + match.index, end: offset + match.index + match[0].length },
      permits,
      acts: ACTS.test(match[0]),
    }));
  const permissions = find(language === 'zh' ? PERMITS_ZH : PERMITS_EN, true);
  const orders = find(language === 'zh' ? ORDERS_ZH : ORDERS_EN, false).filter(
    (order) => !permissions.some((one) => overlaps(one.span, order.span)),
  );
  return [...permissions, ...orders].sort((a, b) => a.span.start - b.span.start);
}

export function lastModalBefore(modals: readonly Modal[], offset: number): Modal | undefined {
  return [...modals].reverse().find((modal) => modal.span.start < offset);
}

/** Articles, adverbs and asides between a modal and its verb. */
const BETWEEN_EN =
  /^(?:,\s[^,.;]{1,90},(?=\s))?(?:\s+(?:not|also|further|then|jointly|promptly|nevertheless|in addition|at any time|to|be|for|from|by|within|until|during|after|before|on|upon|once|each|every|the|a|an|of|its|their|his|her|up|all|\d[\d,.]*|(?!(?:ap|sup|com|re|im|multi)p?ly\b)\w+ly|years?|months?|weeks?|days?|first|second|third|two|three|four|five|six|ten|twelve|year|month|request|written|own|cost|without (?:undue |any )?delay|in good time|in due time|at once|forthwith|as soon as possible|free of charge|in writing|on (?:its|his|her|their) own(?: account)?)\b,?)*\s+/iu;
/** Time, companion and manner between a Chinese modal and its verb. */
const BETWEEN_ZH =
  /^(?:提前[^，。；]{1,8}?[日天周月时](?!间)|[^，。；]{0,24}?(?:[日天周月年时期间季度](?:之|以)?内|(?<!提)前|后|时|起|以前|之前|期间|另行|每(?:年|月|周|季度|日))[，,]?)?(?:(?:及|和|或|并|以及)[^，。；]{0,16}?(?:内|前|后|时|期间)){0,2}(?:[^，。；]{0,6}?年内)?(?:事先|预先|首先|提前|先)?(?:(?:同|与)(?:[甲乙丙丁]方|对方|另一方|其|\p{Script=Han}{1,3}方))?(?:(?:随时|当场|当即|自行|主动|如实|全程|继续|仍|还|一并|直接|逐月|逐季|逐一|免费|无偿|有偿|事先|预先|首先|书面|才能|方能|方可|才可以|才可))?/u;
const WORD = /^[a-z][a-z-]{1,20}/u;

/** The predicate behind a modal: "shall | within ten days | rework the …" → `rework`. */
export function predicateBehind(modal: Modal, text: string, sentence: Span, language: Language): Span | null {
  const rest = text.slice(modal.span.end, sentence.end);
  if (language === 'zh') {
    const skip = BETWEEN_ZH.exec(rest)?.[0].length ?? 0;
    const word = /^[\p{Script=Han}]{2}/u.exec(rest.slice(skip));
    return word === null ? null : { start: modal.span.end + skip, end: modal.span.end + skip + 2 };
  }
  const skip = BETWEEN_EN.exec(rest)?.[0].length ?? 0;
  const word = WORD.exec(rest.slice(skip));
  return word === null ? null : { start: modal.span.end + skip, end: modal.span.end + skip + word[0].length };
}
