/**
 * The operations of a sentence: each wording by which something goes out of, or comes to, its subject,
 * with whether the sentence orders it or only speaks of it, whether it is denied, and who does it.
 */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';
import { deniedBy, readDenials } from './denial.ts';
import { readGrammar } from './grammar.ts';
import type { ChannelMention, ClauseMentions, CueMention } from './reading.ts';

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
  readonly channels: readonly ChannelMention[];
  /** The predicate whose object this noun is; the flow is the predicate's. */
  readonly head: Operation | null;
}

/** What a sentence takes over from the words before it. */
export interface Inherited {
  readonly subject: Actor | null;
  /** The words that introduce it order it already: "The Seller shall:". */
  readonly ordered: boolean;
}

const MODAL =
  /\b(?:shall|will|must|may|can|should|agrees?|undertakes?|hereby|is to|are to|be (?:entitled|obliged|required|permitted|allowed) to|(?:is|are) (?:entitled|obliged|required|permitted|allowed|responsible|free)|ha(?:s|ve) the right|commits? (?:itself )?to|procures?|ensures?|grants?|licen[sc]es|assigns|conveys|appoints|engages|contributes|provides|supplies|delivers|gives|sends|seconds|teaches|trains|advises|operates|makes|supervises|dispatches|duties (?:are|include))\b/giu;
/** The predicate reports what was or is, and orders nothing. */
const PAST = /\b(?:has|have|had)\s+(?:\w+ly\s+|not\s+)?(?:been\s+)?\w+(?:ed|en|wn|ght|lt|de|nt)\b|\b(?:was|were)\b/iu;
/** What a clause with how, which or that describes is no order. */
const SUBORDINATE = /\b(?:how|which|that|who|where|as)\s+(?:[\w’'-]+\s+){0,5}(?:is|are|has|have|was|were)\s+(?:\w+ly\s+)?$/iu;
const PRESENT_SUBJECT = /^(?:.{0,12}\d\S*\s+)?.{0,90}\b(?:party [a-d]|parties|staff|employees|engineers|personnel|\p{Lu}[\p{L}&.]+)\s+(?:also\s+|each\s+)?(?:[\w-]+\s+and\s+)?$/iu;
/** A term that only names a fee, a period, a contract, is no operation. */
const NOUN_TAIL_ZH =
  /^(?:费|费用|费率|款|价款|价格|期间|期限|期满|期内|协议|合同|责任|义务|方式|地点|时间|日期|范围|清单|计划|名单|目录|机构|中心|工作组|纪要|记录|证书|协议书|合同书|手续|资格|机会|经费)/u;

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
  const denials = readDenials(own, sentence.start, language);
  const modals = language === 'en' ? [...own.matchAll(MODAL)].map((match) => sentence.start + match.index) : [];
  const grammar = language === 'en' ? readGrammar(own) : null;
  const operations: Operation[] = [];
  for (const cluster of clusterMentions(mentions, sentence)) {
    const { span } = cluster;
    if (names.some((name) => isInName(span, name)) || actors.some((actor) => startsIn(span, actor.span))) continue;
    if (language === 'zh' && NOUN_TAIL_ZH.test(text.slice(span.end, span.end + 4))) continue;
    const before = text.slice(sentence.start, span.start);
    const isVerb =
      !cluster.manner &&
      (followsActor(span, actors, text) || (grammar?.isVerb(span.start - sentence.start, span.end - sentence.start) ?? true));
    const head = isVerb ? null : ([...operations].reverse().find((one) => one.head === null) ?? null);
    const common = { span, channels: cluster.channels };
    if (!isVerb && cluster.channels.length === 0) continue;
    if (head !== null) {
      operations.push({
        ...common,
        sense: head.sense,
        ordered: head.ordered,
        denied: head.denied ?? deniedBy(denials, span, text, language),
        subject: head.subject,
        passive: head.passive,
        head,
      });
      continue;
    }
    const modal = modals.some((place) => place < span.end);
    const later = modals.some((place) => place >= span.end);
    const ordered =
      language === 'zh'
        ? !/(?:已经|已于|曾|曾经)[^，。；]{0,12}$/u.test(before)
        : isVerb
          ? isOrderedVerb(before, modals, span, sentence, text, inherited)
          : later || (inherited.ordered && !modal);
    operations.push({
      ...common,
      sense: cluster.takes ? 'takes' : 'gives',
      ordered,
      denied: deniedBy(denials, span, text, language),
      subject: subjectOf(span, actors, sentence, text, language, modals) ?? inherited.subject,
      passive: language === 'en' && (isVerb ? isPassive(before, text.slice(span.start, span.end)) : !modal),
      head: null,
    });
  }
  return operations;
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
    (actor) => !actor.owns && actor.span.end <= span.start && /^\s+(?:(?:also|hereby|further)\s+)?$/u.test(text.slice(actor.span.end, span.start)),
  );
}

/** 许可方…使用 is no licence to use: its first word is half of a party's name. */
function startsIn(span: Span, name: Span): boolean {
  return span.start >= name.start && span.start < name.end;
}

/** A verb is ordered by the modal before it, or by the words that introduce it, unless it reports the past. */
function isOrderedVerb(
  before: string,
  modals: readonly number[],
  span: Span,
  sentence: Span,
  text: string,
  inherited: Inherited,
): boolean {
  const modal = [...modals].reverse().find((place) => place < span.end);
  if (SUBORDINATE.test(before)) return false;
  // Drafters of the civil-law countries order in the present tense: "Party A makes the drawings available".
  if (modal === undefined) return (inherited.ordered || PRESENT_SUBJECT.test(before)) && !PAST.test(before);
  return !PAST.test(text.slice(Math.max(modal, sentence.start), span.start));
}

interface Cluster {
  readonly span: Span;
  readonly takes: boolean;
  readonly channels: readonly ChannelMention[];
  /** Only how something is done (free of charge, 无偿), and no operation by itself. */
  readonly manner: boolean;
}

/** Channel words and verbs of giving or taking that overlap are one operation. */
function clusterMentions(mentions: ClauseMentions, sentence: Span): readonly Cluster[] {
  type Piece = { readonly span: Span; readonly cue: CueMention | null; readonly channel: ChannelMention | null };
  const inside = (span: Span): boolean => span.start >= sentence.start && span.start < sentence.end;
  const pieces: Piece[] = [
    ...mentions.cues
      .filter(
        (one) =>
          one.standing === 'accepted' && (one.cue.role === 'provide' || one.cue.role === 'receive') && inside(one.span),
      )
      .map((cue) => ({ span: cue.span, cue, channel: null })),
    ...mentions.channels
      .filter((one) => one.standing === 'accepted' && inside(one.span))
      .map((channel) => ({ span: channel.span, cue: null, channel })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const clusters: { start: number; end: number; takes: boolean; gives: boolean; channels: ChannelMention[] }[] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1);
    const takes = piece.cue?.cue.role === 'receive';
    const gives = piece.cue?.cue.role === 'provide';
    // A frame with a gap ("send … to") starts with its verb; what stands in the gap is an operation of its own.
    if (last !== undefined && piece.span.start < Math.min(last.end, last.start + LONGEST_VERB)) {
      last.takes ||= takes;
      last.gives ||= gives;
      if (piece.channel !== null) last.channels.push(piece.channel);
    } else {
      clusters.push({
        start: piece.span.start,
        end: piece.span.end,
        takes,
        gives,
        channels: piece.channel === null ? [] : [piece.channel],
      });
    }
  }
  return clusters.map(({ start, end, takes, gives, channels }) => ({
    span: { start, end: Math.min(end, start + LONGEST_VERB) },
    takes: takes && !gives,
    channels,
    manner: !takes && !gives && channels.length > 0 && channels.every((one) => one.entry.channel === 'gift'),
  }));
}

const LONGEST_VERB = 14;

/** What stands between commas as a time or a ground has a subject of its own. */
const ASIDE_ZH =
  /(?:在|自|待|经|按照?|根据|依据|如果?|若|除|当|凡)[^，；。]{0,50}?(?:后|前|时|之日起|期间|情况下|的要求|的请求|要求|通知|的|第[^，；。]{1,12}[条项款])\s*(?=，)/gu;
const CAUSES =
  /\b(?:cause|causes|procure|procures|require|requires|allow|allows|permit|permits|enable|enables|invite|invites|authori[sz]e|authori[sz]es|have|let|request|requests|instruct|ensure that|so that)\b[^.;]{0,30}$/iu;

/** The actor that does it: the subject of the predicate, or whom the subject causes or allows to do it. */
function subjectOf(
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
        !/(?:向|给|为|对|与|和|至|以|于|供|经|从|随|将|把|由|按照|根据|允许|邀请|接待|要求|指导|培训|协助|帮助|派遣|通知|告知|教|支付|授予|许可|转让|交付|提供|披露|带领|组织|安排)\s*(?:其|该)?$/u.test(
          lead(actor, 4),
        ),
    );
    const allowed = [...main]
      .reverse()
      .find((actor) => /(?:允许|准许|同意|邀请|接待|安排|组织|要求|接受)\s*$/u.test(lead(actor, 4)));
    if (allowed !== undefined && allowed.span.start > (plain.at(-1)?.span.start ?? -1)) return allowed;
    return plain.at(-1) ?? main.find((actor) => actor.owns) ?? null;
  }
  const isCompanion = (actor: Actor): boolean =>
    /\b(?:to|with|for|from|of|by|at|on|in|upon|under)\s+(?:the\s+|each\s+of\s+|any\s+)?$/iu.test(lead(actor, 16));
  const modal = [...modals].reverse().find((place) => place < operation.end);
  const caused = [...before]
    .reverse()
    .find(
      (actor) => modal !== undefined && actor.span.start > modal && CAUSES.test(text.slice(modal, actor.span.start)),
    );
  if (caused !== undefined) return caused;
  const leading = before.filter((actor) => (modal === undefined || actor.span.end <= modal) && !isCompanion(actor));
  return leading.filter((actor) => !actor.owns).at(-1) ?? leading.at(-1) ?? null;
}
