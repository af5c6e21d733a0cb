/** The machine-readable explanation. */
import type {
  ExplainedEnd,
  ExplainedOperation,
  Explanation,
  StageGround,
  Words,
} from '../../judge/explanation/explanation.ts';
import { EXPLANATION_SCHEMA_NAME, type ExplainedClauseJson, type ExplanationJson } from './schema.ts';

type WordsJson = ExplainedClauseJson['operations'][number]['words'];

/** @param explanations null where the contract is about something else */
export function reportExplanationJson(path: string, explanations: readonly Explanation[] | null): string {
  const json: ExplanationJson = {
    schema: EXPLANATION_SCHEMA_NAME,
    path,
    concerned: explanations !== null,
    clauses: (explanations ?? []).map(clauseJson),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function clauseJson(one: Explanation): ExplainedClauseJson {
  const { clause, row, stage } = one;
  return {
    label: one.label,
    heading: clause.heading,
    start: clause.span.start,
    end: clause.span.end,
    finding: one.finding,
    row: { place: one.place, decision: row.decision, level: row.level },
    passed: one.passed.map(({ place, row: { decision, level }, keptBy }) => ({
      place,
      decision,
      level,
      keptBy: [...keptBy],
    })),
    elements: { ...one.elements },
    stage: { stages: [...stage.stages], way: stage.way, grounds: stage.grounds.map(groundJson) },
    channels: one.channels.map(({ channel, words }) => ({ channel, words: words.map(wordsJson) })),
    settledBy: one.settledBy === null ? null : wordsJson(one.settledBy),
    operations: one.operations.map(operationJson),
    denials: one.denials.map(({ words, reach, covers }) => ({
      words: wordsJson(words),
      reachEnd: reach.end,
      covers: covers.map(wordsJson),
    })),
    limits: one.limits.map(({ role, words, effect, over }) => ({
      role,
      words: wordsJson(words),
      effect,
      over: over.map(wordsJson),
    })),
    entries: one.entries.map(({ words, standing, because, use }) => ({
      words: wordsJson(words),
      standing,
      because: because === null ? null : wordsJson(because),
      use,
    })),
  };
}

function wordsJson({ quote, span, entry }: Words): WordsJson {
  return { quote, start: span.start, end: span.end, entry };
}

function groundJson({ stages, words, steps }: StageGround): ExplainedClauseJson['stage']['grounds'][number] {
  return {
    stages: [...stages],
    words: wordsJson(words),
    steps: steps.map(({ kind, name, quote, span }) => ({ kind, name, quote, start: span.start, end: span.end })),
  };
}

function operationJson(one: ExplainedOperation): ExplainedClauseJson['operations'][number] {
  const { words, channels, from, to, bar, ...rest } = one;
  return {
    words: wordsJson(words),
    ...rest,
    channels: channels.map(wordsJson),
    from: endJson(from),
    to: endJson(to),
    bar: bar === null ? null : { code: bar.code, words: bar.words === null ? null : wordsJson(bar.words) },
  };
}

function endJson({ side, ground, words, party }: ExplainedEnd): ExplainedClauseJson['operations'][number]['from'] {
  return {
    side,
    ground,
    words: words === null ? null : wordsJson(words),
    party: party === null ? null : { ...party, words: party.words === null ? null : wordsJson(party.words) },
  };
}
