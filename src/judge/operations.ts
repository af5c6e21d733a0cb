/**
 * The operations of a sentence: each wording by which something goes out of, or comes to, its subject,
 * with whether the sentence orders it or only speaks of it, whether it is denied, and who does it. Verbs that
 * the dictionary does not know count by their modal alone.
 */
import { contains, overlaps, type Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';
import { type Denial, deniedBy, exceptionIn } from './denial.ts';
import { type Grammar, readGrammar } from './grammar.ts';
import { isInGround } from './ground.ts';
import { lastModalBefore, type Modal, predicateBehind, readModals } from './modality.ts';
import { type Cluster, clusterMentions } from './operation-clusters.ts';
import { isAttribute, takesToItsSubject } from './operation-sense.ts';
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

/** What a sentence takes over from the words before it. */
export interface Inherited {
  readonly subject: Actor | null;
  /** The words that introduce it order it already: "The Seller shall:". */
  readonly ordered: boolean;
  /** They end in a modal, whose verb is the first word of the sentence. */
  readonly awaitsVerb: boolean;
}

/** The predicate reports what was or is, and orders nothing. */
const PAST = /\b(?:has|have|had)\s+(?:\w+ly\s+|not\s+)?(?:been\s+)?\w+(?:ed|en|wn|ght|lt|de|nt)\b|\b(?:was|were)\b/iu;
const PAST_ZH = /(?:已经|已于|曾|曾经)[^，。；]{0,12}$/u;
/** What a clause with how, which or that describes is no order. */
const SUBORDINATE =
  /\b(?:how|which|that|who|where|as)\s+(?:[\w’'-]+\s+){0,5}(?:is|are|has|have|was|were)\s+(?:\w+ly\s+)?$/iu;
const PRESENT_SUBJECT =
  /\b(?:party [a-d]|parties|partners|institutions|sides|staff|employees|engineers|fitters|experts|specialists|personnel|you|we|he|she|it|they|\p{Lu}[\p{L}&.]+)\s+(?:also\s+|each\s+)?(?:[\w-]+\s+and\s+)?$/iu;
const NOUN_ZH =
  /^(?:展位|展台|展区|展会|展台.*|论坛|课程|讲座|(?:试验|测试|检测|检验|化验|分析|试制|培训|考察|研究)(?:报告|结果|数据|记录|单|成果|样品)|化验单|检验单)$/u;

interface SentenceView {
  readonly text: string;
  readonly sentence: Span;
  readonly language: Language;
  readonly actors: readonly Actor[];
  readonly modals: readonly Modal[];
  readonly grammar: Grammar | null;
  readonly inherited: Inherited;
}

/**
 * @param names uses of defined terms: words in a name are no operation
 * @param denials those of the sentence
 */
export function findOperations(
  text: string,
  sentence: Span,
  language: Language,
  mentions: ClauseMentions,
  actors: readonly Actor[],
  names: readonly Span[],
  inherited: Inherited,
  denials: readonly Denial[],
): readonly Operation[] {
  const own = text.slice(sentence.start, sentence.end);
  const modals = readModals(own, sentence.start, language);
  const grammar = language === 'en' ? readGrammar(own) : null;
  const view: SentenceView = { text, sentence, language, actors, modals, grammar, inherited };
  const exception = exceptionIn(own, sentence.start);
  const givesException =
    exception !== null &&
    [...names, ...mentions.concepts.filter((one) => one.concept.kind === 'carrier').map((one) => one.span)].some(
      (span) => contains(exception, span),
    );
  const standing = denials.filter((denial) => !givesException || denial.span.start < exception.start);
  const operations: Operation[] = [];
  /** "Free of charge" before its verb waits for it. */
  const manner: ChannelMention[] = [];
  const partyNames = actors.filter((actor) => actor.party !== null).map((actor) => actor.span);
  const known = clusterMentions(text, mentions, sentence, partyNames).filter(
    (cluster) =>
      !names.some((name) => isInName(cluster.span, name)) && !isAttribute(cluster.span, text, language, sentence),
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
    const denied = deniedBy(standing, span, text, language);
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
      sense: takesToItsSubject(cluster, modal, sentence, text, language) ? 'takes' : 'gives',
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

/** Behind a modal, and behind an actor in the present tense, stands a predicate even where no dictionary has it. */
function impliedClusters(view: SentenceView, known: readonly Cluster[], idle: readonly Span[]): readonly Cluster[] {
  const { text, sentence, language, actors, modals, grammar } = view;
  const spans: Span[] = [];
  for (const modal of modals) {
    const predicate = predicateBehind(modal, text, sentence, language);
    if (predicate !== null) spans.push(predicate);
  }
  if (language === 'zh') spans.push(...actors.flatMap((actor) => presentBehind(actor, text, sentence)));
  else {
    for (const actor of actors) {
      const word = /^\s+(?:also\s+)?([a-z][a-z-]{2,18})\b/u.exec(text.slice(actor.span.end, actor.span.end + 30));
      if (actor.party === null || actor.owns || word?.[1] === undefined) continue;
      const end = actor.span.end + word[0].length;
      const start = end - word[1].length;
      // "The Adviser looks": behind an article and a noun only the ending tells the verb.
      const isThirdPerson =
        /[^s]s$/u.test(word[1]) &&
        !/\b(?:to|with|for|of|by|and|or)\s+(?:the\s+)?$/iu.test(
          text.slice(Math.max(sentence.start, actor.span.start - 12), actor.span.start),
        );
      if (isThirdPerson || grammar?.isVerb(start - sentence.start, end - sentence.start) === true)
        spans.push({ start, end });
    }
  }
  return spans
    .filter((span) => !idle.some((one) => overlaps(one, span)))
    .filter(
      (span) => !known.some((cluster) => cluster.span.start < span.end + NEAR && cluster.span.end > span.start - NEAR),
    )
    .map((span) => ({ span, takes: false, channels: [], manner: false, work: false, implied: true }));
}

/** 研究院改变焙烧温度: what stands right behind a party, or its staff, and is no particle is its predicate. */
const PRESENT_ZH =
  /^(?:(?:的|派出的|指派的)?(?:[一二两三四五六七八九十\d]+[名位个])?(?:工程师|博士生|研究生|技术员|工艺员|技术人员|老师傅|师傅|专家|人员|员工|操作工|总工程师|总工))?(?:(?:每(?:年|月|周|日|季度|季|天|半年|两周)|逐月|逐季|逐年|定期|随时|当场|另行?|再|还|并|先|也)[，]?)*(?![的之和与及或在于为向对从自按依据应须可将把得不未无有是系方如若因由所以经就已曾等处侧名内外上下中间前后时需要必均享拥承同保负双共各其该此本])([\p{Script=Han}]{2})/u;

function presentBehind(actor: Actor, text: string, sentence: Span): readonly Span[] {
  if (actor.party === null) return [];
  const found = PRESENT_ZH.exec(text.slice(actor.span.end, Math.min(sentence.end, actor.span.end + 40)));
  const word = found?.[1];
  if (found === null || word === undefined || /^的[\p{Script=Han}]{2}$/u.test(found[0])) return [];
  const isRecipient =
    /(?:向|给|为|对|与|和|至|以|供|经|从|随|将|把|替|代|帮|到|赴|往|令|使|请|同|跟|照|据|许|邀请|要求|导|训|助|遣|知|予|让|付|供|露)\s*(?:其|该)?$/u.test(
      text.slice(Math.max(sentence.start, actor.span.start - 4), actor.span.start),
    );
  const end = actor.span.end + found[0].length;
  return isRecipient ? [] : [{ start: end - word.length, end }];
}

/** A wording of the dictionary this close to the predicate is the predicate. */
const NEAR = 4;

function isVerbHere(cluster: Cluster, view: SentenceView): boolean {
  if (view.grammar === null) return !NOUN_ZH.test(view.text.slice(cluster.span.start, cluster.span.end));
  if (followsActor(cluster.span, view.actors, view.text)) return true;
  const before = view.text.slice(view.sentence.start, cluster.span.start);
  if (BEHIND_ASIDE.test(before) && BASE_FORM.test(view.text.slice(cluster.span.start, view.sentence.end))) return true;
  if (view.inherited.awaitsVerb && ITEM_LABEL.test(before)) return true;
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
  if (language === 'zh')
    return (
      !PAST_ZH.test(before) &&
      !isInGround(span, view.sentence, text) &&
      (isVerb || inherited.ordered || modal !== undefined || later)
    );
  // "Has the option of a licence": the permission and its object are one.
  const isObjectOfRight = modal?.permits === true && modal.span.end > span.start;
  if (!isVerb) return later || isObjectOfRight || modal?.acts === true || (inherited.ordered && modal === undefined);
  if (SUBORDINATE.test(before)) return false;
  if (modal !== undefined) return !PAST.test(text.slice(modal.span.start, span.start));
  // Drafters of the civil-law countries order in the present tense: "Party A makes the drawings available".
  return (
    (inherited.ordered || PRESENT_SUBJECT.test(before)) && !PAST.test(`${before}${text.slice(span.start, span.end)}`)
  );
}

/** "Shall, on the Buyer's word, | ship the …": an aside stands between the modal and its verb. */
const BEHIND_ASIDE =
  /\b(?:shall|will|must|may|can),?\s+(?:also\s+|then\s+)?(?:on|upon|at|within|for|after|before|in|under|during|throughout|if|when|where|once|without)\s[^.;:()]{1,70}\s$/iu;
const BASE_FORM =
  /^(?!\w+(?:ing|ed|ion|ment|s)\b)[a-z]+(?:\s(?:up|out|over|on|in|off))?\s+(?:the|an?|its|his|her|their|all|each|every|any|such|to|\p{Lu}|[a-z-]+\s+(?:to|with|for|on|about)\b)/u;

/** What stands before the first word of an item. */
const ITEM_LABEL = /^\s*(?:[(（]?[a-z\d]{1,4}[)）.]\s*)?$/iu;

/** `the Consultant`, 出资技术: words of a name, with an article at most, are no operation. */
function isInName(span: Span, name: Span): boolean {
  return span.start >= name.start - ARTICLE && span.end <= name.end && span.end > name.start;
}

const ARTICLE = 4;

function isPassive(before: string, verb: string): boolean {
  return (
    /\b(?:be|is|are|been|being)\s+(?:\w+ly\s+|also\s+|further\s+|hereby\s+|then\s+)?$/iu.test(before) ||
    /^be\s/iu.test(verb)
  );
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
