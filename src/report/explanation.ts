/** Why a clause was flagged, or why not: its elements, the words behind them, and the row that decided. */

import type { Span } from '../extract/document.ts';
import { DECISION_TABLE, type Elements } from '../judge/decide.ts';
import type { ClauseMentions } from '../judge/reading.ts';
import type { Weighed } from '../judge/weigh.ts';
import type { Mention } from '../match/mention.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS, STAGE_LABELS, SUBJECT_LABELS } from '../messages/elements.ts';
import { EXPLANATION_WORDS } from '../messages/explanation.ts';
import type { Bilingual, Language } from '../messages/language.ts';
import { MENTION_WORDS } from '../messages/mentions.ts';
import { fillSentence } from '../messages/problems.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { padDisplay, wrapDisplay } from './display-width.ts';
import { EVIDENCE_LABELS, LEVEL_LABELS, LEVEL_SHAPES } from './levels.ts';
import { joinTexts } from './reason.ts';

export interface ExplanationOptions {
  readonly language: Language;
  readonly width: number;
  /** The whole reading text. */
  readonly text: string;
  /** Whether the clause became a finding. */
  readonly kept: boolean;
  /** Titles of dictionary entries, by id. */
  readonly titles: ReadonlyMap<string, Bilingual>;
}

const CONDITIONS = [
  'operative',
  'describes',
  'transfer',
  'forbidden',
  'exempt',
  'standard',
  'harmless',
  'goods',
  'conditional',
] as const satisfies readonly (keyof Elements)[];

export function reportExplanation(weighed: Weighed, mentions: ClauseMentions, options: ExplanationOptions): string {
  const { language, width, text } = options;
  const { clause, row } = weighed;
  const words = cleanText(text.slice(clause.span.start, clause.span.end)).split('\n');
  const rows: (readonly [Bilingual, readonly string[]])[] = [
    [EXPLANATION_WORDS.decision, [describeRow(weighed, language)]],
    [EXPLANATION_WORDS.passed, rowsBefore(row.decision)],
    [EXPLANATION_WORDS.stage, [describeStage(weighed, language)]],
    [EXPLANATION_WORDS.subject, [SUBJECT_LABELS[weighed.subject][language]]],
    [
      EXPLANATION_WORDS.channel,
      [
        join(
          weighed.channels.map((channel) => CHANNEL_LABELS[channel]),
          language,
        ),
      ],
    ],
    [EXPLANATION_WORDS.direction, [DIRECTION_LABELS[weighed.transfer.direction][language]]],
    [EXPLANATION_WORDS.elements, [describeConditions(weighed.elements, language)]],
    ...describeSettling(weighed, text, language),
    [EXPLANATION_WORDS.evidence, describeEvidence(weighed, language)],
    [EXPLANATION_WORDS.operations, describeOperations(weighed, text, language)],
    [EXPLANATION_WORDS.entries, describeMentions(mentions, options)],
  ];
  const column =
    Math.max(...rows.map(([name]) => wrapDisplay(name[language], width)[0]?.length ?? 0)) *
      (language === 'zh' ? 2 : 1) +
    2;
  const lines = [
    `${LEVEL_SHAPES[row.level]} ${headline(weighed, options)}`,
    ...words.flatMap((line) => wrapDisplay(line, width - 4)).map((line) => `  │ ${line}`),
    ...rows.flatMap(([name, values]) => {
      const shown = values.length === 0 ? [EXPLANATION_WORDS.none[language]] : values;
      return shown.flatMap((value, place) =>
        wrapDisplay(cleanLine(value), width - column - 2).map((line, at) => {
          return `  ${padDisplay(place === 0 && at === 0 ? name[language] : '', column)}${line}`;
        }),
      );
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function headline({ row }: Weighed, { kept, language }: ExplanationOptions): string {
  if (!kept) return EXPLANATION_WORDS.notFlagged[language];
  if (row.level === 'low') return EXPLANATION_WORDS.recorded[language];
  return fillSentence(EXPLANATION_WORDS.flagged[language], { level: LEVEL_LABELS[row.level][language] });
}

function describeRow({ row }: Weighed, language: Language): string {
  const place = DECISION_TABLE.findIndex(({ decision }) => decision === row.decision) + 1;
  return fillSentence(EXPLANATION_WORDS.row[language], {
    row: place,
    decision: row.decision,
    when: row.when[language],
  });
}

function rowsBefore(decision: string): readonly string[] {
  const place = DECISION_TABLE.findIndex((row) => row.decision === decision);
  const before = DECISION_TABLE.slice(0, place).map((row) => row.decision);
  return before.length === 0 ? [] : [before.join(', ')];
}

function describeStage({ stage }: Weighed, language: Language): string {
  if (stage.certainty === 'none') return EXPLANATION_WORDS.noStage[language];
  const names = join(
    stage.stages.map((one) => STAGE_LABELS[one]),
    language,
  );
  return `${names} · ${EXPLANATION_WORDS[stage.certainty][language]}`;
}

/** The wording in the other language version that settled what this one left open. */
function describeSettling(
  { settledBy }: Weighed,
  text: string,
  language: Language,
): readonly (readonly [Bilingual, readonly string[]])[] {
  if (settledBy === null) return [];
  const words = cleanLine(text.slice(settledBy.span.start, settledBy.span.end));
  const settles = fillSentence(EXPLANATION_WORDS.settles[language], { words });
  return [[EXPLANATION_WORDS.otherVersion, [settles]]];
}

function describeConditions(elements: Elements, language: Language): string {
  return CONDITIONS.map((name) => {
    const answer = elements[name] ? EXPLANATION_WORDS.yes : EXPLANATION_WORDS.no;
    return `${EXPLANATION_WORDS[name][language]}: ${answer[language]}`;
  }).join(' · ');
}

function describeEvidence({ evidence }: Weighed, language: Language): readonly string[] {
  return evidence.map(({ element, concept, quote }) => {
    return `${EVIDENCE_LABELS[element][language]} “${quote}”${concept === null ? '' : ` [${concept}]`}`;
  });
}

function describeOperations({ transfer }: Weighed, text: string, language: Language): readonly string[] {
  return transfer.operations.map(({ operation, direction }) => {
    const { span, sense, ordered, denied } = operation;
    const parts: string[] = [
      EXPLANATION_WORDS[sense][language],
      (ordered ? EXPLANATION_WORDS.ordered : EXPLANATION_WORDS.spokenOf)[language],
      DIRECTION_LABELS[direction][language],
    ];
    if (denied !== null) parts.push(fillSentence(EXPLANATION_WORDS.denied[language], { words: cut(text, denied) }));
    return `“${cut(text, span)}” ${parts.join(' · ')}`;
  });
}

function describeMentions(mentions: ClauseMentions, { text, titles, language }: ExplanationOptions): readonly string[] {
  const all: readonly Mention[] = [...mentions.concepts, ...mentions.channels, ...mentions.cues, ...mentions.cancelled];
  return [...all]
    .sort((a, b) => a.span.start - b.span.start)
    .map((mention) => {
      const title = titles.get(mention.id)?.[language] ?? '';
      return `“${cut(text, mention.span)}” ${title} [${mention.id}] ${describeStanding(mention, text, language)}`;
    });
}

/** Whether a mention counts, and the words that made it count or took it out. */
export function describeStanding({ standing, because }: Mention, text: string, language: Language): string {
  const sentence = MENTION_WORDS[standing][because === null ? 'plain' : 'because'][language];
  return because === null ? sentence : fillSentence(sentence, { words: cut(text, because) });
}

function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function join(words: readonly Bilingual[], language: Language): string {
  if (words.length === 0) return EXPLANATION_WORDS.none[language];
  return joinTexts(
    words.map((word) => word[language]),
    language,
  );
}
