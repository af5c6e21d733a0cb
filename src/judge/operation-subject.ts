/** Who does an operation: the subject of its predicate, or whom that subject causes or allows to do it. */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';
import { endOfAside } from './opening-aside.ts';

/** What stands between commas as a time or a ground has a subject of its own. */
const ASIDE_ZH =
  /(?:在|自|待|经|按照?|根据|依据|如果?|若|除|当|凡)[^，；。]{0,50}?(?:后|前|时|之日起|期间|情况下|的要求|的请求|要求|通知|的|第[^，；。]{1,12}[条项款])(?:[^，；。]{0,10}?[内起])?\s*(?=，|仍|方?[可应须]|将|把|向|即|方才)/gu;
/** 转入甲方任职, 在甲方工作: where somebody works is not who acts. */
const PLACE_OF_WORK = /(?:转入|调入|调到|转到|转至|进入|入职|加入|派到|留在|前去|去|赴)\s*$/u;
/** `Two fitters of the Seller shall`: the staff acts for whom it belongs to. */
const STAFF_OF =
  /\b(?:engineers?|fitters?|foremen|foreman|masters?|supervisors?|superintendents?|managers?|technologists?|geologists?|experts?|staff|specialists?|employees?|personnel|technicians?|members?|representatives?|team|erectors?|scientists?|researchers?|professors?|lecturers?|crew|setters?|metallurgists?|chemists?|operators?|delegations?|guests?)\s+of\s+(?:the\s+)?$/iu;
const CAUSES =
  /\b(?:cause|causes|procure|procures|require|requires|allow|allows|permit|permits|enable|enables|invite|invites|authori[sz]e|authori[sz]es|have|let|request|requests|instruct|ensure that|so that|call upon|calls upon|ask|asks)\b[^.;]{0,30}$/iu;

/** 为客户开设账户，使其可…查看: whom 其 means is the other one that was named before it. */
const LET_HIM =
  /(?:使|令|让|供|由|允许|准许|准予|准|许可|授权|容许|邀请|任由|任|凭|请|便于|方便)其(?=[^，。；其]{0,16}$)(?!(?:他|余|中|它|员工|人员|代表|关联))/u;

function whomItMeans(before: readonly Actor[], sentence: Span, operation: Span, text: string): Actor | null {
  const found = LET_HIM.exec(text.slice(sentence.start, operation.start));
  if (found === null) return null;
  const named = before.filter((actor) => actor.span.end <= sentence.start + found.index);
  const acts = (actor: Actor): boolean =>
    !actor.owns && !OBJECT_MARK.test(text.slice(Math.max(sentence.start, actor.span.start - 2), actor.span.start));
  const lets = [...named].reverse().find(acts);
  return [...named].reverse().find((actor) => lets !== undefined && actor.party !== lets.party) ?? null;
}

/** 为客户, 向其, 派驻本院: whom something is done to. */
const OBJECT_MARK = /[向给为对与和至以于在供把将替帮到赴往教驻]$/u;

/** 来访方可观摩，由工艺主管讲解: the people of the house act, and not the guest who was named before. */
function actsByStaff(sentence: Span, operation: Span, actors: readonly Actor[], text: string): boolean {
  const part =
    text
      .slice(sentence.start, operation.start)
      .split(/[，；：]/u)
      .at(-1) ?? '';
  const from = operation.start - part.length;
  return (
    /^(?:并|且)?由(?!其)[^，。；]{0,8}(?:主管|人员|师傅|班组长|班长|工程师|技术员|教师|讲师|工艺员|总工|操作工|专家)[^，。；]{0,8}$/u.test(
      part,
    ) && !actors.some((actor) => actor.span.start >= from && actor.span.end <= operation.start)
  );
}

/** 乙方允许甲方人员使用显微镜，并讲解要领: who allows it explains it too. */
const givesAsWell = (words: string): boolean =>
  /[，；](?:并且?|且|同时|还)(?:应当?|须)?(?:向其|为其|给其)?(?:讲解|讲授|说明|解释|提供|交付|移交|告知|指导|演示|介绍|派遣?|培训|答复|解答|协助|给予)$/u.test(
    words,
  );

/** The actor that does it: the subject of the predicate, or whom the subject causes or allows to do it. */
export function subjectOf(
  operation: Span,
  actors: readonly Actor[],
  sentence: Span,
  text: string,
  language: Language,
  modals: readonly number[],
): Actor | null {
  const before = actors.filter(
    (actor) => actor.party !== null && actor.span.end <= operation.start && actor.span.start >= sentence.start,
  );
  const lead = (actor: Actor, width: number): string =>
    text.slice(Math.max(sentence.start, actor.span.start - width), actor.span.start);
  if (language === 'zh') {
    const agent = [...before].reverse().find((actor) => /由\s*$/u.test(lead(actor, 3)));
    if (
      agent !== undefined &&
      operation.start - agent.span.end < 30 &&
      !/[，；。]/u.test(text.slice(agent.span.end, operation.start))
    )
      return agent;
    if (/(?:使|供|让|以便|允许|准|令)其[^，。；]{0,8}$/u.test(text.slice(sentence.start, operation.start))) {
      const whom = [...before].reverse().find((actor) => /(?:为|给|向|对|予)\s*$/u.test(lead(actor, 3)));
      if (whom !== undefined) return whom;
    }
    const own = text.slice(sentence.start, sentence.end);
    const asides = [...own.matchAll(ASIDE_ZH)].map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }));
    const main = before.filter(
      (actor) =>
        !asides.some(
          (aside) => actor.span.start >= aside.start && actor.span.end <= aside.end && operation.start > aside.end,
        ),
    );
    const plain = main.filter(
      (actor) =>
        !actor.owns &&
        !PLACE_OF_WORK.test(lead(actor, 2)) &&
        !(
          /[\p{Script=Han}]$/u.test(lead(actor, 1)) &&
          /^[^，。；的]{1,8}的/u.test(text.slice(actor.span.end, operation.start))
        ) &&
        !/(?:向|给|为|对|与|和|至|以|于|在|自|待|供|经|从|随|将|把|由|替|代|帮|到|赴|往|令|使|请|同|跟|按|依|凭|应|按照|根据|允许|邀请|接待|要求|指导|培训|协助|帮助|派遣|通知|告知|教|支付|授予|许可|转让|交付|提供|披露|带领|组织|安排)\s*(?:其|该)?$/u.test(
          lead(actor, 4),
        ),
    );
    if (actsByStaff(sentence, operation, actors, text)) return null;
    const meant = whomItMeans(before, sentence, operation, text);
    if (meant !== null) return meant;
    const allowed = [...main]
      .reverse()
      .find((actor) => /(?:允许|准许|同意|邀请|接待|安排|组织|要求|接受)\s*$/u.test(lead(actor, 4)));
    if (allowed !== undefined && allowed.span.start > (plain.at(-1)?.span.start ?? -1))
      return (givesAsWell(text.slice(allowed.span.end, operation.end)) ? plain.at(-1) : undefined) ?? allowed;
    return plain.at(-1) ?? main.find((actor) => actor.owns) ?? null;
  }
  // "… to the Licensor, which may sublicense them": the relative clause has its own subject.
  const relative = [...before]
    .reverse()
    .find((actor) =>
      /^(?:,?\s+(?:which|who)\s+(?:may|shall|will|must|is|are|has|have)\b|['’]s(?:\s+[\w-]+){1,4},?\s+who\s)/iu.test(
        text.slice(actor.span.end, operation.start),
      ),
    );
  if (relative !== undefined && !/[.;]\s/u.test(text.slice(relative.span.end, operation.start))) return relative;
  const isCompanion = (actor: Actor): boolean =>
    !STAFF_OF.test(lead(actor, 60)) &&
    /\b(?:to|with|for|from|of|by|at|on|in|upon|under)\s+(?:the\s+|each\s+of\s+|any\s+)?$/iu.test(lead(actor, 16));
  const modal = [...modals].reverse().find((place) => place < operation.end);
  const caused = [...before]
    .reverse()
    .find(
      (actor) => modal !== undefined && actor.span.start > modal && CAUSES.test(text.slice(modal, actor.span.start)),
    );
  if (caused !== undefined) return caused;
  const abroad = actors.find(
    (actor) =>
      actor.party === null &&
      actor.side === 'abroad' &&
      modal !== undefined &&
      actor.span.end <= modal &&
      /^\s+$/u.test(text.slice(actor.span.end, modal)) &&
      /\bthe\s+$/iu.test(lead(actor, 8)) &&
      !/\b(?:in|at|of|from|to|for|with|by|on)\s+the\s+$/iu.test(lead(actor, 12)),
  );
  if (abroad !== undefined) return abroad;
  const main = before.filter((actor) => !standsInAside(actor, text, sentence, operation));
  const leading = main.filter((actor) => (modal === undefined || actor.span.end <= modal) && !isCompanion(actor));
  const owners = main.filter(
    (actor) => (modal === undefined || actor.span.end <= modal) && /\bof\s+(?:the\s+)?$/iu.test(lead(actor, 16)),
  );
  return leading.filter((actor) => !actor.owns).at(-1) ?? leading.at(-1) ?? owners.at(-1) ?? null;
}

/** "If the Buyer asks, two chemists shall": somebody else acts, unless the main clause says "it" or "its". */
const MEANS_WHO_WAS_NAMED =
  /^,\s+(?:it|they|he|she|its|their|his|her|the same|the latter|that party|such party|so)\b/iu;

function standsInAside(actor: Actor, text: string, sentence: Span, operation: Span): boolean {
  const own = text.slice(sentence.start, sentence.end);
  const end = endOfAside(own);
  return (
    end > 0 &&
    actor.span.end <= sentence.start + end &&
    operation.start > sentence.start + end &&
    !MEANS_WHO_WAS_NAMED.test(own.slice(end, end + 20))
  );
}

/** `Licensor grants`, `Licensee may use`: what stands behind its actor is a verb. */
export function followsActor(span: Span, actors: readonly Actor[], text: string): boolean {
  return actors.some(
    (actor) =>
      !actor.owns &&
      actor.span.end <= span.start &&
      /^\s+(?:(?:also|hereby|further)\s+)?$/u.test(text.slice(actor.span.end, span.start)),
  );
}
