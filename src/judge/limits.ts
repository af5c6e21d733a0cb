/** What limits a clause: cues of the dictionary by their role, and what they do to an operation beside them. */

import type { CueRole } from '../dictionary/entries.ts';
import { overlaps, type Span } from '../extract/document.ts';
import type { Operation } from './operations.ts';
import type { ChannelMention, ClauseMentions, ConceptMention, CueMention } from './reading.ts';

export interface Limits {
  readonly standard: readonly CueMention[];
  readonly harmless: readonly CueMention[];
  readonly exemption: readonly CueMention[];
  /** Waits for a licence of the authority, in the clause itself; a duty to apply is none. */
  readonly condition: readonly CueMention[];
  readonly negation: readonly CueMention[];
}

export function cuesIn(mentions: ClauseMentions, role: CueRole, within: Span): readonly CueMention[] {
  return mentions.cues.filter(
    (one) =>
      one.cue.role === role &&
      one.standing === 'accepted' &&
      one.span.start >= within.start &&
      one.span.start < within.end,
  );
}

export function readLimits(mentions: ClauseMentions, within: Span): Limits {
  return {
    standard: cuesIn(mentions, 'standard', within),
    harmless: cuesIn(mentions, 'harmless', within),
    exemption: cuesIn(mentions, 'exemption', within),
    condition: cuesIn(mentions, 'condition', within),
    negation: [...cuesIn(mentions, 'negation', within), ...cuesIn(mentions, 'exclusion', within)],
  };
}

/**
 * In a sentence on a standard matter only what is ordered before that matter is a transfer, or by another
 * order behind it. An operation that names no channel yields wherever the matter stands.
 * @returns the cue of the matter that it yields to
 */
export function yieldsToStandard(
  operation: Operation,
  sentence: Span,
  standard: readonly CueMention[],
  text: string,
): CueMention | null {
  const { span } = operation;
  const over = standard.find((cue) => {
    if (!overlaps(cue.span, sentence)) return false;
    // A manuscript that goes to the other side with its figures before it is published gives them away.
    if (cue.cue.meaning === 'publication' && WITH_FIGURES.test(text.slice(sentence.start, sentence.end))) return false;
    if (span.start >= cue.span.end && isSettledBefore(cue, operation, sentence, text)) return false;
    if (operation.implied) return true;
    // Whoever owns the results, a right of the other side to use them lets them go out.
    if (cue.cue.meaning === 'ownership' && operation.channels.some(grantsUse)) return false;
    if (span.end > cue.span.start)
      return !opensAnew(operation, cue.span, text) && !waitsForPayment(operation, cue, sentence, text);
    // What stands before a payment without a comma, or as its condition, is what is paid for.
    const between = text.slice(span.end, cue.span.start);
    if (/\b(?:and|but)\s+(?:shall|will|must|may)\b/iu.test(between)) return false;
    if (isOnlyPredicate(between, text.slice(sentence.start, span.start))) return true;
    return (
      cue.cue.meaning === 'payment' && (!/[，,]/u.test(between) || /(?:的|后|时|之日|内)[，,][^，,]*$/u.test(between))
    );
  });
  return over ?? null;
}

/** 一经付清，…客户可使用: a payment that is made opens what stands behind the comma, and is not what the sentence is about. */
function isSettledBefore(cue: CueMention, operation: Operation, sentence: Span, text: string): boolean {
  if (cue.cue.meaning !== 'payment') return false;
  const before = text.slice(sentence.start, cue.span.start);
  const between = text.slice(cue.span.end, operation.span.start);
  return (
    /^[^，。；]{0,8}(?:后|之后|以后|之日起?|之时|时|的|起)(?:，|[^，。；]{0,6}(?:可|得|有权|即|应|须))/u.test(
      between,
    ) ||
    (/(?:一经|一旦|待|自|经)[^，。；]{0,12}$/u.test(before) && /^[^，。；]{0,8}，/u.test(between))
  );
}

const WITH_FIGURES =
  /(?:含|附|连同|包括|未公开的?)[^，。；]{0,16}(?:参数|数据|配方|曲线)|\b(?:with|including|holding|unpublished)\b[^.;,]{0,40}\b(?:parameters?|data|recipes?|curves?|conditions)\b/iu;

/** 存放于永州的图纸应投保: the one order of the sentence is the matter itself. */
function isOnlyPredicate(between: string, before: string): boolean {
  return (
    !/[，,；;：:]/u.test(between) &&
    !MODAL.test(before) &&
    /(?:应当?|须|需|由[^，。；]{1,12}|\b(?:shall|will|must|is|are)(?: be)?)[^，。；,.;]{0,8}$/u.test(between)
  );
}

const MODAL = /应|须|可以|有权|负责|\b(?:shall|will|must|may|agrees?|undertakes?)\b/u;

const grantsUse = ({ entry }: ChannelMention): boolean =>
  entry.channel === 'ip-licensing' && entry.strength === 'names';

/** "…, and the Licensor shall deliver", "…，许可方收到后应交付": another order begins, of a party that is named for it. */
function opensAnew(operation: Operation, cue: Span, text: string): boolean {
  if (operation.subject === null || operation.subject.span.start < cue.end) return false;
  const between = text.slice(cue.end, operation.span.start);
  const order = /[，；,;]|\b(?:and|but)\b/giu;
  const last = [...between.matchAll(order)].at(-1);
  return (
    last !== undefined &&
    operation.subject.span.start >= cue.end + last.index &&
    /应|须|将|可|负责|\b(?:shall|will|must|may)\b/u.test(between.slice(last.index))
  );
}

/** A process that is only the matter of words to be learnt: sintering vocabulary, 烧结词汇, terms used in leaching. */
const WORDS_BEHIND =
  /^[^\S\n]*(?:[\p{L}-]+[^\S\n]+){0,2}(?:vocabulary|terminology|terms|words|glossar(?:y|ies))\b|^\p{Script=Han}{0,6}(?:词汇|术语|用语|单词)/iu;
const WORDS_BEFORE =
  /\b(?:vocabulary|terminology|terms|words|glossar(?:y|ies))[^\S\n]+(?:(?:used|needed)[^\S\n]+)?(?:of|in|for|on|about)[^\S\n]+(?:[\p{L}-]+[^\S\n]+){0,2}$/iu;
const WORDS_REACH = 48;

/** "On payment of the fee the Seller delivers": the payment is only the time of what its giver does. */
function waitsForPayment(
  { span, subject, passive }: Operation,
  cue: CueMention,
  sentence: Span,
  text: string,
): boolean {
  if (cue.cue.meaning !== 'payment' || !OPENS_WITH_TIME.test(text.slice(sentence.start, cue.span.start))) return false;
  return subject === null || passive
    ? /,/u.test(text.slice(cue.span.end, span.start))
    : subject.span.start >= cue.span.end;
}

const OPENS_WITH_TIME =
  /^\s*(?:[(（]?[A-Z\d.]{1,6}[)）.]?\s+)?(?:\([a-z\d]{1,3}\)\s+)?(?:on|upon|after|once|when|as soon as|against|following|within\s[^.;,]{1,30}\s(?:of|after))\b[^.;,]*$/iu;

/** Safety, language or office matters stand in the sentence, and no process of a stage does but as words to be learnt. */
export function harmlessIn(
  text: string,
  sentence: Span,
  harmless: readonly CueMention[],
  mentions: ClauseMentions,
): HarmlessUse | null {
  const inside = harmless.filter((cue) => overlaps(cue.span, sentence));
  const [cue] = inside;
  if (cue === undefined) return null;
  const isLanguage = inside.some(({ cue: { meaning } }) => meaning === 'language');
  const overruledBy = mentions.concepts.find(
    (one) =>
      one.standing === 'accepted' &&
      (one.concept.kind === 'process' || one.concept.kind === 'parameter') &&
      one.concept.stages.length > 0 &&
      overlaps(one.span, sentence) &&
      !inside.some((other) => overlaps(other.span, one.span)) &&
      !(isLanguage && namesWords(text, one.span)),
  );
  return { cue, overruledBy: overruledBy ?? null };
}

function namesWords(text: string, { start, end }: Span): boolean {
  return (
    WORDS_BEHIND.test(text.slice(end, end + WORDS_REACH)) ||
    WORDS_BEFORE.test(text.slice(Math.max(0, start - WORDS_REACH), start))
  );
}

export interface HarmlessUse {
  readonly cue: CueMention;
  /** The process of a stage beside it, for whose sake the use is not harmless. */
  readonly overruledBy: ConceptMention | null;
}

export function waitsForLicence(sentence: Span, limits: Limits): boolean {
  return limits.condition.some((cue) => overlaps(cue.span, sentence));
}
