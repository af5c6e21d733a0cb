/** Whether a sentence orders or permits what a wording says, or only reports, intends, dates or describes it. */
import type { Span } from '../extract/document.ts';
import { isInGround, NAMES_ONLY } from './ground.ts';
import type { Modal } from './modality.ts';
import { endOfAside } from './opening-aside.ts';
import { followsActor } from './operation-subject.ts';
import type { Operation, SentenceView } from './operations.ts';

/** The predicate reports what was or is, and orders nothing. */
const PAST = /\b(?:has|have|had)\s+(?:\w+ly\s+|not\s+)?(?:been\s+)?\w+(?:ed|en|wn|ght|lt|de|nt)\b|\b(?:was|were)\b/iu;
/** What a party means to do, or is doing, is told and not ordered. */
const INTENDED =
  /\b(?:intends?|plans?|wish(?:es)?|desires?|hopes?|proposes?|(?:is|are) about|considering)\s+to\s+(?:\w+ly\s+)?$/iu;
const UNDER_WAY_ZH = /正在[^，。；]{0,12}$|拟(?:在|于|新建|增设|建设|投资)[^，。；]{0,20}$/u;
const PAST_ZH = /(?:已经|已于|曾|曾经)[^，。；]{0,12}$/u;
/** What a clause with how, which or that describes is no order. */
const SUBORDINATE =
  /\b(?:how|which|that|who|where|as)\s+(?:[\w’'-]+\s+){0,5}(?:is|are|has|have|was|were)\s+(?:\w+ly\s+)?$/iu;
const PRESENT_SUBJECT =
  /\b(?:party [a-d]|parties|partners|institutions|sides|staff|employees|engineers|fitters|experts|specialists|personnel|I|you|we|he|she|it|they|\p{Lu}[\p{L}&.]+)\s+(?:also\s+|each\s+)?(?:[\w-]+\s+and\s+)?$/iu;
/** What is only supposed is not ordered: "If the Seller cannot supply them, it shall …". */
const CONDITION = /^[^\p{L}]*(?:if|should|unless|in case|in the event)\b/iu;

function followsParty(span: Span, view: SentenceView): boolean {
  const parties = view.actors.filter((actor) => actor.party !== null);
  return followsActor(span, parties, view.text);
}

const SIMPLE_PAST =
  /^(?:[a-z]+ed|bought|sold|sent|gave|made|built|had|got|took|brought|taught|held|kept|left|lent)\b/iu;
/** "After hand-over": when something is done, and not that it is. */
const IN_TIME =
  /(?:^|[,;]\s|\d\s)(?:after|before|upon|during|following|until|since)\s+(?:the\s+|its\s+|their\s+)?(?:[a-z-]+\s+)?$/iu;
const PROGRESSIVE = /\b(?:is|are|has been|have been)\s+(?:\w+ly\s+)?[a-z]+ing$/iu;

function sentenceWordEnd(span: Span, text: string): number {
  return span.start + (/^[a-z]*/iu.exec(text.slice(span.start, span.start + 30))?.[0].length ?? 0);
}

export function isOrdered(
  isVerb: boolean,
  before: string,
  modal: Modal | undefined,
  later: boolean,
  span: Span,
  view: SentenceView,
  operations: readonly Operation[],
): boolean {
  const { inherited, language, text } = view;
  const goesOn = operations.at(-1)?.ordered === true && /(?:,|;|\band)\s+(?:\w+ly\s+)?$/u.test(before);
  if (language === 'zh')
    return (
      !PAST_ZH.test(before) &&
      !NAMES_ONLY.test(before) &&
      !UNDER_WAY_ZH.test(before) &&
      !isInGround(span, view.sentence, text) &&
      (isVerb || inherited.ordered || modal !== undefined || later)
    );
  // "Has the option of a licence": the permission and its object are one.
  const isObjectOfRight = modal?.permits === true && modal.span.end > span.start;
  if (!isVerb && IN_TIME.test(before)) return false;
  if (!isVerb) return later || isObjectOfRight || modal?.acts === true || (inherited.ordered && modal === undefined);
  if (SUBORDINATE.test(before) || INTENDED.test(before)) return false;
  const own = text.slice(view.sentence.start, view.sentence.end);
  if (CONDITION.test(own) && span.end - view.sentence.start <= endOfAside(own)) return false;
  // "Is erecting a plant" tells what goes on.
  if (modal === undefined && PROGRESSIVE.test(`${before}${text.slice(span.start, sentenceWordEnd(span, text))}`))
    return false;
  if (modal !== undefined) return !PAST.test(text.slice(modal.span.start, span.start));
  // Drafters of the civil-law countries order in the present tense: "Party A makes the drawings available".
  return (
    (inherited.ordered ||
      PRESENT_SUBJECT.test(before) ||
      ((goesOn || followsParty(span, view)) && !SIMPLE_PAST.test(text.slice(span.start, span.end)))) &&
    !PAST.test(`${before.split(/,\s/u).at(-1) ?? ''}${text.slice(span.start, span.end)}`)
  );
}
