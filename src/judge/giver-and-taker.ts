/** Who of those whom a sentence names takes what is given, and who gives without being a party. */
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';
import type { Operation } from './operations.ts';

/** 德国卖方的工程师来长治讲授: somebody abroad who is no party opens the part of the sentence and gives. */
export function strangerAbroad(
  operation: Operation,
  before: readonly Actor[],
  text: string,
  language: Language,
): Actor | null {
  if (language !== 'zh') return null;
  return (
    before.find((actor) => {
      const lead = text.slice(Math.max(0, actor.span.start - 2), actor.span.start);
      const tail = text.slice(actor.span.end, operation.span.start);
      return (
        actor.party === null &&
        actor.side === 'abroad' &&
        /(?:^|[，。；：\s、])(?:由)?$/u.test(lead) &&
        /^[^，。；]{0,12}(?:工程师|专家|供应商|卖方|厂家|制造商|教授|学者)[^，。；]*$/u.test(tail)
      );
    }) ?? null
  );
}

/** "The Parent shall procure that its Chinese affiliate sends …": somebody in China who is no party gives. */
export function affiliateAtHome(
  operation: Operation,
  before: readonly Actor[],
  text: string,
  language: Language,
): Actor | null {
  if (language !== 'en') return null;
  return (
    before.find(
      (actor) =>
        actor.party === null &&
        actor.side === 'china' &&
        MADE_TO_ACT.test(text.slice(Math.max(0, actor.span.start - 60), actor.span.start)) &&
        BODY_THAT_ACTS.test(text.slice(actor.span.end, operation.span.start)),
    ) ?? null
  );
}

const MADE_TO_ACT =
  /\b(?:procures?|ensures?|causes?|arranges?|sees? to it|have|has|gets?|lets?|instructs?|directs?|obliges?)\b[^.;,]{0,24}$/iu;
const BODY_THAT_ACTS =
  /^\s+(?:[\w’'-]+\s+){0,3}?(?:affiliate|subsidiar|compan|plant|works|institute|factory|mill|branch|engineers?|staff|team|smelter|partner)\w*\b(?:(?!\b(?:to|with|for|from)\b)[^;:]){0,90}$/iu;

/** The comma of `Co., Ltd.` ends nothing. */
const PART_END = /[，；;。]|,(?!\s*(?:Ltd|Inc|LL[CP]|Limited|GmbH|S\.A)\b)/u;

/** "Advise Ganzhou Example Co.", "delivered to Ganzhou Example Co.": somebody in China who is no party. */
function isNamedRecipient(actor: Actor, operation: Operation, text: string): boolean {
  const between = text.slice(operation.span.end, actor.span.start);
  const isBody = /^[\s\w&.-]{0,60}\b(?:Co\b|Ltd|Inc\b|Corp|Institute|University|Clients?|Customers?|Compan)/u.test(
    text.slice(actor.span.end, actor.span.end + 80),
  );
  return isBody && /^(?:\s+|[^.;]{0,80}\b(?:to|for|with)\s+(?:the\s+|its\s+|an?\s+)?)$/u.test(between);
}

/** 与江西省内一所高校, 给赣州的设计院: a body in China that is no party. */
function isHomeBody(actor: Actor, text: string): boolean {
  return (
    /[与同和向给为替]$/u.test(text.slice(Math.max(0, actor.span.start - 1), actor.span.start)) &&
    /^[^，。；的]{0,4}的?[^，。；]{0,6}?(?:高校|大学|学院|研究院|研究所|设计院|公司|企业|工厂|单位)/u.test(
      text.slice(actor.span.end, actor.span.end + 16),
    )
  );
}

/** Whom the same part of the sentence names comes before whom a later part names. */
export function nearestTaker(
  candidates: readonly Actor[],
  operation: Operation,
  text: string,
  isRecipientMark: (actor: Actor) => boolean,
): Actor | null {
  const furthest = candidates.reduce((end, { span }) => Math.max(end, span.end), operation.span.end);
  const comma = PART_END.exec(text.slice(operation.span.end, furthest))?.index ?? text.length;
  const near = candidates.filter((actor) => actor.span.start < operation.span.end + comma);
  const elsewhere = (actors: readonly Actor[]): Actor | undefined =>
    actors.find((actor) => actor.party === null && actor.side === 'abroad');
  const toSubsidiary = near.find(
    (actor) =>
      actor.party === null &&
      actor.side === 'china' &&
      SUBSIDIARY.test(text.slice(Math.min(operation.span.start, actor.span.start - 8), actor.span.end + 40)),
  );
  return (
    near.find((actor) => actor.party !== null) ??
    elsewhere(near) ??
    near.find((actor) => actor.side === 'unknown' && isRecipientMark(actor)) ??
    toSubsidiary ??
    near.find((actor) => actor.side === 'china' && isNamedRecipient(actor, operation, text)) ??
    near.find((actor) => actor.side === 'china' && actor.party === null && isHomeBody(actor, text)) ??
    candidates.find((actor) => actor.party !== null) ??
    elsewhere(candidates) ??
    null
  );
}

const SUBSIDIARY =
  /(?:给|予|由|委托|聘请|请|与|同|和)(?:其|位于)?.{0,30}(?:公司|工厂|研究院|研究所|设计院|高校|大学|企业|单位)|\b(?:to|on|with|let|lets|allow|permit)\s+(?:its|an?|the)?.{0,60}(?:subsidiar|affiliate|sister|associate|institute|Co\.|company|platform|works\b|plant|factory|workshop|laborator)/iu;
