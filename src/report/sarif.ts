/**
 * Findings in the exchange format of static analysis, SARIF 2.1.0 (OASIS), for dashboards that read it. It is written piece by piece: its
 * beginning, each document, its end. A contract is no source code: a result names its file, and its clause as a logical location.
 */
import type { Notification, ReportingDescriptor, Result } from 'sarif';
import { DECISION_TABLE } from '../judge/decide.ts';
import type { Finding, Level } from '../judge/finding.ts';
import { describeUnread } from '../messages/contracts.ts';
import type { Language } from '../messages/language.ts';
import { describeProblem } from '../messages/problems.ts';
import type { ReviewedDocument, Scan } from '../review.ts';
import { describeReason } from './reason.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const SARIF_LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const satisfies Record<Level, Result.level>;

export interface SarifOptions {
  readonly language: Language;
}

export function reportSarif(scan: Scan, options: SarifOptions): string {
  const results = scan.documents.flatMap((reviewed) => sarifResults(reviewed, options));
  const notRead = scan.documents.flatMap((reviewed) => sarifNotifications(reviewed, options));
  const pieces = results.map((result, at) => writeSarifResult(result, at === 0));
  return [beginSarif(scan, options), ...pieces, endSarif(notRead)].join('');
}

export function beginSarif(scan: Omit<Scan, 'documents'>, { language }: SarifOptions): string {
  const driver = {
    name: 'Lodestone',
    version: scan.toolVersion,
    language: language === 'zh' ? 'zh-CN' : 'en',
    rules: DECISION_TABLE.map(
      ({ decision, level, when }): ReportingDescriptor => ({
        id: decision,
        shortDescription: { text: when[language] },
        defaultConfiguration: { level: SARIF_LEVELS[level] },
      }),
    ),
  };
  const properties = { asOf: scan.asOf, dictionary: scan.dictionary };
  const head = { $schema: SCHEMA, version: '2.1.0' };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', properties };
  return `${JSON.stringify(head).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
}

export function writeSarifResult(result: Result, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(result)}`;
}

/** @param notRead of all documents: what was not read stands in the account of the run, so that no file seems clean for want of results */
export function endSarif(notRead: readonly Notification[]): string {
  const invocation = {
    executionSuccessful: notRead.every(({ level }) => level !== 'error'),
    toolExecutionNotifications: notRead,
  };
  return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

export function sarifResults(reviewed: ReviewedDocument, { language }: SarifOptions): Result[] {
  return reviewed.findings.map((finding) => {
    const logical = nameClause(finding);
    return {
      ruleId: finding.decision,
      level: SARIF_LEVELS[finding.level],
      message: { text: describeReason(finding, reviewed.contract, language) },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: uriOf(reviewed.path) } },
          ...(logical === null ? {} : { logicalLocations: [{ name: logical, kind: 'clause' }] }),
        },
      ],
      partialFingerprints: { 'lodestone/v1': finding.fingerprint },
      properties: {
        id: finding.id,
        page: finding.clause.page,
        text: finding.clause.text,
        stages: finding.stages,
        subject: finding.subject,
        channels: finding.channels,
        direction: finding.direction,
        provisions: finding.provisions.map(({ id, state, effect }) => ({ id, state, effect })),
      },
    };
  });
}

export function sarifNotifications(reviewed: ReviewedDocument, { language }: SarifOptions): Notification[] {
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(reviewed.path) } } }];
  const { problem } = reviewed;
  const whole: Notification[] =
    problem === null
      ? []
      : [
          {
            descriptor: { id: problem.code },
            level: 'error',
            message: { text: describeProblem(problem, language) },
            locations,
          },
        ];
  const parts = reviewed.unread.map(
    (unread): Notification => ({
      descriptor: { id: unread.code },
      level: 'warning',
      message: { text: describeUnread(unread, language) },
      locations,
    }),
  );
  return [...whole, ...parts];
}

function nameClause({ clause }: Finding): string | null {
  const parts = [clause.label, clause.heading === clause.label ? null : clause.heading];
  const name = parts.filter((part) => part !== null && part !== '').join(' ');
  return name === '' ? null : name;
}

/** A relative reference (RFC 3986); a drive or a protocol in a name is part of the name. */
function uriOf(path: string): string {
  const segments = path.replaceAll('\\', '/').split('/');
  return segments.map(encodeURIComponent).join('/');
}
