/** What the words above a clause say of it: who acts, what is ordered, whether all of it is forbidden. */
import { overlaps, type Span } from '../extract/document.ts';
import type { Clause } from '../structure/contract.ts';
import { type Actor, findActors, leadActor } from './actors.ts';
import { readDenials } from './denial.ts';
import { oncePerClause } from './once-per-clause.ts';
import { subjectOf } from './operation-subject.ts';
import { findOperations, type Operation } from './operations.ts';
import type { Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';

export interface Introduction {
  readonly subject: Actor | null;
  /** "The Seller shall hand over:": what it orders, it orders of each item. */
  readonly orders: readonly Operation[];
  /** "The Buyer shall not:" denies each item. */
  readonly denied: Span | null;
  /** "The Seller shall:" leaves the verb to each item. */
  readonly awaitsVerb: boolean;
}

const AWAITS_VERB =
  /\b(?:shall|will|must|may|to|shall not|may not)\s*[:：]?\s*$|(?:应当?|须|必须|负责|可以?|有权|得|同意|承诺|保证|准予|允许)\s*[:：]\s*$|(?:下列|以下|如下)[^，。；：]{0,8}(?:服务|工作|事项|事情|任务|义务|责任|职责|协助|支持|内容|配合)\s*[:：]\s*$/iu;

/** UTF-16 units between the words of an introduction and its end. */
const ITS_COLON = 3;
/** "Obligations of the Seller", 甲方承担的任务: the party acts in what stands below. */
const DUTIES = /义务|责任|职责|任务|承担|负责|工作|\b(?:obligations|duties|responsibilit|undertakings|tasks|work)/iu;

/** @param chapeau the line that introduces the clause; a heading above it only says who acts */
export function readIntroduction(reading: Reading, clause: Clause, chapeau: Clause | null): Introduction {
  if (chapeau !== null) return readChapeau(reading, chapeau);
  return { subject: actorAbove(reading, clause), orders: [], denied: null, awaitsVerb: false };
}

const readChapeau = oncePerClause((reading: Reading, chapeau): Introduction => {
  const { text } = reading;
  const mentions = reading.mentions[chapeau.index] ?? { concepts: [], channels: [], cues: [], cancelled: [] };
  const actors = findActors(reading, chapeau.span);
  const last = splitSentences(text.slice(chapeau.span.start, chapeau.span.end), chapeau.span.start).at(-1);
  const inside = actors.filter((actor) => last !== undefined && overlaps(actor.span, last));
  const subject = whoIntroduces(chapeau, last, inside, text) ?? leadActor(actors) ?? actorAbove(reading, chapeau);
  if (last === undefined) return { subject, orders: [], denied: null, awaitsVerb: false };
  const inherited = { subject, ordered: false, awaitsVerb: false, provider: null };
  const denials = readDenials(text.slice(last.start, last.end), last.start, chapeau.language);
  const denial = denials.at(-1);
  const names = reading.uses.overlapping(last).map(({ span }) => span);
  const found = findOperations({
    text,
    sentence: last,
    language: chapeau.language,
    mentions,
    actors: inside,
    names,
    denials,
    inherited,
  });
  return {
    subject,
    orders: found
      .filter((one) => one.ordered && !one.implied && one.denied === null && !isFormula(one, text))
      .slice(-1),
    denied: denial !== undefined && denial.reach >= last.end - ITS_COLON ? denial.span : null,
    awaitsVerb: AWAITS_VERB.test(text.slice(last.start, last.end)),
  };
});

/** 委托方建厂时，受托方同意：the items are the duties of the latter, whoever stands before it. */
function whoIntroduces(chapeau: Clause, last: Span | undefined, actors: readonly Actor[], text: string): Actor | null {
  if (chapeau.language !== 'zh' || last === undefined) return null;
  return subjectOf({ start: last.end, end: last.end }, actors, last, text, 'zh', []);
}

/** 安排如下, "arrange as follows": words about the text that follows. */
const isFormula = (operation: Operation, text: string): boolean =>
  /^(?:如下|[^，。；]{0,2}以下|\s+as follows)/u.test(text.slice(operation.span.end, operation.span.end + 12));

/** The only party that a heading above the clause gives duties to. */
function actorAbove(reading: Reading, clause: Clause): Actor | null {
  const { clauses } = reading.contract;
  for (const heading of ancestorsOf(clause, clauses)) {
    const actor = heading.kind === 'heading' ? actorIn(reading, heading) : null;
    if (actor !== null) return actor;
  }
  return null;
}

const actorIn = oncePerClause((reading: Reading, heading): Actor | null => {
  if (!DUTIES.test(reading.text.slice(heading.span.start, heading.span.end))) return null;
  const parties = findActors(reading, heading.span).filter((actor) => actor.party !== null);
  return new Set(parties.map((actor) => actor.party)).size === 1 ? (parties[0] ?? null) : null;
});

/** From the inside out; a clause above another stands before it. */
function ancestorsOf(clause: Clause, clauses: readonly Clause[]): readonly Clause[] {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  return parent === undefined || parent.index >= clause.index ? [] : [parent, ...ancestorsOf(parent, clauses)];
}
