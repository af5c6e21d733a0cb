/**
 * The questions of one contract: every fact that a finding hangs on is asked once, with all findings that hang on it,
 * and each answer is judged for each of them.
 */
import type { Span } from '../../extract/document.ts';
import type { WholeContract } from '../contract-notes/check.ts';
import type { Finding, OpenFact } from '../finding.ts';
import { splitSentences } from '../sentences.ts';
import type { Weighed } from '../weigh.ts';
import { levelsUnder, type OpenPoint, openPointsOf, type PossibleAnswer } from './open-points.ts';
import type { Answer, Effect, Question, QuestionQuote } from './question.ts';
import { type Ground, judgeUnder, levelUnder, type Supposition, together } from './suppose.ts';

/** With the clauses that were weighed again remembered. */
type Judged = WholeContract & Ground;

/** A finding with one of the facts that it hangs on. */
interface Hanging {
  readonly finding: Finding;
  readonly weighed: Weighed;
  readonly point: OpenPoint;
  /** The other facts that it hangs on. */
  readonly others: readonly OpenPoint[];
}

export function askQuestions(judged: WholeContract): readonly Question[] {
  const whole: Judged = { ...judged, tried: new Map<string, Weighed>() };
  const byKey = new Map<string, Hanging[]>();
  for (const finding of whole.findings) {
    const weighed = whole.weighed[finding.clause.index];
    if (weighed === undefined) continue;
    const points = openPointsOf(weighed, whole, finding.provisions);
    for (const point of points) {
      const others = points.filter((other) => other !== point);
      byKey.set(point.key, [...(byKey.get(point.key) ?? []), { finding, weighed, point, others }]);
    }
  }
  const isLaw = ([first]: readonly Hanging[]): boolean => first?.point.fact === ONLY_LAW;
  const all = [...byKey.values()];
  // What only the legal team can answer comes last.
  return [...all.filter((one) => !isLaw(one)), ...all.filter(isLaw)].flatMap((hanging, place) => {
    const [first] = hanging;
    return first === undefined ? [] : [ask(first, hanging, `Q-${place + 1}`, whole)];
  });
}

function ask({ point }: Hanging, hanging: readonly Hanging[], id: string, whole: Judged): Question {
  return {
    id,
    fact: point.fact,
    about: point.about,
    findings: hanging.map(({ finding }) => ({
      id: finding.id,
      label: finding.clause.label,
      page: finding.clause.page,
      level: finding.level,
      decision: finding.decision,
      provisions: finding.provisions,
    })),
    quotes: hanging.flatMap((one) => quotesOf(one, whole)),
    answers: answersOf(hanging, whole),
  };
}

const nameOf = ({ code, stage }: PossibleAnswer): string => `${code} ${stage ?? ''}`;

/** In the order of the first finding; stages that only a later one brings stand before the answers that are no stage. */
function answersOf(hanging: readonly Hanging[], whole: Judged): readonly Answer[] {
  const all = hanging.flatMap(({ point }) => point.answers);
  const stages = all.filter(({ stage }) => stage !== null);
  const rest = all.filter(({ stage }) => stage === null);
  const names = new Map([...stages, ...rest].map((one) => [nameOf(one), one]));
  return [...names.entries()].map(([name, { code, stage }]) => ({
    code,
    stage,
    effects: hanging.flatMap((one) => {
      const given = one.point.answers.find((other) => nameOf(other) === name);
      return given === undefined ? [] : [effectOf(given, one, whole)];
    }),
  }));
}

function effectOf({ supposes }: PossibleAnswer, { finding, weighed, point, others }: Hanging, whole: Judged): Effect {
  const { row, level, stages, direction, provisions } = judgeUnder(supposes, weighed, whole);
  const open =
    level === null || point.fact === ONLY_LAW
      ? []
      : others.filter((other) => hangsStill(other, supposes, weighed, whole));
  return {
    finding: finding.id,
    level,
    decision: row.decision,
    stages,
    direction,
    provisions,
    stillOpen: [...new Set(open.map(({ fact }) => fact))],
    couldBe: open.length === 0 ? [] : levelsUnder(supposes, open, weighed, whole),
  };
}

const ONLY_LAW: OpenFact = 'state-of-law';

/** After the answer some answer to the other fact would still change the level. */
function hangsStill(other: OpenPoint, supposes: Supposition, weighed: Weighed, whole: Judged): boolean {
  if (other.fact === ONLY_LAW) return false;
  const now = levelUnder(supposes, weighed, whole);
  return other.answers.some((answer) => levelUnder(together(supposes, answer.supposes), weighed, whole) !== now);
}

function quotesOf({ finding, weighed, point }: Hanging, { reading }: Judged): readonly QuestionQuote[] {
  const { text } = reading.document;
  const seen = new Set<number>();
  return point.spans.flatMap((span) => {
    const around = sentenceAround(span, weighed, text);
    if (seen.has(around.start)) return [];
    seen.add(around.start);
    const quote = text.slice(span.start, Math.min(span.end, span.start + LONGEST_SENTENCE));
    return [{ finding: finding.id, span, quote, sentence: text.slice(around.start, around.end).trim() }];
  });
}

const LONGEST_SENTENCE = 400;

/** The sentence that holds the words; of a very long one what stands around them. */
function sentenceAround(span: Span, { clause, chapeau }: Weighed, text: string): Span {
  const home = [clause, chapeau].find(
    (one) => one !== null && one.span.start <= span.start && one.span.end >= span.end,
  );
  if (home === undefined || home === null) return span;
  const found = splitSentences(text.slice(home.span.start, home.span.end), home.span.start).find(
    (sentence) => sentence.start <= span.start && sentence.end > span.start,
  );
  if (found === undefined) return span;
  if (found.end - found.start <= LONGEST_SENTENCE) return found;
  const start = Math.max(found.start, span.start - LONGEST_SENTENCE / 2);
  return { start, end: Math.max(span.end, Math.min(found.end, start + LONGEST_SENTENCE)) };
}
