/**
 * The operations of a sentence: each wording by which something goes out of, or comes to, its subject,
 * with whether the sentence orders it or only speaks of it, whether it is denied, and who does it. Verbs that
 * the dictionary does not know count by their modal alone.
 */
import { contains, overlaps, type Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Party } from '../structure/contract.ts';
import type { Actor } from './actors.ts';
import { type Denial, deniedBy, exceptionIn } from './denial.ts';
import { type Grammar, readGrammar } from './grammar.ts';
import { handedTo, impliedClusters } from './implied-operations.ts';
import { lastModalBefore, type Modal, readModals } from './modality.ts';
import { type Cluster, clusterMentions } from './operation-clusters.ts';
import { isOrdered } from './operation-order.ts';
import { isAttribute, takesToItsSubject } from './operation-sense.ts';
import { followsActor, subjectOf } from './operation-subject.ts';
import { findPresence } from './presence.ts';
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
  /** Who brings technology into this contract. */
  readonly provider: Party | null;
}

const NOUN_ZH =
  /^(?:展位|展台|展区|展会|展台.*|论坛|课程|讲座|学时|课时|人日|人天|人月|(?:试验|测试|检测|检验|化验|分析|试制|培训|考察|研究)(?:报告|结果|数据|记录|单|成果|样品)|化验单|检验单)$/u;

/** A sentence with what was found in it. */
export interface SentenceFacts {
  readonly text: string;
  readonly sentence: Span;
  readonly language: Language;
  /** Those of its clause. */
  readonly mentions: ClauseMentions;
  readonly actors: readonly Actor[];
  /** Uses of defined terms: words in a name are no operation. */
  readonly names: readonly Span[];
  readonly denials: readonly Denial[];
  readonly inherited: Inherited;
}

export interface SentenceView extends SentenceFacts {
  readonly modals: readonly Modal[];
  readonly grammar: Grammar | null;
}

export function findOperations(facts: SentenceFacts): readonly Operation[] {
  const { text, sentence, language, mentions, actors, names, denials, inherited } = facts;
  const own = text.slice(sentence.start, sentence.end);
  const modals = readModals(own, sentence.start, language);
  const grammar = language === 'en' ? readGrammar(own) : null;
  const view: SentenceView = { ...facts, modals, grammar };
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
  const implied = impliedClusters(
    view,
    known.filter((cluster) => !cluster.manner),
    idle,
  ).filter(({ span }) => ![...partyNames, ...names].some((name) => startsIn(span, name)));
  const people = findPresence(actors, sentence, text, language)
    .filter(({ span }) => !known.some((one) => overlaps(one.span, span) && one.channels.length > 0))
    .map(
      ({ span, owner }): Cluster => ({
        span,
        takes: owner.party !== inherited.provider,
        channels: [],
        manner: false,
        work: false,
        implied: false,
        people: owner,
      }),
    );
  const takes = (cluster: Cluster, modal: Modal | undefined): boolean =>
    cluster.people === null ? takesToItsSubject(cluster, modal, sentence, text, language) : cluster.takes;
  const handed =
    language === 'zh'
      ? handedTo(actors, text).filter((one) => !known.some((other) => overlaps(other.span, one.span)))
      : [];
  const others = [
    ...known,
    ...handed,
    ...implied.filter((one) => !handed.some(({ span }) => overlaps(span, one.span))),
  ].filter((one) => !people.some(({ span }) => overlaps(span, one.span)));
  for (const cluster of [...others, ...people].sort((a, b) => a.span.start - b.span.start)) {
    const { span, channels } = cluster;
    const before = text.slice(sentence.start, span.start);
    const isObject = operations.length > 0 && ACCESS.test(text.slice(span.start, span.end));
    const isVerb =
      cluster.implied ||
      cluster.people !== null ||
      (!isObject && !cluster.manner && isVerbHere(cluster, view) && !isWhatIsTaken(span, operations.at(-1), text));
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
      sense: takes(cluster, modal) ? 'takes' : 'gives',
      ordered: cluster.people !== null || isOrdered(isVerb, before, modal, later, span, view, operations),
      subject:
        cluster.people ??
        subjectOf(
          span,
          actors,
          sentence,
          text,
          language,
          modals.map((one) => one.span.start),
        ) ??
        inherited.subject,
      passive:
        language === 'en' &&
        (isVerb
          ? isPassive(before, text.slice(span.start, span.end), text.slice(span.end, sentence.end))
          : modal === undefined && !inherited.ordered),
      head: null,
    });
  }
  return operations;
}

/** 可带走 | 讲义: right behind its verb a paper is what is handed over. */
function isWhatIsTaken(span: Span, last: Operation | undefined, text: string): boolean {
  return (
    last !== undefined &&
    /^(?:讲义|教材|课件|资料|讲稿)$/u.test(text.slice(span.start, span.end)) &&
    /^[\p{Script=Han}《》“”"]{0,8}$/u.test(text.slice(last.span.end, span.start))
  );
}

function isVerbHere(cluster: Cluster, view: SentenceView): boolean {
  if (view.grammar === null) return !NOUN_ZH.test(view.text.slice(cluster.span.start, cluster.span.end));
  if (OPENS_WITH_MODAL.test(view.text.slice(cluster.span.start, cluster.span.end))) return true;
  if (followsActor(cluster.span, view.actors, view.text)) return true;
  const before = view.text.slice(view.sentence.start, cluster.span.start);
  if (BEHIND_ASIDE.test(before) && BASE_FORM.test(view.text.slice(cluster.span.start, view.sentence.end))) return true;
  if (view.inherited.awaitsVerb && ITEM_LABEL.test(before)) return true;
  return view.grammar.isVerb(cluster.span.start - view.sentence.start, cluster.span.end - view.sentence.start);
}

/** "Shall, on the Buyer's word, | ship the …": an aside stands between the modal and its verb. */
const BEHIND_ASIDE =
  /\b(?:shall|will|must|may|can),?\s+(?:also\s+|then\s+)?(?:on|upon|at|within|for|after|before|in|under|during|throughout|if|when|where|once|without)\s[^.;:()]{1,70}\s$/iu;
const BASE_FORM =
  /^(?!\w+(?:ing|ed|ion|ment|s)\b)[a-z]+(?:\s(?:up|out|over|on|in|off))?\s+(?:the|an?|its|his|her|their|all|each|every|any|such|to|\p{Lu}|[a-z-]+\s+(?:to|with|for|on|about)\b)/u;

/** "Shall answer" is a wording of the dictionary as it stands. */
const OPENS_WITH_MODAL = /^(?:shall|will|must|may|can)\s/iu;

/** What stands before the first word of an item. */
const ITEM_LABEL = /^\s*(?:[(（]?[a-z\d]{1,4}[)）.]\s*)?$/iu;

/** `the Consultant`, 出资技术: words of a name, with an article at most, are no operation. */
function isInName(span: Span, name: Span): boolean {
  return span.start >= name.start - ARTICLE && span.end <= name.end && span.end > name.start;
}

const ARTICLE = 4;

/** "Is gone over | by the Seller": a wording that holds its own "is" is passive where somebody is named behind "by". */
function isPassive(before: string, verb: string, behind: string): boolean {
  return (
    /\b(?:be|is|are|been|being)\s+(?:\w+ly\s+|also\s+|further\s+|hereby\s+|then\s+)?$/iu.test(before) ||
    /^be\s/iu.test(verb) ||
    (/^(?:is|are|being)\s/iu.test(verb) && /^[^.;,]{0,40}\bby\s+(?:the\s+)?\p{Lu}/u.test(behind))
  );
}

/** 许可方…使用 is no licence to use: its first word is half of a party's name. */
function startsIn(span: Span, name: Span): boolean {
  return span.start >= name.start && span.start < name.end;
}
