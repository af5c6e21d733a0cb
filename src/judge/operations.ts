/**
 * The operations of a sentence: each wording by which something goes out of, or comes to, its subject,
 * with whether the sentence orders it or only speaks of it, whether it is denied, and who does it. Verbs that
 * the dictionary does not know count by their modal alone.
 */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';
import { deniedBy, exceptionIn, readDenials } from './denial.ts';
import { type Grammar, readGrammar } from './grammar.ts';
import { lastModalBefore, type Modal, predicateBehind, readModals } from './modality.ts';
import { type Cluster, clusterMentions } from './operation-clusters.ts';
import { subjectOf } from './operation-subject.ts';
import type { ChannelMention, ClauseMentions } from './reading.ts';

export interface Operation {
  readonly span: Span;
  /** `gives`: from its subject; `takes`: to its subject. */
  readonly sense: 'gives' | 'takes';
  /** The sentence orders or permits it: it is a predicate, or the object of one. */
  readonly ordered: boolean;
  /** The words that deny or forbid it, where there are such. */
  readonly denied: Span | null;
  readonly subject: Actor | null;
  readonly passive: boolean;
  /** A permission, not an order. */
  readonly permitted: boolean;
  /** Plain work (run, design, tune), which only some contracts render to the other side. */
  readonly work: boolean;
  /** Known by its modal alone, not by a wording of the dictionary. */
  readonly implied: boolean;
  readonly channels: readonly ChannelMention[];
  /** The predicate whose object this noun is; the flow is the predicate's. */
  readonly head: Operation | null;
}

/** "Give the Buyer remote read access": the access is what is given. */
const ACCESS = /^(?:[\w-]+ )?access\b/iu;

/** Who may let others use it is no taker of it: it goes from him to them. */
export const LETS_OTHERS = /^(?:let|allow|permit|authori[sz]e|extend|pass|forward|share|hand|offer|show|lend)/iu;

/** What a sentence takes over from the words before it. */
export interface Inherited {
  readonly subject: Actor | null;
  /** The words that introduce it order it already: "The Seller shall:". */
  readonly ordered: boolean;
}

/** The predicate reports what was or is, and orders nothing. */
const PAST = /\b(?:has|have|had)\s+(?:\w+ly\s+|not\s+)?(?:been\s+)?\w+(?:ed|en|wn|ght|lt|de|nt)\b|\b(?:was|were)\b/iu;
const PAST_ZH = /(?:已经|已于|曾|曾经)[^，。；]{0,12}$/u;
/** What a clause with how, which or that describes is no order. */
const SUBORDINATE =
  /\b(?:how|which|that|who|where|as)\s+(?:[\w’'-]+\s+){0,5}(?:is|are|has|have|was|were)\s+(?:\w+ly\s+)?$/iu;
const PRESENT_SUBJECT =
  /\b(?:party [a-d]|parties|staff|employees|engineers|fitters|experts|specialists|personnel|you|we|he|she|it|they|\p{Lu}[\p{L}&.]+)\s+(?:also\s+|each\s+)?(?:[\w-]+\s+and\s+)?$/iu;
/** A term that only names a fee, a period, a contract, is no operation. */
const NOUN_TAIL_ZH =
  /^(?:费|费用|费率|款|价款|价格|期间|期限|期满|期内|协议|合同|责任|义务|方式|地点|时间|日期|范围|清单|计划|名单|目录|机构|中心|工作组|纪要|记录|证书|协议书|合同书|手续|资格|机会|经费|结果|数据|条件|台架|目的|目标)/u;

const NOUN_ZH = /^(?:展位|展台|展区|展会|展台.*|论坛|课程|讲座)$/u;

interface SentenceView {
  readonly text: string;
  readonly sentence: Span;
  readonly language: Language;
  readonly actors: readonly Actor[];
  readonly modals: readonly Modal[];
  readonly grammar: Grammar | null;
  readonly inherited: Inherited;
}

/** @param names uses of defined terms: words in a name are no operation */
export function findOperations(
  text: string,
  sentence: Span,
  language: Language,
  mentions: ClauseMentions,
  actors: readonly Actor[],
  names: readonly Span[],
  inherited: Inherited,
): readonly Operation[] {
  const own = text.slice(sentence.start, sentence.end);
  const modals = readModals(own, sentence.start, language);
  const grammar = language === 'en' ? readGrammar(own) : null;
  const view: SentenceView = { text, sentence, language, actors, modals, grammar, inherited };
  const exception = exceptionIn(own, sentence.start);
  const givesException =
    exception !== null &&
    [...names, ...mentions.concepts.filter((one) => one.concept.kind === 'carrier').map((one) => one.span)].some(
      (span) => span.start >= exception.start && span.end <= exception.end,
    );
  const denials = readDenials(own, sentence.start, language).filter(
    (denial) => !givesException || denial.span.start < exception.start,
  );
  const operations: Operation[] = [];
  /** "Free of charge" before its verb waits for it. */
  const manner: ChannelMention[] = [];
  const partyNames = actors.filter((actor) => actor.party !== null).map((actor) => actor.span);
  const known = clusterMentions(text, mentions, sentence, partyNames).filter(
    (cluster) =>
      !names.some((name) => isInName(cluster.span, name)) &&
      !isAttribute(cluster.span, text, language, own, sentence) &&
      !(language === 'zh' && NOUN_TAIL_ZH.test(text.slice(cluster.span.end, cluster.span.end + 4))) &&
      !(
        language === 'zh' &&
        /(?:来访|到访|参观|访问)$/u.test(text.slice(cluster.span.start, cluster.span.end)) &&
        /^(?:人员|者|团)/u.test(text.slice(cluster.span.end, cluster.span.end + 2))
      ),
  );
  const idle = mentions.cues.filter((cue) => cue.cue.role === 'idle').map((cue) => cue.span);
  const implied = impliedClusters(view, known, idle).filter(
    ({ span }) => ![...partyNames, ...names].some((name) => startsIn(span, name)),
  );
  for (const cluster of [...known, ...implied].sort((a, b) => a.span.start - b.span.start)) {
    const { span, channels } = cluster;
    const before = text.slice(sentence.start, span.start);
    const isObject = operations.length > 0 && ACCESS.test(text.slice(span.start, span.end));
    const isVerb = cluster.implied || (!isObject && !cluster.manner && isVerbHere(cluster, view));
    if (!isVerb && channels.length === 0) continue;
    if (cluster.manner && operations.length === 0) {
      manner.push(...channels);
      continue;
    }
    const head = isVerb ? null : ([...operations].reverse().find((one) => one.head === null) ?? null);
    const denied = deniedBy(denials, span, text, language);
    if (head !== null) {
      operations.push({ ...head, span, channels, denied: head.denied ?? denied, implied: false, head });
      continue;
    }
    const modal = lastModalBefore(modals, span.end);
    const permitted = modal?.permits ?? false;
    const later = modals.some((one) => one.span.start >= span.end);
    operations.push({
      span,
      channels: [...channels, ...manner.splice(0)],
      denied,
      implied: cluster.implied,
      permitted,
      work: cluster.work,
      sense:
        (cluster.takes && !isHosting(text, span, language) && !isGranted(modal, span, sentence, text, language)) ||
        (permitted && (cluster.work || cluster.implied) && !LETS_OTHERS.test(text.slice(span.start, span.end)))
          ? 'takes'
          : 'gives',

      ordered: isOrdered(isVerb, before, modal, later, span, view),
      subject:
        subjectOf(
          span,
          actors,
          sentence,
          text,
          language,
          modals.map((one) => one.span.start),
        ) ?? inherited.subject,
      passive:
        language === 'en' && (isVerb ? isPassive(before, text.slice(span.start, span.end)) : modal === undefined),
      head: null,
    });
  }
  return operations;
}

/** "Grants access", 为…实施: what its subject makes possible for the other goes out from the subject. */
function isGranted(modal: Modal | undefined, span: Span, sentence: Span, text: string, language: Language): boolean {
  if (language === 'zh')
    return (
      /^(?:实施|使用|应用)/u.test(text.slice(span.start, span.end)) &&
      /(?:应|须|负责|将)[^，。；]{0,4}(?:为|给|替)[^，。；]{1,24}$/u.test(text.slice(sentence.start, span.start))
    );
  return (
    modal !== undefined &&
    /^(?:grants|provides|gives|allows|permits|authori[sz]es|licen[sc]es)$/iu.test(
      text.slice(modal.span.start, modal.span.end),
    ) &&
    span.start - modal.span.end < 60
  );
}

/** Who receives operators or students hosts them, and gives what they come for. */
function isHosting(text: string, span: Span, language: Language): boolean {
  const word = text.slice(span.start, span.end);
  const object = text.slice(span.end, span.end + 60);
  if (language === 'zh')
    return (
      /^(?:接待|接收|接纳|安排)/u.test(word) &&
      /^[^，。；]{0,24}(?:人员|工程师|学生|研究生|技师|员工|代表团|访客|学员)/u.test(object)
    );
  return (
    /^(?:receiv|accept|welcom|host|admit)/iu.test(word) &&
    /^(?:\s+[\w-]+){0,4}?\s+(?:operators?|engineers?|students?|fellows?|researchers?|delegations?|guests|visitors?|trainees?|staff|employees|personnel|technicians?)\b/iu.test(
      object,
    )
  );
}

/** 对方披露的配方, "the data supplied by X": what only describes a noun orders nothing. */
function isAttribute(span: Span, text: string, language: Language, own: string, sentence: Span): boolean {
  if (language === 'zh')
    return (
      /^(?:给|予|至|到|完毕|完成|结束|所得|过)?(?:[甲乙丙]方|其|对方|另一方)?(?:之|的)(?!日|前|后)/u.test(
        text.slice(span.end, span.end + 8),
      ) &&
      /(?:披露|提供|交付|移交|编制|设计|取得|掌握|知悉|持有|开发|作出|检测|测试|试验|寄送)$/u.test(
        text.slice(span.start, span.end),
      )
    );
  const word = text.slice(span.start, span.end);
  const lead = own.slice(0, span.start - sentence.start);
  return (
    /(?:ed|wn|ght|lt|sent|given|made|held|kept)$/iu.test(word) &&
    /^\s+(?:by|under|to|from|in|with|at|for)\b/iu.test(text.slice(span.end, span.end + 10)) &&
    !/\b(?:be|is|are|been|being|and|or|not|also|\w+ly)\s+$/iu.test(lead)
  );
}

/** Behind a modal, and behind an actor in the present tense, stands a predicate even where no dictionary has it. */
function impliedClusters(view: SentenceView, known: readonly Cluster[], idle: readonly Span[]): readonly Cluster[] {
  const { text, sentence, language, actors, modals, grammar } = view;
  const spans: Span[] = [];
  for (const modal of modals) {
    const predicate = predicateBehind(modal, text, sentence, language);
    if (predicate !== null) spans.push(predicate);
  }
  if (language === 'en') {
    for (const actor of actors) {
      const word = /^\s+(?:also\s+)?([a-z][a-z-]{2,18})\b/u.exec(text.slice(actor.span.end, actor.span.end + 30));
      if (actor.party === null || actor.owns || word?.[1] === undefined) continue;
      const end = actor.span.end + word[0].length;
      const start = end - word[1].length;
      if (grammar?.isVerb(start - sentence.start, end - sentence.start) === true) spans.push({ start, end });
    }
  }
  return spans
    .filter((span) => !idle.some((one) => one.start < span.end && one.end > span.start))
    .filter(
      (span) => !known.some((cluster) => cluster.span.start < span.end + NEAR && cluster.span.end > span.start - NEAR),
    )
    .map((span) => ({ span, takes: false, channels: [], manner: false, work: false, implied: true }));
}

/** A wording of the dictionary this close to the predicate is the predicate. */
const NEAR = 4;

function isVerbHere(cluster: Cluster, view: SentenceView): boolean {
  if (view.grammar === null) return !NOUN_ZH.test(view.text.slice(cluster.span.start, cluster.span.end));
  if (followsActor(cluster.span, view.actors, view.text)) return true;
  return view.grammar.isVerb(cluster.span.start - view.sentence.start, cluster.span.end - view.sentence.start);
}

function isOrdered(
  isVerb: boolean,
  before: string,
  modal: Modal | undefined,
  later: boolean,
  span: Span,
  view: SentenceView,
): boolean {
  const { inherited, language, text } = view;
  if (language === 'zh') return !PAST_ZH.test(before);
  if (!isVerb) return later || modal?.acts === true || (inherited.ordered && modal === undefined);
  if (SUBORDINATE.test(before)) return false;
  if (modal !== undefined) return !PAST.test(text.slice(modal.span.start, span.start));
  // Drafters of the civil-law countries order in the present tense: "Party A makes the drawings available".
  return (
    (inherited.ordered || PRESENT_SUBJECT.test(before)) && !PAST.test(`${before}${text.slice(span.start, span.end)}`)
  );
}

/** `the Consultant`, 出资技术: words of a name, with an article at most, are no operation. */
function isInName(span: Span, name: Span): boolean {
  return span.start >= name.start - ARTICLE && span.end <= name.end && span.end > name.start;
}

const ARTICLE = 4;

function isPassive(before: string, verb: string): boolean {
  return /\b(?:be|is|are|been|being)\s+(?:\w+ly\s+|also\s+)?$/iu.test(before) || /^be\s/iu.test(verb);
}

/** `Licensor grants`, `Licensee may use`: what stands behind its actor is a verb. */
function followsActor(span: Span, actors: readonly Actor[], text: string): boolean {
  return actors.some(
    (actor) =>
      !actor.owns &&
      actor.span.end <= span.start &&
      /^\s+(?:(?:also|hereby|further)\s+)?$/u.test(text.slice(actor.span.end, span.start)),
  );
}

/** 许可方…使用 is no licence to use: its first word is half of a party's name. */
function startsIn(span: Span, name: Span): boolean {
  return span.start >= name.start && span.start < name.end;
}
