/** One clause of a judged contract, explained: only what was weighed is read, and nothing is judged again. */
import { labelOf } from '../clause-label.ts';
import type { WholeContract } from '../contract-notes/check.ts';
import { DECISION_TABLE, keptBy } from '../decide.ts';
import type { Weighed } from '../weigh.ts';
import { explainEntries } from './explain-entries.ts';
import { explainStage } from './explain-stage.ts';
import { explainDenials, explainLimits, explainOperations } from './explain-transfer.ts';
import type { Explanation } from './explanation.ts';
import { quoteWords } from './words.ts';

export function explainClause(weighed: Weighed, whole: WholeContract): Explanation {
  const { clause, row, elements, stage } = weighed;
  const { reading } = whole;
  const mentions = reading.mentions[clause.index] ?? { concepts: [], channels: [], cues: [], cancelled: [] };
  const place = DECISION_TABLE.indexOf(row);
  return {
    clause,
    label: labelOf(clause),
    finding: whole.findings.find((one) => one.clause.index === clause.index)?.id ?? null,
    row,
    place: place + 1,
    passed: DECISION_TABLE.slice(0, place).map((one, at) => ({
      place: at + 1,
      row: one,
      keptBy: keptBy(one, elements),
    })),
    elements,
    stage: {
      certainty: stage.certainty,
      way: stage.way,
      stages: stage.stages,
      grounds: explainStage(weighed, whole),
    },
    subject: { value: weighed.subject, matter: weighed.matter },
    channels: weighed.channels.map((channel) => ({
      channel,
      words: weighed.acts
        .filter((act) => act.channels.includes(channel))
        .map(({ span, id }) => quoteWords(reading, span, id)),
    })),
    direction: elements.direction,
    settledBy: weighed.settledBy === null ? null : quoteWords(reading, weighed.settledBy.span),
    operations: explainOperations(weighed, reading),
    denials: explainDenials(weighed, reading),
    limits: explainLimits(weighed, mentions, reading),
    entries: explainEntries(weighed, mentions, whole),
  };
}
