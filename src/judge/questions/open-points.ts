/** Which facts one clause hangs on, and for each the answers that there may be. */
import { STAGES, type Stage } from '../../dictionary/entries.ts';
import type { Span } from '../../extract/document.ts';
import type { Law } from '../../law/law.ts';
import { type OpenState, openStatesOf, type SupposedState, supposeState } from '../../law/suppose.ts';
import type { Bilingual } from '../../messages/language.ts';
import { annexNumber, findReferences } from '../../structure/annexes.ts';
import type { FindingProvision, Level, OpenFact } from '../finding.ts';
import { cuesIn } from '../limits.ts';
import type { Weighed } from '../weigh.ts';
import { openHomesOf } from './homes.ts';
import type { AnswerCode } from './question.ts';
import { type Ground, levelUnder, type Supposition, together } from './suppose.ts';

export interface PossibleAnswer {
  readonly code: AnswerCode;
  readonly stage: Stage | null;
  readonly supposes: Supposition;
}

export interface OpenPoint {
  readonly fact: OpenFact;
  /** Two points with one key ask the same. */
  readonly key: string;
  readonly about: string | Bilingual | null;
  /** The words that raise it. */
  readonly spans: readonly Span[];
  readonly answers: readonly PossibleAnswer[];
}

/** @param provisions those that the finding cites */
export function openPointsOf(
  weighed: Weighed,
  ground: Ground,
  provisions: readonly FindingProvision[],
): readonly OpenPoint[] {
  const now = levelUnder({}, weighed, ground);
  const homes = homePoints(weighed, ground);
  const points = [...stagePoints(weighed, ground), ...limitPoints(weighed, ground), ...supplyPoints(weighed, ground)];
  return [
    ...(hangsOnHomes(weighed, homes, ground) ? homes : []),
    ...points.filter(({ answers }) => answers.some(({ supposes }) => levelUnder(supposes, weighed, ground) !== now)),
    ...lawPoints(weighed, ground, provisions),
  ];
}

/**
 * Where the direction is open it hangs on the homes together: neither answer may settle it alone, and both are asked.
 * Homes that are only hinted at are tried out, which weighs the clause again.
 */
function hangsOnHomes(weighed: Weighed, homes: readonly OpenPoint[], ground: Ground): boolean {
  const { row, elements } = weighed;
  if (homes.length === 0) return false;
  if (elements.direction === 'unknown') return row.decision === 'direction-open' || row.decision === 'conditional';
  return levelsUnder({}, homes, weighed, ground).length > 1;
}

/** So many facts are tried out together; more are hardly open in one clause. */
const MOST_TOGETHER = 3;
const ORDER: readonly (Level | null)[] = ['high', 'medium', 'low', null];

/** The levels that the answers to these points may bring, whatever they are. */
export function levelsUnder(
  supposes: Supposition,
  points: readonly OpenPoint[],
  weighed: Weighed,
  ground: Ground,
): readonly (Level | null)[] {
  const worlds = points
    .slice(0, MOST_TOGETHER)
    .reduce<readonly Supposition[]>(
      (sofar, point) => sofar.flatMap((world) => point.answers.map((one) => together(world, one.supposes))),
      [supposes],
    );
  const levels = new Set(worlds.map((world) => levelUnder(world, weighed, ground)));
  return ORDER.filter((level) => levels.has(level));
}

function answer(code: AnswerCode, supposes: Supposition, stage: Stage | null = null): PossibleAnswer {
  return { code, stage, supposes };
}

function homePoints(weighed: Weighed, { reading }: Ground): readonly OpenPoint[] {
  if (!weighed.elements.transfer || weighed.elements.subject === 'catch-all') return [];
  return openHomesOf(weighed, reading).map(({ key, about, end, span, suppose }) => ({
    fact: end === 'to' ? 'recipient-jurisdiction' : 'provider-jurisdiction',
    key,
    about,
    spans: [span],
    answers: [
      answer('abroad', suppose('abroad')),
      answer('china', suppose('china')),
      answer('china-foreign-owned', suppose('china')),
    ],
  }));
}

function ofStage(stage: Stage): PossibleAnswer {
  return answer('stage', { elements: { stage: 'certain' }, stages: [stage] }, stage);
}

const NO_STAGE = answer('no-stage', { elements: { stage: 'none' }, stages: [] });

function stagePoints(weighed: Weighed, { reading, carried }: Ground): readonly OpenPoint[] {
  const { stage, clause } = weighed;
  // What general supplies are for is asked by the plant that they serve.
  if (weighed.row.decision === 'catch-all') return [];
  const points: OpenPoint[] = [];
  const words = stage.evidence.map(({ span }) => reading.document.text.slice(span.start, span.end));
  const missing =
    stage.certainty === 'certain' && stage.way !== 'technology-term'
      ? []
      : findReferences(reading.text, [clause]).filter(
          (reference) => !carried.annexes.has(annexNumber(reading.text.slice(reference.start, reference.end))),
        );
  for (const reference of missing) {
    const label = reading.document.text.slice(reference.start, reference.end);
    points.push({
      fact: 'document-missing',
      key: `document:${annexNumber(label) || label.toLowerCase()}`,
      about: label,
      spans: [reference],
      answers: [...STAGES.map(ofStage), NO_STAGE],
    });
  }
  if (stage.certainty === 'open' && (words.length > 0 || missing.length === 0)) {
    points.push({
      fact: 'stage-meant',
      key: `stage:${[...new Set(words.map((word) => word.toLowerCase()))].sort().join('\n')}`,
      about: words[0] ?? null,
      spans: words.length > 0 ? stage.evidence.map(({ span }) => span) : operationSpans(weighed),
      answers: [...STAGES.map(ofStage), NO_STAGE],
    });
  }
  return points;
}

/** The words by which it moves; where a modal alone tells it, the sentence. */
function operationSpans({ transfer, clause }: Weighed): readonly Span[] {
  const spans = transfer.moving.map(({ operation, sentence }) => (operation.implied ? sentence : operation.span));
  return spans.length > 0 ? spans : [clause.span];
}

function limitPoints(weighed: Weighed, { reading }: Ground): readonly OpenPoint[] {
  const { limits, row } = weighed;
  const points: OpenPoint[] = [];
  if (row.decision === 'conditional') {
    points.push({
      fact: 'licence-granted',
      key: 'licence',
      about: null,
      spans: limits.condition.map(({ span }) => span),
      answers: [
        answer('granted', { elements: { conditional: false } }),
        answer('refused', { elements: { forbidden: true } }),
        answer('pending', {}),
      ],
    });
  }
  if (row.decision === 'exempt') {
    const [first] = limits.exemption;
    points.push({
      fact: 'public-domain-shown',
      key: `exemption:${first?.cue.meaning ?? ''}`,
      about: first === undefined ? null : reading.document.text.slice(first.span.start, first.span.end),
      spans: limits.exemption.map(({ span }) => span),
      answers: [answer('shown', {}), answer('not-shown', { unshown: limits.exemption.map(({ span }) => span) })],
    });
  }
  return points;
}

/** Goods and general supplies: what comes with them, and for which plant. */
function supplyPoints(weighed: Weighed, { reading }: Ground): readonly OpenPoint[] {
  const { row, clause } = weighed;
  if (row.decision === 'goods') {
    return [
      {
        fact: 'comes-with-technology',
        key: 'goods',
        about: null,
        spans: operationSpans(weighed),
        answers: [
          answer('goods-alone', {}),
          answer('brings-technology', { elements: { goods: false, subject: 'technology' } }),
        ],
      },
    ];
  }
  if (row.decision !== 'catch-all') return [];
  const mentions = reading.mentions[clause.index];
  const supplies = mentions === undefined ? [] : cuesIn(mentions, 'catch-all', clause.span).map(({ span }) => span);
  return [
    {
      fact: 'end-use',
      // One plant is what supplies are mostly for; where there are two the answer says so.
      key: 'end-use',
      about: null,
      spans: supplies.length > 0 ? supplies : operationSpans(weighed),
      answers: [
        ...STAGES.map((one) =>
          answer('plant-abroad', { elements: { stage: 'certain', direction: 'outbound' }, stages: [one] }, one),
        ),
        answer('plant-in-china', { elements: { direction: 'domestic' } }),
        NO_STAGE,
        answer('brings-technology', { elements: { subject: 'technology' } }),
      ],
    },
  ];
}

const STATES: Readonly<Record<OpenState['kind'], readonly SupposedState[]>> = {
  pause: ['suspended', 'in-force'],
  term: ['in-force', 'ended'],
};

function lawPoints(
  weighed: Weighed,
  { law, asOf }: Ground,
  provisions: readonly FindingProvision[],
): readonly OpenPoint[] {
  const ids = provisions.map(({ id }) => id);
  return openStatesOf(law, ids, asOf).map((open) => ({
    fact: 'state-of-law',
    key: `law:${open.kind}:${open.until ?? ''}:${open.instruments.join()}`,
    about: nameInstruments(open.instruments, law),
    spans: operationSpans(weighed).slice(0, 1),
    answers: STATES[open.kind].map((state) => answer(state, { law: supposeState(law, open, state, asOf) })),
  }));
}

function nameInstruments(ids: readonly string[], law: Law): Bilingual {
  const numbers = ids.map((id) => law.instruments.get(id)?.number ?? { zh: id, en: id });
  return { zh: numbers.map(({ zh }) => zh).join('、'), en: numbers.map(({ en }) => en).join(', ') };
}
