/** The stage's story: a contract becomes findings, one for each clause that is worth reading, and notes on the whole. */

import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Document, Span } from '../extract/document.ts';
import { pageOf } from '../extract/document.ts';
import { provisionsFor } from '../law/applicable.ts';
import type { Day } from '../law/provision.ts';
import type { Matcher } from '../match/compile.ts';
import type { Contract } from '../structure/contract.ts';
import { nextStepsOf } from './advice.ts';
import { carryStages } from './carry.ts';
import { labelOf } from './clause-label.ts';
import type { WholeContract } from './contract-notes/check.ts';
import { noteContract } from './contract-notes/note-contract.ts';
import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { ContractNote } from './note.ts';
import { openPointsOf } from './questions/open-points.ts';
import type { Ground } from './questions/suppose.ts';
import { readContract } from './reading.ts';
import { compareVersions } from './versions/compare-versions.ts';
import { settleVersions } from './versions/settle-versions.ts';
import { isWorthReading, type Weighed, weighClause } from './weigh.ts';

/** What the judge needs to know of the world, made once for all documents. */
export interface Knowledge {
  readonly dictionary: Dictionary;
  readonly matcher: Matcher;
  readonly places: Matcher;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly notes: readonly ContractNote[];
}

export function judgeContract(document: Document, contract: Contract, knowledge: Knowledge, asOf: Day): Judgement {
  const whole = judgeWhole(document, contract, knowledge, asOf);
  return { findings: whole.findings, notes: noteContract(whole) };
}

/** The findings with all that was read and weighed for them. */
export function judgeWhole(document: Document, contract: Contract, knowledge: Knowledge, asOf: Day): WholeContract {
  const weighed = weighWhole(document, contract, knowledge);
  const ground = { ...weighed, law: knowledge.dictionary.law, asOf };
  const findings = weighed.weighed
    .filter(({ row, elements }) => isWorthReading(row, elements.stage))
    .map((one, place) => makeFinding(one, place + 1, ground));
  const flagged = findings.filter(({ level }) => level !== 'low');
  return { ...ground, findings, flagged };
}

/** Every clause with its elements, also those that make no finding; `explain` shows these. */
export function weighContract(document: Document, contract: Contract, knowledge: Knowledge): readonly Weighed[] {
  return weighWhole(document, contract, knowledge).weighed;
}

function weighWhole(
  document: Document,
  contract: Contract,
  knowledge: Knowledge,
): Pick<WholeContract, 'reading' | 'carried' | 'concerned' | 'weighed' | 'differences'> {
  const reading = readContract(document, contract, knowledge.dictionary, knowledge.matcher, knowledge.places);
  const carried = carryStages(reading);
  const concerned = carried.subject.counts.size > 0 || carried.aboutRareEarths;
  const weighed = concerned ? contract.clauses.map((clause) => weighClause(reading, carried, clause)) : [];
  const differences = compareVersions(reading, weighed);
  return { reading, carried, concerned, weighed: settleVersions(reading, weighed, differences), differences };
}

const LONGEST_TEXT = 2000;

function makeFinding(weighed: Weighed, number: number, ground: Ground): Finding {
  const { document } = ground.reading;
  const { clause, chapeau, stage, row } = weighed;
  const own = document.text.slice(clause.span.start, clause.span.end);
  const introduction = chapeau === null ? '' : `${document.text.slice(chapeau.span.start, chapeau.span.end)}\n`;
  const whole = introduction + own;
  const text = whole.length <= LONGEST_TEXT ? whole : shorten(own, clause.span, weighed);
  const provisions =
    row.level === 'low'
      ? []
      : provisionsFor(
          ground.law,
          {
            stages: stage.stages,
            subject: weighed.subject,
            channels: weighed.channels,
            direction: weighed.transfer.direction,
          },
          ground.asOf,
        );
  const situation = {
    decision: row.decision,
    level: row.level,
    subject: weighed.subject,
    direction: weighed.transfer.direction,
    provisions,
    openFacts: [...new Set(openPointsOf(weighed, ground, provisions).map(({ fact }) => fact))],
  };
  const stages = [...stage.stages].sort();
  return {
    id: `F-${number}`,
    fingerprint: fingerprint([
      clause.language,
      row.decision,
      ...stages,
      weighed.subject,
      ...weighed.channels,
      weighed.transfer.direction,
      text,
      ...weighed.evidence.map((one) => one.quote),
    ]),
    clause: {
      index: clause.index,
      label: labelOf(clause),
      heading: clause.heading,
      text,
      span: clause.span,
      page: pageOf(document, clause.span.start),
    },
    language: clause.language,
    level: row.level,
    decision: row.decision,
    stages,
    subject: weighed.subject,
    channels: weighed.channels,
    direction: weighed.transfer.direction,
    evidence: weighed.evidence,
    provisions,
    openFacts: situation.openFacts,
    nextSteps: nextStepsOf(situation),
  };
}

/** Of a very long clause, the sentences that hold the evidence. */
function shorten(own: string, span: Span, weighed: Weighed): string {
  const kept: string[] = [];
  let length = 0;
  for (const { sentence } of weighed.transfer.operations) {
    const piece = own.slice(sentence.start - span.start, sentence.end - span.start).trim();
    if (kept.includes(piece) || length + piece.length > LONGEST_TEXT) continue;
    kept.push(piece);
    length += piece.length + 1;
  }
  return kept.length === 0 ? own.slice(0, LONGEST_TEXT) : kept.join('\n');
}
