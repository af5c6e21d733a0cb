/** Scans the sets and makes every figure of them: one immutable measurement, which is printed, written and gated. */
import type { ReviewedDocument } from '../../src/review.ts';
import { type BreakdownRow, breakDown, FACETS } from './breakdown.ts';
import type { GoldLabel } from './gold.ts';
import { kindOfFalseAlarm, kindOfMiss, type Mistake } from './mistake-kinds.ts';
import { readAgain, reviewFiles, reviewTexts } from './review-files.ts';
import { baseName, isFlagged, type Score, scoreScan } from './score.ts';
import {
  type LabelledSet,
  type LabelledSetName,
  RENDERINGS,
  type Rendering,
  readGeneral,
  readSet,
  renderingOf,
  SETS,
  type SetName,
} from './sets.ts';
import { HALVES, type Half, halfOf, isDivided } from './split.ts';

/** A rendering beside the plain text of the same documents. */
export interface RenderingScore {
  readonly rendering: Rendering;
  readonly score: Score;
  readonly asText: Score;
}

export interface SetMeasurement {
  readonly name: LabelledSetName;
  /** The development set in its plain text alone, the other sets in the one rendering that they have. */
  readonly score: Score;
  readonly halves: Readonly<Partial<Record<Half, Score>>>;
  readonly renderings: readonly RenderingScore[];
  /** The single clauses by what their labels say; of other sets nothing. */
  readonly breakdown: readonly BreakdownRow[];
  /** Each miss and each false alarm of the score, with its kind. */
  readonly mistakes: readonly Mistake[];
  /** All renderings together. */
  readonly everything: Score;
  /** Characters of the median flagged clause; null when nothing is flagged. */
  readonly medianClause: number | null;
}

export interface GeneralMeasurement {
  readonly contracts: number;
  readonly flagged: readonly { readonly contract: string; readonly text: string }[];
}

export interface Measurement {
  readonly sets: readonly SetMeasurement[];
  /** Null where the contracts are not beside the checkout, or were not asked for. */
  readonly general: GeneralMeasurement | null;
}

export interface MeasureOptions {
  readonly only: SetName | null;
  /** Measures one half of each set that has halves, and nothing of the other. */
  readonly half: Half | null;
}

export async function measure({ only, half }: MeasureOptions): Promise<Measurement> {
  const sets: SetMeasurement[] = [];
  let general: GeneralMeasurement | null = null;
  for (const name of SETS) {
    if (only !== null && only !== name) continue;
    if (name === 'general') {
      general = await measureGeneral();
      continue;
    }
    const set = readSet(name);
    const part = set === null || half === null ? set : takeHalf(set, half);
    if (part !== null && part.labels.length > 0) sets.push(await measureSet(part));
  }
  return { sets, general };
}

/** Sets without halves are taken whole. */
function takeHalf(set: LabelledSet, half: Half): LabelledSet {
  const isOfIt = (doc: string): boolean => (halfOf(set.name, doc) ?? half) === half;
  return {
    ...set,
    labels: set.labels.filter((label) => isOfIt(label.doc)),
    files: set.files.filter(isOfIt),
    texts: set.texts.filter((text) => isOfIt(text.name)),
  };
}

async function measureSet(set: LabelledSet): Promise<SetMeasurement> {
  const documents = [...(await reviewFiles(set.files)), ...(await reviewTexts(set.texts))];
  const plain = set.name === 'dev' ? documents.filter((document) => renderingOf(document.path) === 'txt') : documents;
  const score = scoreScan(set.labels, plain);
  return {
    name: set.name,
    score,
    halves: scoreHalves(set, plain),
    renderings: set.name === 'dev' ? scoreRenderings(set.labels, documents) : [],
    breakdown: set.name === 'clauses' ? breakDown(set.labels, score, FACETS) : [],
    mistakes: await tellMistakes(score, plain),
    everything: scoreScan(set.labels, documents),
    medianClause: median(plain.flatMap(flaggedTexts).map((text) => [...text].length)),
  };
}

async function tellMistakes(
  { misses, falseAlarms }: Score,
  documents: readonly ReviewedDocument[],
): Promise<readonly Mistake[]> {
  const told: Mistake[] = [];
  for (const [path, ofDocument] of Map.groupBy(misses, (miss) => miss.doc)) {
    const document = documents.find((one) => one.path === path);
    const read = document === undefined ? null : await readAgain(document);
    told.push(
      ...ofDocument.map((miss) => ({ kind: kindOfMiss(miss, read), doc: baseName(path), words: miss.label.quote })),
    );
  }
  const alarms = falseAlarms.map((alarm) => ({
    kind: kindOfFalseAlarm(alarm),
    doc: baseName(alarm.doc),
    words: alarm.finding.clause.text,
  }));
  return [...told, ...alarms];
}

function scoreHalves(
  { name, labels }: LabelledSet,
  documents: readonly ReviewedDocument[],
): Partial<Record<Half, Score>> {
  const halves: Partial<Record<Half, Score>> = {};
  if (!isDivided(name)) return halves;
  for (const half of HALVES) {
    const own = labels.filter((label) => halfOf(name, label.doc) === half);
    if (own.length > 0) halves[half] = scoreScan(own, documents);
  }
  return halves;
}

function scoreRenderings(labels: readonly GoldLabel[], documents: readonly ReviewedDocument[]): RenderingScore[] {
  const of = (rendering: Rendering): ReviewedDocument[] =>
    documents.filter((document) => renderingOf(document.path) === rendering);
  return RENDERINGS.filter((rendering) => rendering !== 'txt').map((rendering) => {
    const rendered = of(rendering);
    const bases = new Set(rendered.map((document) => baseName(document.path)));
    const own = labels.filter((label) => bases.has(baseName(label.doc)));
    return { rendering, score: scoreScan(own, rendered), asText: scoreScan(own, of('txt')) };
  });
}

async function measureGeneral(): Promise<GeneralMeasurement | null> {
  const contracts = readGeneral();
  if (contracts === null) return null;
  const documents = await reviewTexts(contracts);
  return {
    contracts: documents.length,
    flagged: documents.flatMap((document) => flaggedTexts(document).map((text) => ({ contract: document.path, text }))),
  };
}

function flaggedTexts(document: ReviewedDocument): string[] {
  return document.findings.filter((finding) => isFlagged(finding.level)).map((finding) => finding.clause.text);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
