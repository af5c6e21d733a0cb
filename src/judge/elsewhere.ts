/** What a Chinese party does at home, and where else than to its Chinese counterpart a transfer goes. */
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';
import type { Operation } from './operations.ts';

/** 可在中国境内使用, "may use it within China": what a Chinese party does at home goes nowhere. */
export function usesAtHome(operation: Operation, text: string, language: Language): boolean {
  const word = text.slice(operation.span.start, operation.span.end);
  const around = text.slice(Math.max(0, operation.span.start - 30), operation.span.end + 40);
  const isRight = operation.channels.some(({ entry }) => entry.channel === 'ip-licensing');
  if (language === 'zh')
    return (
      (isRight || /(?:使用|实施|用于|许可|应用)/u.test(word)) &&
      /(?:在|于)(?:中国)?境内(?!外)|在[^，。]{1,6}省(?:内|境)/u.test(around)
    );
  return (
    /^(?:use|using|practi[sc]e|employ|exploit|sublicen|licen|work)/iu.test(word) &&
    /\b(?:within|inside|in) (?:mainland China|China|the PRC|the People.s Republic)/iu.test(around)
  );
}

/** Between two Chinese parties, a place or person abroad or somebody unnamed beside the operation is where it goes. */
export function elsewhereBeside(
  operation: Operation,
  actors: readonly Actor[],
  text: string,
  language: Language,
): Actor | null {
  const end = language === 'zh' ? /[。；]/u : /[.;]\s/u;
  const furthest = actors.reduce((end, { span }) => Math.max(end, span.end), operation.span.end);
  const reach = end.exec(text.slice(operation.span.end, furthest))?.index ?? text.length;
  const others = actors.filter((actor) => actor.party === null && !isSource(actor, text));
  const behind = others.filter(
    (actor) => actor.span.start >= operation.span.start && actor.span.start < operation.span.end + reach,
  );
  const before = others.find(
    (actor) =>
      actor.side === 'abroad' &&
      actor.span.end <= operation.span.start &&
      (IS_BODY.test(text.slice(actor.span.start, actor.span.end)) ||
        /(?:在|赴|往|到|至|于)$/u.test(text.slice(Math.max(0, actor.span.start - 2), actor.span.start)) ||
        ITS_BODY.test(text.slice(actor.span.end, actor.span.end + 24))),
  );
  const chosen = others.find(
    (actor) =>
      actor.side === 'unknown' &&
      actor.span.end <= operation.span.start &&
      LET.test(text.slice(Math.max(0, actor.span.start - 10), actor.span.start)) &&
      !/[，。；]/u.test(text.slice(actor.span.end, operation.span.start)),
  );
  return (
    behind.find((actor) => actor.side === 'abroad') ??
    before ??
    chosen ??
    behind.find((actor) => actor.side === 'unknown') ??
    null
  );
}

/** 可另选一家合作单位试用: whom the party chooses or lets will have it. */
const LET = /(?:选|选定|选择|指定|让|允许|准许|许可|找|由|委托|引入)[^，。；]{0,6}$/u;

/** The actor is itself a body abroad, e.g. an item of an annex. */
const IS_BODY = /(?:单位|公司|企业|工厂|机构|成员|人员|代表|厂|院|所|系)$|^(?:附件|附表|附录)/u;

/** Behind a place abroad: who or what stands there, and will have what is given. */
const ITS_BODY =
  /^(?:的|之|设立|新设|新建|在建|全资|控股|合资|投资|籍)*[^，。；、]{0,4}?(?:子公司|公司|企业|工厂|冶炼厂|分离厂|厂|矿|客户|客商|来宾|代表团|工程师|专家|学员|人员|员工|技术员|用户|业主|项目|分部|机构)|^(?:[\w-]*\s+){0,3}?(?:subsidiar|affiliate|compan|compan|plant|works|smelter|factory|customer|visitor|guest|delegat|engineer|expert|student|trainee|operator|staff|user|owner|project|branch|institut)/iu;

/** From where something is bought or comes, nothing goes there: "graphite from a supplier in Germany". */
function isSource(actor: Actor, text: string): boolean {
  const lead = text.slice(Math.max(0, actor.span.start - 40), actor.span.start);
  const tail = text.slice(actor.span.end, actor.span.end + 12);
  if (
    /(?:customer|visitor|guest|student|delegat\w*|engineer|operator|staff|people|trainee|expert|buyer)s?\b[^.;,]{0,24}$/iu.test(
      lead,
    )
  )
    return false;
  return (
    /\b(?:from|bought|purchased|imported|supplied by|made by|made in|supplier|manufacturer|maker|vendor|inquir\w+|enquir\w+)\b[^.;,]{0,30}$/iu.test(
      lead,
    ) ||
    /(?:从|来自|购自|进口|源自|产自|采购|询价|原产)[^，。；]{0,10}$/u.test(lead) ||
    /^[^，。；]{0,8}(?:供应商|卖方|厂家|制造商|产的|产品|进口)/u.test(tail)
  );
}
