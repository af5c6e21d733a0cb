/**
 * The operations of a sentence: each wording by which something goes out of, or comes to, its subject,
 * with whether it is what the sentence orders (an operation) or only speaks of (a noun), whether it is
 * denied, and between whom it runs.
 */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Actor, Side } from './actors.ts';
import type { ChannelMention, ClauseMentions, CueMention } from './reading.ts';

export interface Flow {
  readonly provider: Side;
  readonly recipient: Side;
  /** The words that name the two; empty where a default was taken. */
  readonly evidence: readonly Span[];
}

export interface Operation {
  readonly span: Span;
  /** `gives`: from its subject; `takes`: to its subject. */
  readonly sense: 'gives' | 'takes';
  /** The predicate of its sentence, not a noun in passing. */
  readonly ordered: boolean;
  /** The words that deny or forbid it, where there are such. */
  readonly denied: Span | null;
  readonly subject: Actor | null;
  readonly passive: boolean;
  readonly channels: readonly ChannelMention[];
}

const MODAL =
  /\b(?:shall|will|must|may|can|should|agrees? to|undertakes? to|undertakes?|agrees? that|hereby|is to|are to|be (?:entitled|obliged|required|permitted|allowed) to|is (?:entitled|obliged|required|permitted|allowed) to|are (?:entitled|obliged|required|permitted|allowed) to|ha(?:s|ve) the right to|ha(?:s|ve) the right of|is responsible for|are responsible for|commits? (?:itself )?to|procures? that|ensures? that|grants?|licen[sc]es|assigns|conveys|appoints|engages|contributes|provides|supplies|delivers|gives|sends|seconds|teaches|trains|advises|operates|makes available|duties (?:are|include))\b/giu;
/** Words that turn the predicate into a report of what was or is, and not of what shall be. */
const PAST = /\b(?:has|have|had)\s+(?:\w+ly\s+)?(?:been\s+)?\w+(?:ed|en|wn|ght|lt|de|nt)\b|\b(?:was|were)\b/iu;
const DENIAL_EN =
  /\b(?:shall not|will not|may not|must not|cannot|can not|does not|do not|is not|are not|shall never|will never|neither|nor|no\b(?! later| less| more| event| fewer)|not be|without|nothing in|never|refrain(?:s)? from|excluding|excluded|is prohibited|are prohibited|none of)\b/giu;
const DENIAL_ZH =
  /(?:不得|不再|不会|不予|不应|不向|不对|不将|不为|不提供|不包括|不包含|不含|不涉及|不构成|不承担|不负有|不能|不可|不授予|不允许|不进行|不安排|不参与|禁止|严禁|无权|无须|无需|未经|并非|均不|概不|也不|亦不|而不|拒绝|除外|从不|不(?=[就以因与在派]))/gu;
/** What ends the reach of a denial: a new predicate, a contrast, an exception. */
const CONTRAST_EN =
  /\b(?:but|however|except|save|unless|other than|and shall|and will|and may|shall(?! not)\b|provided that|notwithstanding)\b|;/iu;
const CONTRAST_ZH = /但|然而|除非|而是|仅|；|。|并应|应当|同时/u;
const DOUBLE_DENIAL =
  /not\s+(?:unreasonably\s+)?(?:refuse|withhold|deny|fail|omit|prevent|hinder)|(?:不得|不会|不应)(?:无理|无故|不合理地?|以任何理由)?(?:拒绝|不|拖延|限制|阻碍|隐瞒)/iu;
/** A term that only names a fee, a period, a contract, is no operation. */
const NOUN_TAIL_ZH =
  /^(?:费|费用|费率|款|价款|价格|期间|期限|期满|期内|协议|合同|责任|义务|权利|方式|地点|时间|日期|范围|情况|内容|清单|计划|方案|记录|名单|团队|小组)/u;

/** @param sentence the span in the document that `text.slice` gives */
export function findOperations(
  text: string,
  sentence: Span,
  language: Language,
  mentions: ClauseMentions,
  actors: readonly Actor[],
  inherited: { readonly subject: Actor | null; readonly ordered: boolean },
): readonly Operation[] {
  const own = text.slice(sentence.start, sentence.end);
  const denials = readDenials(own, sentence.start, language);
  const modals = language === 'en' ? [...own.matchAll(MODAL)].map((match) => sentence.start + match.index) : [];
  const operations: Operation[] = [];
  for (const cluster of clusterMentions(mentions, sentence)) {
    if (language === 'zh' && NOUN_TAIL_ZH.test(text.slice(cluster.span.end, cluster.span.end + 4))) continue;
    const before = text.slice(sentence.start, cluster.span.start);
    const subject = subjectOf(cluster.span, actors, sentence, text, language) ?? inherited.subject;
    const modal = lastBefore(modals, cluster.span.end);
    const ordered =
      language === 'zh'
        ? !/(?:已经|已于|曾|曾经)[^，。；]{0,12}$/u.test(before)
        : (modal !== null && !PAST.test(text.slice(modal, cluster.span.start))) ||
          (inherited.ordered && modal === null && !PAST.test(before));
    const passive =
      language === 'en'
        ? /\b(?:be|is|are|been|being)\s+(?:\w+ly\s+|jointly\s+|also\s+)?$/iu.test(before)
        : /(?:被|由)[^，。；]{1,14}$/u.test(before);
    operations.push({
      span: cluster.span,
      sense: cluster.takes ? 'takes' : 'gives',
      ordered,
      denied: deniedBy(denials, cluster.span, text, language),
      subject,
      passive,
      channels: cluster.channels,
    });
  }
  return operations;
}

interface Cluster {
  readonly span: Span;
  readonly takes: boolean;
  readonly channels: readonly ChannelMention[];
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
    if (last !== undefined && piece.span.start < last.end) {
      last.end = Math.max(last.end, Math.min(piece.span.end, last.end + 12));
      last.takes ||= takes && !last.gives;
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
    span: { start, end },
    takes: takes && !gives,
    channels,
  }));
}

function lastBefore(places: readonly number[], end: number): number | null {
  let last: number | null = null;
  for (const place of places) if (place < end) last = place;
  return last;
}

/** The actor that stands before the operation and does it: no owner of something, none that is marked as a recipient. */
function subjectOf(
  operation: Span,
  actors: readonly Actor[],
  sentence: Span,
  text: string,
  language: Language,
): Actor | null {
  const before = actors.filter(
    (actor) => actor.party !== null && actor.span.end <= operation.start && actor.span.start >= sentence.start,
  );
  if (language === 'zh') {
    const agent = [...before].reverse().find((actor) => /由\s*$/u.test(text.slice(sentence.start, actor.span.start)));
    const plain = before.filter(
      (actor) =>
        !actor.owns &&
        !/(?:向|给|为|对|与|和|至|以|于|供|经|从)\s*(?:其|该)?$/u.test(
          text.slice(Math.max(sentence.start, actor.span.start - 3), actor.span.start),
        ),
    );
    if (agent !== undefined && operation.start - agent.span.end < 30) return agent;
    return plain.at(-1) ?? before.filter((actor) => actor.owns).at(0) ?? null;
  }
  const plain = before.filter(
    (actor) =>
      !/\b(?:to|with|for|from|of|by|at|on)\s+(?:the\s+|each\s+of\s+)?$/iu.test(
        text.slice(Math.max(sentence.start, actor.span.start - 14), actor.span.start),
      ),
  );
  const doing = plain.filter((actor) => !actor.owns);
  return doing.at(-1) ?? plain.at(-1) ?? null;
}

interface Denial {
  readonly span: Span;
  readonly reach: number;
}

function readDenials(own: string, offset: number, language: Language): readonly Denial[] {
  const pattern = language === 'zh' ? DENIAL_ZH : DENIAL_EN;
  const contrast = language === 'zh' ? CONTRAST_ZH : CONTRAST_EN;
  return [...own.matchAll(pattern)].flatMap((match) => {
    if (DOUBLE_DENIAL.test(own.slice(match.index, match.index + 40))) return [];
    if (
      /^(?:not|no)\b/iu.test(match[0]) &&
      /^\s+(?:only|limited|exceed|later|less)/iu.test(own.slice(match.index + match[0].length))
    )
      return [];
    const from = match.index + match[0].length;
    const stop = contrast.exec(own.slice(from))?.index ?? own.length - from;
    return [{ span: { start: offset + match.index, end: offset + from }, reach: offset + from + stop }];
  });
}

function deniedBy(denials: readonly Denial[], operation: Span, text: string, language: Language): Span | null {
  for (const denial of denials) {
    if (operation.start >= denial.span.start && operation.start < denial.reach) {
      if (
        language === 'zh' &&
        /[，,]/u.test(text.slice(denial.span.end, operation.start)) &&
        denial.reach - denial.span.end > 60
      )
        continue;
      return denial.span;
    }
    // "No licence is granted", 技术资料不予提供: the denial stands before the verb, also in its own word
    if (denial.span.start >= operation.start && denial.span.end <= operation.end) return denial.span;
  }
  return null;
}
