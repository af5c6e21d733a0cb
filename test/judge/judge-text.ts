/**
 * Reviews a contract that a test wrote down, with the dictionary as it is shipped: text in, findings out.
 */
import type { Finding } from '../../src/judge/finding.ts';
import { judgeContract } from '../../src/judge/judge.ts';
import type { ContractNote } from '../../src/judge/note.ts';
import type { Day } from '../../src/law/provision.ts';
import { knowledge, type StructuredText, structureText } from '../structure/structure-text.ts';

/** The day on which tests judge unless they name another. */
export const TODAY: Day = '2026-11-22';

export interface JudgedText extends StructuredText {
  readonly findings: readonly Finding[];
  readonly notes: readonly ContractNote[];
}

export async function judgeText(text: string, asOf: Day = TODAY): Promise<JudgedText> {
  return judge(await structureText(text), asOf);
}

export function judge(structured: StructuredText, asOf: Day = TODAY): JudgedText {
  return { ...structured, ...judgeContract(structured.document, structured.contract, knowledge, asOf) };
}

/** The finding whose clause holds the words, or null where that clause makes none. */
export function findingOn({ document, findings }: JudgedText, words: string): Finding | null {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`The fixture does not hold “${words}”`);
  const end = start + words.length;
  return findings.find(({ clause }) => clause.span.start <= start && clause.span.end >= end) ?? null;
}

/** What a reader sees first of the clause that holds the words. */
export function verdictOn(judged: JudgedText, words: string): string {
  const finding = findingOn(judged, words);
  return finding === null ? 'none' : `${finding.level} ${finding.decision}`;
}

/** The words of the clauses that are shown as something to decide. */
export function flaggedIn({ document, findings }: JudgedText): readonly string[] {
  return findings
    .filter(({ level }) => level !== 'low')
    .map(({ clause }) => document.text.slice(clause.span.start, clause.span.end));
}
