/**
 * Holds the findings of a scan against gold labels. A label is answered when a flagged clause holds its quote;
 * a flagged clause is right when it answers a label to be flagged, and a false alarm otherwise. Same rules as
 * the published scorer, of which a test shows the figures to be equal.
 */
import type { Channel, Direction, Stage, Subject } from '../../src/dictionary/entries.ts';
import type { Level } from '../../src/judge/finding.ts';
import { ACCURACIES, type Accuracy, addTallies, emptyTally, type Figures, makeFigures, type Tally } from './figures.ts';
import type { GoldLabel } from './gold.ts';

/** What of a finding is measured; a finding of src/judge is one. */
export interface MeasuredFinding {
  readonly clause: { readonly label: string | null; readonly text: string };
  readonly level: Level;
  readonly stages: readonly Stage[];
  readonly subject: Subject;
  readonly channels: readonly Channel[];
  readonly direction: Direction;
}

export interface MeasuredDocument {
  readonly path: string;
  readonly status: string;
  readonly findings: readonly MeasuredFinding[];
}

export const DOCUMENT_LANGUAGES = ['zh', 'en', 'bi'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** A label that no flagged clause answers. */
export interface Miss {
  readonly doc: string;
  readonly label: GoldLabel;
}

/** A flagged clause that answers nothing, with the labels not to be flagged that it holds. */
export interface FalseAlarm {
  readonly doc: string;
  readonly finding: MeasuredFinding;
  readonly held: readonly GoldLabel[];
}

/** An answered label whose elements were read otherwise. */
export interface Difference {
  readonly doc: string;
  readonly label: GoldLabel;
  readonly found: Elements;
  readonly wrong: readonly Accuracy[];
}

export interface Score {
  readonly overall: Figures;
  readonly languages: Readonly<Partial<Record<DocumentLanguage, Figures>>>;
  readonly misses: readonly Miss[];
  readonly falseAlarms: readonly FalseAlarm[];
  readonly differences: readonly Difference[];
}

type Elements = Pick<MeasuredFinding, 'level' | 'stages' | 'subject' | 'channels' | 'direction'>;

/** A longer clause answers nothing: whoever flags whole articles shows nobody where to look. In code points. */
export const LONGEST_CLAUSE = 2000;

/** All white space removed and compatibility forms folded, so that the layout of a rendering does not count. */
export function foldForScoring(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** `a/b.docx` and `b.txt` are both measured by the labels of `b`. */
export function baseName(path: string): string {
  const name = path.replace(/\\/g, '/').split('/').at(-1) ?? path;
  return name.replace(/\.[^.]+$/, '');
}

export function isFlagged(level: Level): boolean {
  return level === 'high' || level === 'medium';
}

/** By the prefix of the name; a name without one goes by the script of its quotes. */
export function languageOf(base: string, labels: readonly GoldLabel[]): DocumentLanguage {
  const prefix = DOCUMENT_LANGUAGES.find((language) => base.toLowerCase().startsWith(`${language}-`));
  if (prefix !== undefined) return prefix;
  const chinese = labels.filter((label) => /\p{Script=Han}/u.test(label.quote)).length;
  if (chinese === 0) return 'en';
  return chinese === labels.length ? 'zh' : 'bi';
}

export function scoreScan(gold: readonly GoldLabel[], scan: readonly MeasuredDocument[]): Score {
  const misses: Miss[] = [];
  const falseAlarms: FalseAlarm[] = [];
  const differences: Difference[] = [];
  let overall = emptyTally();
  const languages: Partial<Record<DocumentLanguage, Tally>> = {};
  for (const [base, labels] of Map.groupBy(gold, (label) => baseName(label.doc))) {
    const language = languageOf(base, labels);
    const runs = scan.filter((document) => baseName(document.path) === base);
    const scored = runs.length === 0 ? [scoreMissing(labels)] : runs.map((run) => scoreDocument(labels, run));
    for (const one of scored) {
      overall = addTallies(overall, one.tally);
      languages[language] = addTallies(languages[language] ?? emptyTally(), one.tally);
      misses.push(...one.misses);
      falseAlarms.push(...one.falseAlarms);
      differences.push(...one.differences);
    }
  }
  const figures: Partial<Record<DocumentLanguage, Figures>> = {};
  for (const language of DOCUMENT_LANGUAGES) {
    const tally = languages[language];
    if (tally !== undefined) figures[language] = makeFigures(tally);
  }
  return { overall: makeFigures(overall), languages: figures, misses, falseAlarms, differences };
}

interface DocumentScore {
  readonly tally: Tally;
  readonly misses: readonly Miss[];
  readonly falseAlarms: readonly FalseAlarm[];
  readonly differences: readonly Difference[];
}

/** A document with labels that was not scanned misses all of them. */
function scoreMissing(labels: readonly GoldLabel[]): DocumentScore {
  const doc = labels[0]?.doc ?? '';
  const { tally, ...lists } = scoreDocument(labels, { path: doc, status: 'failed', findings: [] });
  return { ...lists, tally: { ...tally, notScanned: 1 } };
}

function scoreDocument(labels: readonly GoldLabel[], run: MeasuredDocument): DocumentScore {
  const doc = run.path;
  const flagged = groupByText(run.findings.filter((finding) => isFlagged(finding.level)));
  const answers = (label: GoldLabel): FlaggedText[] => {
    const quote = foldForScoring(label.quote);
    return flagged.filter((text) => !text.oversized && text.folded.includes(quote));
  };
  const positives = labels.filter((label) => label.flag);
  const negatives = labels.filter((label) => !label.flag);
  const tally = { ...emptyTally(), documents: 1, labels: positives.length, negatives: negatives.length };
  tally.flagged = flagged.length;
  tally.oversized = flagged.filter((text) => text.oversized).length;

  const misses: Miss[] = [];
  const differences: Difference[] = [];
  const right = new Set<FlaggedText>();
  for (const label of positives) {
    const hits = answers(label);
    for (const hit of hits) right.add(hit);
    const found = readAnswer(hits);
    if (found === null) {
      misses.push({ doc, label });
      continue;
    }
    tally.answered += 1;
    const agreed = compareElements(label, found);
    for (const element of ACCURACIES) if (agreed[element]) tally.agreed[element] += 1;
    const wrong = ACCURACIES.filter((element) => !agreed[element]);
    if (wrong.length > 0) differences.push({ doc, label, found, wrong });
  }
  tally.right = right.size;

  const falseAlarms: FalseAlarm[] = [];
  for (const text of flagged) {
    if (right.has(text)) continue;
    const held = negatives.filter((label) => answers(label).includes(text));
    if (held.length === 0) tally.unlabelledFalse += 1;
    const [finding] = text.findings;
    falseAlarms.push({ doc, finding, held });
  }
  for (const label of negatives) {
    const holders = answers(label);
    if (holders.some((text) => !right.has(text))) tally.negativesHit += 1;
    else if (holders.length > 0) tally.negativesSwept += 1;
  }
  return { tally, misses, falseAlarms, differences };
}

/** Findings on the very same words are one flagged clause. */
interface FlaggedText {
  readonly folded: string;
  readonly oversized: boolean;
  readonly findings: readonly [MeasuredFinding, ...MeasuredFinding[]];
}

function groupByText(findings: readonly MeasuredFinding[]): FlaggedText[] {
  const groups = Map.groupBy(findings, (finding) => foldForScoring(finding.clause.text));
  return [...groups].flatMap(([folded, [first, ...others]]) =>
    first === undefined
      ? []
      : [
          {
            folded,
            oversized: [first, ...others].every(isOversized),
            findings: [first, ...others] satisfies FlaggedText['findings'],
          },
        ],
  );
}

function isOversized(finding: MeasuredFinding): boolean {
  return [...finding.clause.text].length > LONGEST_CLAUSE;
}

/** What the shortest of the answering clauses says; findings on the same words speak together. */
function readAnswer(hits: readonly FlaggedText[]): Elements | null {
  const [shortest] = hits.toSorted((left, right) => left.folded.length - right.folded.length);
  if (shortest === undefined) return null;
  const { findings } = shortest;
  const lead = findings.find((finding) => finding.level === 'high') ?? findings[0];
  return {
    level: lead.level,
    subject: lead.subject,
    direction: lead.direction,
    stages: [...new Set(findings.flatMap((finding) => finding.stages))],
    channels: [...new Set(findings.flatMap((finding) => finding.channels))],
  };
}

function compareElements(gold: Elements, found: Elements): Record<Accuracy, boolean> {
  return {
    level: gold.level === found.level,
    subject: gold.subject === found.subject,
    direction: gold.direction === found.direction,
    stages: isSameSet(gold.stages, found.stages),
    stagesAny: haveCommon(gold.stages, found.stages),
    channels: isSameSet(gold.channels, found.channels),
    channelsAny: haveCommon(gold.channels, found.channels),
  };
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.every((value) => right.includes(value)) && right.every((value) => left.includes(value));
}

function haveCommon(left: readonly string[], right: readonly string[]): boolean {
  return (left.length === 0 && right.length === 0) || left.some((value) => right.includes(value));
}
