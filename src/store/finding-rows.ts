/** The findings of a review as rows: what lists, filters and the comparison with earlier reviews need of them. */
import type { Document, Span } from '../extract/document.ts';
import type { Finding } from '../judge/finding.ts';
import { fingerprint } from '../judge/fingerprint.ts';
import { nameByFingerprint } from './finding-keys.ts';
import { foldWords } from './fold-words.ts';
import type { FindingTable, FindingValueTable } from './tables.ts';

export interface FindingRows {
  readonly findings: readonly FindingTable[];
  readonly values: readonly FindingValueTable[];
}

export function makeFindingRows(documentId: string, findings: readonly Finding[], document: Document): FindingRows {
  const keys = nameByFingerprint(findings);
  const named = findings.map((finding, at) => ({ finding, key: keys[at] ?? finding.fingerprint, position: at }));
  return {
    findings: named.map(({ finding, key, position }) => ({
      document_id: documentId,
      key,
      number: finding.id,
      position,
      level: finding.level,
      rule: finding.decision,
      language: finding.language,
      subject: finding.subject,
      direction: finding.direction,
      clause_label: finding.clause.label,
      clause_heading: finding.clause.heading,
      page: finding.clause.page,
      quote: tellingWords(finding, document.text),
      folded_text: foldWords(finding.clause.text),
      words: fingerprint([finding.clause.text]),
      law: JSON.stringify(
        finding.provisions
          .map(({ id, state, effect }) => ({ id, state, effect }))
          .sort((one, other) => (one.id < other.id ? -1 : 1)),
      ),
      state: 'open',
      reopened_by: null,
      decision_id: null,
    })),
    values: named.flatMap(({ finding, key }) => [
      ...[...new Set(finding.stages)].map((value) => ({ document_id: documentId, key, name: 'stage' as const, value })),
      ...[...new Set(finding.channels)].map((value) => ({
        document_id: documentId,
        key,
        name: 'channel' as const,
        value,
      })),
    ]),
  };
}

/** As long as a line of a list can show. */
const LONGEST = 200;
const BREAK = /[\n。；;！!？?]/u;

/** The stretch of the clause in which most of its elements stand, widened to its sentence where that is short enough. */
function tellingWords({ clause, evidence }: Finding, text: string): string {
  const within = evidence.filter(({ span }) => span.start >= clause.span.start && span.end <= clause.span.end);
  const telling = tellingSpan(within) ?? { start: clause.span.start, end: clause.span.start };
  let { start, end } = telling;
  while (start > clause.span.start && !BREAK.test(text.charAt(start - 1))) start -= 1;
  while (end < clause.span.end && !BREAK.test(text.charAt(end))) end += 1;
  if (telling.end - start > LONGEST) start = telling.start;
  return cutLine(text.slice(start, end).replace(/\s+/gu, ' ').trim());
}

function cutLine(line: string): string {
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  return `${cut.replace(/\s+\p{Script=Latin}*$/u, '').toWellFormed()}…`;
}

/** Where most elements of the finding stand close together. */
function tellingSpan(evidence: Finding['evidence']): Span | null {
  const ordered = [...evidence].sort((one, other) => one.span.start - other.span.start);
  let best: (Span & { readonly elements: number }) | null = null;
  for (const [at, { span }] of ordered.entries()) {
    const elements = new Set<string>();
    let { end } = span;
    for (const next of ordered.slice(at)) {
      if (next.span.end - span.start > LONGEST) break;
      elements.add(next.element);
      end = Math.max(end, next.span.end);
      if (elements.size > (best?.elements ?? 0)) best = { start: span.start, end, elements: elements.size };
    }
  }
  return best;
}
