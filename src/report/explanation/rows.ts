/**
 * Why a clause was flagged, or why not, in words: the row that decided, the elements, and every rule that held or barred. One
 * telling for the terminal and the screen.
 */
import type { Elements } from '../../judge/decide.ts';
import type { ExplainedEntry, Explanation, PassedRow } from '../../judge/explanation/explanation.ts';
import type { Mention } from '../../match/mention.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS, STAGE_LABELS, SUBJECT_LABELS } from '../../messages/elements.ts';
import { ENTRY_USE_SENTENCES, EXPLANATION_WORDS, STAGE_WAY_SENTENCES } from '../../messages/explanation.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import { LEVEL_LABELS } from '../../messages/levels.ts';
import { MENTION_WORDS } from '../../messages/mentions.ts';
import { fillSentence } from '../../messages/problems.ts';
import { joinTexts } from '../reason.ts';
import { denialLines, limitLines, operationLines, showWords } from './transfer-lines.ts';

export interface ExplanationOptions {
  readonly language: Language;
  /** The whole reading text. */
  readonly text: string;
  /** Titles of dictionary entries, by id. */
  readonly titles: ReadonlyMap<string, Bilingual>;
}

export interface ExplanationRow {
  readonly name: string;
  /** One or more; blanks at the beginning of one say how deep it lies below the one before. */
  readonly values: readonly string[];
}

export function explanationRows(explanation: Explanation, options: ExplanationOptions): readonly ExplanationRow[] {
  const { language, text } = options;
  const rows: (readonly [Bilingual, readonly string[]])[] = [
    [EXPLANATION_WORDS.decision, [describeRow(explanation, language)]],
    [EXPLANATION_WORDS.passed, explanation.passed.map((passed) => describePassed(passed, explanation, language))],
    [EXPLANATION_WORDS.stage, stageLines(explanation, language)],
    [EXPLANATION_WORDS.subject, subjectLines(explanation, language)],
    [EXPLANATION_WORDS.channel, channelLines(explanation, language)],
    [EXPLANATION_WORDS.direction, [DIRECTION_LABELS[explanation.direction][language]]],
    ...settlingRow(explanation, language),
    [EXPLANATION_WORDS.operations, explanation.operations.flatMap((one) => operationLines(one, language))],
    [EXPLANATION_WORDS.denials, explanation.denials.map((one) => denialLines(one, text, language))],
    [EXPLANATION_WORDS.limits, explanation.limits.map((one) => limitLines(one, language))],
    [EXPLANATION_WORDS.entries, explanation.entries.map((one) => describeEntry(one, options))],
  ];
  return rows.map(([name, values]) => ({
    name: name[language],
    values: values.length === 0 ? [EXPLANATION_WORDS.none[language]] : values,
  }));
}

/** Flagged and how, kept as a low finding, or not flagged. */
export function headline({ row, finding }: Explanation, language: Language): string {
  if (finding === null) return EXPLANATION_WORDS.notFlagged[language];
  const said =
    row.level === 'low'
      ? EXPLANATION_WORDS.recorded[language]
      : fillSentence(EXPLANATION_WORDS.flagged[language], { level: LEVEL_LABELS[row.level][language] });
  return `${said} (${finding})`;
}

export function describeRow({ row, place }: Explanation, language: Language): string {
  return fillSentence(EXPLANATION_WORDS.row[language], {
    row: place,
    decision: row.decision,
    when: row.when[language],
  });
}

function describePassed({ place, row, keptBy }: PassedRow, { elements }: Explanation, language: Language): string {
  const because = keptBy.map((name) =>
    fillSentence(EXPLANATION_WORDS.because[language], {
      element: EXPLANATION_WORDS[name][language],
      value: describeElement(name, elements, language),
    }),
  );
  return fillSentence(EXPLANATION_WORDS.passedRow[language], {
    row: place,
    decision: row.decision,
    because: because.join(language === 'zh' ? '；' : '; '),
  });
}

function describeElement(name: keyof Elements, elements: Elements, language: Language): string {
  if (name === 'stage') return CERTAINTY[elements.stage][language];
  if (name === 'direction') return DIRECTION_LABELS[elements.direction][language];
  if (name === 'subject') return SUBJECT_LABELS[elements.subject][language];
  return EXPLANATION_WORDS[elements[name] ? 'yes' : 'no'][language];
}

const CERTAINTY = {
  certain: EXPLANATION_WORDS.certain,
  settled: EXPLANATION_WORDS.settled,
  open: EXPLANATION_WORDS.open,
  none: EXPLANATION_WORDS.noStage,
} as const satisfies Record<Elements['stage'], Bilingual>;

function stageLines({ stage }: Explanation, language: Language): readonly string[] {
  const names = (stages: Explanation['stage']['stages']): string =>
    joinTexts(
      stages.map((one) => STAGE_LABELS[one][language]),
      language,
    );
  const way = STAGE_WAY_SENTENCES[stage.way][language];
  const head =
    stage.certainty === 'none'
      ? `${EXPLANATION_WORDS.noStage[language]} · ${way}`
      : `${names(stage.stages)} · ${CERTAINTY[stage.certainty][language]} · ${way}`;
  const grounds = stage.grounds.flatMap(({ words, steps, stages }) => [
    `${showWords(words)} ${names(stages)}`,
    ...steps.map(
      ({ name, quote }, at) =>
        `${'  '.repeat(Math.min(at + 1, 6))}${fillSentence(EXPLANATION_WORDS.step[language], { name, words: quote })}`,
    ),
  ]);
  return [head, ...grounds];
}

function subjectLines({ subject }: Explanation, language: Language): readonly string[] {
  return [
    SUBJECT_LABELS[subject.value][language],
    fillSentence(EXPLANATION_WORDS.matter[language], { ...subject.matter }),
  ];
}

function channelLines({ channels }: Explanation, language: Language): readonly string[] {
  return channels.map(({ channel, words }) => {
    const sentence = words.length === 0 ? EXPLANATION_WORDS.channelOfKind : EXPLANATION_WORDS.channelWords;
    return fillSentence(sentence[language], {
      channel: CHANNEL_LABELS[channel][language],
      words: words.map(showWords).join(', '),
    });
  });
}

/** Only where the other version settled something. */
function settlingRow(
  { settledBy }: Explanation,
  language: Language,
): readonly (readonly [Bilingual, readonly string[]])[] {
  if (settledBy === null) return [];
  const settles = fillSentence(EXPLANATION_WORDS.settles[language], { words: settledBy.quote });
  return [[EXPLANATION_WORDS.otherVersion, [settles]]];
}

function describeEntry({ words, standing, because, use }: ExplainedEntry, options: ExplanationOptions): string {
  const { language, titles } = options;
  const title = titles.get(words.entry ?? '')?.[language] ?? '';
  const sentence = MENTION_WORDS[standing][because === null ? 'plain' : 'because'][language];
  const stands = because === null ? sentence : fillSentence(sentence, { words: because.quote });
  const used = use === 'cancelled' ? '' : ` · ${ENTRY_USE_SENTENCES[use][language]}`;
  return `“${words.quote}” ${title} [${words.entry ?? ''}] ${stands}${used}`;
}

/** Whether a mention counts, and the words that made it count or took it out. */
export function describeStanding({ standing, because }: Mention, text: string, language: Language): string {
  const sentence = MENTION_WORDS[standing][because === null ? 'plain' : 'because'][language];
  return because === null ? sentence : fillSentence(sentence, { words: text.slice(because.start, because.end) });
}
