/** Words that deny or forbid, and how far in the sentence they reach. */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';

export interface Denial {
  readonly span: Span;
  /** Offset at which it no longer denies. */
  readonly reach: number;
}

const DENIAL_EN =
  /\b(?:shall not|need not|needs not|will not|may not|must not|cannot|can not|does not|do not|is not|are not|shall never|will never|neither|nor|no\b(?! later| less| more| event| fewer| longer| earlier)|not be|without|nothing in|never|refrains? from|excluding|excludes?|excluded|is prohibited|are prohibited|none of|outside the scope|outside the project|outside this agreement|not covered|nobody|nothing)\b/giu;
const DENIAL_ZH =
  /(?:不得|不再|不会|不予|不应|不向|不对|不将|不为|不把|不提供|不包括|不包含|不含|不涉及|不构成|不承担|不负有|不能|不可|不授予|不允许|不进行|不安排|不参与|不接触|不属于|不负责|不使用|不添加|不采用|未使用|未添加|无关|没有义务|没有权利|毋须|毋需|不必|未(?=许可|提供|披露|转让|交付|向|授权)|禁止|严禁|无权|无须|无需|并非|均不|概不|也不|亦不|而不|除外|从不|不(?![仅少超低同限断迟晚足论可合良时定锈溶动平均久一当管得过但正利变易]|另?行?(?:收取?|计|加)(?![^，。；]{0,2}(?:入|集|料))))/gu;
/** A new predicate, a contrast or an exception ends the reach. */
const STOP_EN =
  /\b(?:but|however|except|save|unless|other than|until|before|provided that|notwithstanding|in (?:which|that|such) (?:case|event))\b|;|(?:\band\b|,)\s+(?:[\w’']+\s+){0,4}?(?:shall|will|may|must)\b(?!\s+not)/iu;
/** "No document, drawing or advice shall be given": the modal belongs to what is denied. */
const STOP_AFTER_NO =
  /\b(?:but|however|except|save|unless|other than|until|before|provided that|notwithstanding|in (?:which|that|such) (?:case|event))\b|;|,\s+and\s+(?:[\w’']+\s+){1,4}?(?:shall|will|may|must)\b/iu;
const STOP_ZH = /但(?!不限)|惟|唯(?![一有])|然而|除非|而是|[，；。]/u;
/** Who may not refuse, and whom nothing frees from his duty, must give. */
const DOUBLE =
  /not\s+(?:\w+\s+)?(?:refuse|withhold|deny|decline|fail|omit|prevent|hinder|restrict|object|oppose|turn down|evade|avoid|delay)|(?:nothing|no|not|neither|never)\b(?:(?!\b(?:shall|must|will|may)\b)[^.;,]){0,60}?\b(?:reliev|releas(?:e|es|ed|ing)\s+\S+\s+\S*\s*from|exempt|excus|absolv|discharg|dispens|exonerat|free\s+\w+\s+from)|\b(?:no|without)\s+(?:right|power|ground|reason|cause)s?\s+to\s+(?:refuse|withhold|decline|object|deny)|(?:不得|不会|不应|不能|不可|无权)(?:[^，。；]{0,16}(?:为由|理由|借口|名义))?(?:而|来)?(?:无理|无故|擅自|不合理地?)?(?:拒绝|拒不|不(?!正当)|拖延|限制|阻碍|隐瞒|回避|推诿|推脱|推托|搪塞|保留|藏私|留一手)|不(?:免除|减轻|解除|影响)[^，。；]{0,24}(?:义务|责任)/iu;
const NO_DENIAL_AFTER =
  /^\s+(?:only|limited|exceed|later|less|more than|prejudice|charge|cost|limitation|delay|restriction|undue)/iu;

/** "Except for the recipes, nothing is delivered" delivers the recipes; an exception of law or consent gives nothing. */
const EXCEPTS =
  /除(?!非)(?![^，。；]{0,30}(?:另有|约定|规定|同意|法律|要求|情形|许可证|批准|义务|责任|化验单|检验单|检测单|质检|合格证|质量证明|材质|说明书|样本|外形))[^，。；]{2,40}(?:以外|之外|外)[，,]|\b(?:except for|other than|save for|apart from)\b(?![^,.;]{0,60}\b(?:law|consent|required|permitted|provided|agreed|otherwise|data sheets?|certificates?|catalogues?|brochures?)\b)[^,.;]{3,80},/iu;

/** UTF-16 units in which a second denial undoes the first. */
const DOUBLE_REACH = 90;
const isDouble = (words: string): boolean => DOUBLE.exec(words)?.index === 0 || DOUBLE.test(words.slice(0, 40));

/** @param offset where the sentence starts in the document */
export function readDenials(sentence: string, offset: number, language: Language): readonly Denial[] {
  const pattern = language === 'zh' ? DENIAL_ZH : DENIAL_EN;
  const stop = language === 'zh' ? STOP_ZH : STOP_EN;
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const from = match.index + match[0].length;
    if (isDouble(sentence.slice(match.index, match.index + DOUBLE_REACH))) return [];
    if (NO_DENIAL_AFTER.test(sentence.slice(from, from + 16))) return [];
    const ends = language === 'en' && /^(?:no|neither|nor|none)/iu.test(match[0]) ? STOP_AFTER_NO : stop;
    const reach = ends.exec(sentence.slice(from))?.index ?? sentence.length - from;
    const isAside = language === 'en' && OPENS_ASIDE.test(sentence.slice(0, match.index));
    if (
      language === 'en' &&
      SUBJECT_CLAUSE.test(sentence.slice(0, match.index)) &&
      MAIN_VERB.test(sentence.slice(from))
    ) {
      const verb = /^\s+[\p{L}-]+/u.exec(sentence.slice(from))?.[0].length ?? 0;
      return [{ span: { start: offset + match.index, end: offset + from }, reach: offset + from + verb }];
    }
    const comma = isAside ? sentence.indexOf(',', from) : -1;
    const end = comma < 0 ? from + reach : Math.min(from + reach, comma);
    return [{ span: { start: offset + match.index, end: offset + from }, reach: offset + end }];
  });
}

/** "For a fault that cannot be cured from afar, two engineers …": the denial ends with its aside. */
const OPENS_ASIDE =
  /(?:^|[,;]\s)(?:(?:for|in|if|where|when|as|to the extent)\b[^,;]{0,60}?)?\b(?:that|which|who|if|where|when)\s+(?:[\w’']+\s+){0,4}$/iu;

/** "Anything the Buyer cannot make out in the Design is gone over again": the denial ends with its verb. */
const SUBJECT_CLAUSE =
  /^[^\p{L}]*(?:[\d.()a-z]{1,6}\s+)?(?:anything|whatever|everything|all that|what|any \p{L}+|each \p{L}+|every \p{L}+)\s+(?:which\s+|that\s+)?(?:the\s+)?[\p{L}’']+(?:\s[\p{L}’']+){0,2}\s+$/iu;
const MAIN_VERB = /\s(?:is|are|shall|will|must|may)\s/iu;

/** What is excepted from the denial behind it. */
export function exceptionIn(sentence: string, offset: number): Span | null {
  const found = EXCEPTS.exec(sentence);
  return found === null ? null : { start: offset + found.index, end: offset + found.index + found[0].length };
}

/** 培训均不涉及任何工艺: what the lesson holds none of is not taught in it. */
const HOLDS_NONE =
  /^(?:均|概|都)?不(?:涉及|包括|包含|含|讲授?|触及|介绍|接触)[^，。；]{0,8}(?:工艺|技术|参数|配方|车间|生产|流程|操作)/u;

/** The denial that covers an operation; one that stands behind its operation in a passive denies it too. */
export function deniedBy(denials: readonly Denial[], operation: Span, text: string, language: Language): Span | null {
  // "provides no drawings": the verb stands before its denial.
  const next = denials.find(
    (denial) =>
      denial.span.start >= operation.end &&
      /^\w*\s+(?:[\w.&’']+\s+){0,3}$/u.test(text.slice(operation.end, denial.span.start)),
  );
  if (
    next !== undefined &&
    language === 'en' &&
    /^(?:no|none|neither)/iu.test(text.slice(next.span.start, next.span.end))
  )
    return next.span;
  for (const denial of denials) {
    // "not charged", 不另收费: the denial is what the words are known by.
    if (denial.span.start === operation.start && denial.span.end <= operation.end) continue;
    if (operation.start >= denial.span.start && operation.start < denial.reach) return denial.span;
    if (operation.end > denial.span.start && operation.start <= denial.span.start) return denial.span;
    const between = text.slice(operation.end, denial.span.start);
    const behind = operation.end <= denial.span.start;
    if (
      behind &&
      language === 'en' &&
      /^(?:\s+[\w’',()-]+){0,12}?\s*$/u.test(between) &&
      /\b(?:is|are|be)\s+not|\bexcluded|\bprohibited|shall not be|will not be|may not be/iu.test(
        text.slice(denial.span.start, denial.span.end + 4),
      ) &&
      !/\b(?:and|which|that|who)\b|,/iu.test(between)
    )
      return denial.span;
    if (
      behind &&
      language === 'zh' &&
      ((/^除外|^禁止|^严禁/u.test(text.slice(denial.span.start, denial.span.end)) && !/[，。；]/u.test(between)) ||
        (/^\p{Script=Han}{0,4}$/u.test(between) &&
          HOLDS_NONE.test(text.slice(denial.span.start, denial.span.end + 16))))
    )
      return denial.span;
  }
  return null;
}
