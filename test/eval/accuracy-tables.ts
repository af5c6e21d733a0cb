/** The measurement as tables, the same for the terminal and for docs/accuracy.md, and every mistake as a list. */
import type { Table } from '../table.ts';
import { type BreakdownRow, FACETS, type Facet } from './breakdown.ts';
import { type Figures, share } from './figures.ts';
import type { Measurement, SetMeasurement } from './measure.ts';
import type { DocumentLanguage } from './score.ts';
import { DOCUMENT_LANGUAGES } from './score.ts';
import { HALVES, mayBeRead } from './split.ts';

const LANGUAGE_NAMES = { zh: 'Chinese', en: 'English', bi: 'bilingual' } as const satisfies Record<
  DocumentLanguage,
  string
>;

export const SET_NAMES = {
  dev: 'Development set',
  own: 'Own contracts',
  clauses: 'Single clauses',
  paraphrased: 'Paraphrased contracts',
  unseen: 'Unseen contracts',
  ordinary: 'Ordinary contracts',
  samples: 'Samples',
} as const satisfies Record<SetMeasurement['name'], string>;

const HEADER = [
  '',
  'documents',
  'recall',
  'answered',
  'precision',
  'right',
  'F1',
  'false alarms on labels',
  'swept',
  'false without label',
];
const ELEMENTS = ['level', 'direction', 'subject', 'stages exact', 'any', 'channels exact', 'any'];

/** @param facets which of the breakdowns are shown; the hundred single sources are for the terminal */
export function makeTables(
  measurement: Measurement,
  facets: readonly Facet[] = FACETS.filter((facet) => facet !== 'source'),
): readonly Table[] {
  return [...measurement.sets.flatMap((set) => tablesOf(set, facets)), ...generalTable(measurement)];
}

function tablesOf(set: SetMeasurement, facets: readonly Facet[]): Table[] {
  const languages = DOCUMENT_LANGUAGES.flatMap((language) => {
    const figures = set.score.languages[language];
    return figures === undefined ? [] : [[LANGUAGE_NAMES[language], figures] as const];
  });
  const rows: (readonly [string, Figures])[] = [['all', set.score.overall], ...languages];
  for (const half of HALVES) {
    const score = set.halves[half];
    if (score !== undefined) rows.push([`${half} half`, score.overall]);
  }
  for (const { rendering, score, asText } of set.renderings) {
    rows.push([`as ${rendering}`, score.overall], ['the same as txt', asText.overall]);
  }
  if (set.renderings.length > 0) rows.push(['all renderings', set.everything.overall]);
  const title = `${SET_NAMES[set.name]} (median flagged clause: ${set.medianClause ?? 'none'} characters)`;
  const answered = rows.filter(([, figures]) => figures.answered > 0);
  return [
    { title, header: HEADER, rows: rows.map(([name, figures]) => [name, ...countRow(figures)]) },
    ...(answered.length === 0
      ? []
      : [
          {
            title: `${SET_NAMES[set.name]}: elements on answered labels`,
            header: ['', ...ELEMENTS],
            rows: answered.map(([name, figures]) => [name, ...elementRow(figures)]),
          },
        ]),
    ...breakdownTables(set, facets),
  ];
}

const BREAKDOWN_HEADER = [
  '',
  'to be flagged',
  'answered',
  'recall',
  'not to be flagged',
  'flagged wrongly',
  'share of them',
];

function breakdownTables({ name, breakdown }: SetMeasurement, facets: readonly Facet[]): Table[] {
  return facets.flatMap((facet) => {
    const rows = breakdown.filter((row) => row.facet === facet);
    const title = `${SET_NAMES[name]} by ${facet}`;
    return rows.length === 0 ? [] : [{ title, header: BREAKDOWN_HEADER, rows: rows.map(breakdownRow) }];
  });
}

function breakdownRow({ value, toBeFlagged, answered, notToBeFlagged, flaggedWrongly }: BreakdownRow): string[] {
  return [
    value,
    String(toBeFlagged),
    String(answered),
    asPercentage(share(answered, toBeFlagged)),
    String(notToBeFlagged),
    String(flaggedWrongly),
    asPercentage(share(flaggedWrongly, notToBeFlagged)),
  ];
}

function countRow(figures: Figures): string[] {
  return [
    String(figures.documents),
    asPercentage(figures.recall),
    `${figures.answered} of ${figures.flagTrueLabels}`,
    asPercentage(figures.precision),
    `${figures.trueFindings} of ${figures.flaggedFindings}`,
    asPercentage(figures.f1),
    `${figures.falseAlarmsOnFlagFalse} of ${figures.flagFalseLabels}`,
    String(figures.sweptFlagFalse),
    String(figures.falseFindingsWithoutLabel),
  ];
}

function elementRow({ accuracy }: Figures): string[] {
  const { level, direction, subject, stages, stagesAny, channels, channelsAny } = accuracy;
  return [level, direction, subject, stages, stagesAny, channels, channelsAny].map(asPercentage);
}

function generalTable({ general }: Measurement): Table[] {
  if (general === null) return [];
  const row = [String(general.contracts), String(general.flagged.length)];
  return [{ title: 'General contracts', header: ['contracts', 'flagged clauses'], rows: [row] }];
}

export function asPercentage(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}

/** Every miss, false alarm and difference of a set, one paragraph each; those that nobody may read are only counted. */
export function listMistakes({ name, everything }: Pick<SetMeasurement, 'name' | 'everything'>): string {
  const isShown = ({ doc }: { readonly doc: string }): boolean => mayBeRead(name, doc);
  const misses = everything.misses.filter(isShown);
  const falseAlarms = everything.falseAlarms.filter(isShown);
  const differences = everything.differences.filter(isShown);
  const hidden =
    everything.misses.length +
    everything.falseAlarms.length +
    everything.differences.length -
    (misses.length + falseAlarms.length + differences.length);
  const lines = [`${name}: ${misses.length} misses`];
  for (const { doc, label } of misses) {
    const elements = [label.level, label.stages.join('+'), label.channels.join('+'), label.direction].join('  ');
    lines.push(
      `- ${baseOf(doc)}  ${elements}`,
      `    "${label.quote}"`,
      ...(label.note === '' ? [] : [`    ${label.note}`]),
    );
  }
  lines.push('', `${name}: ${falseAlarms.length} false alarms`);
  for (const { doc, finding, held } of falseAlarms) {
    const elements = [finding.level, finding.stages.join('+'), finding.channels.join('+'), finding.direction].join(
      '  ',
    );
    lines.push(`- ${baseOf(doc)}  ${finding.clause.label ?? '(no label)'}  ${elements}`);
    lines.push(`    "${finding.clause.text.replace(/\s+/gu, ' ').slice(0, 160)}"`);
    for (const label of held) lines.push(`    not to be flagged: "${label.quote}" ${label.note}`);
  }
  lines.push('', `${name}: ${differences.length} answered labels with other elements`);
  for (const { doc, label, found, wrong } of differences) {
    lines.push(`- ${baseOf(doc)}  ${wrong.join(', ')}`, `    "${label.quote}"`);
    const shown = ({ level, stages, subject, channels, direction }: typeof found): string =>
      [level, stages.join('+'), subject, channels.join('+'), direction].join('  ');
    lines.push(`    gold:  ${shown(label)}`, `    found: ${shown(found)}`);
  }
  if (hidden > 0) lines.push('', `${name}: ${hidden} more in documents that only check; their words are not shown`);
  return [...lines, ''].join('\n');
}

function baseOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
