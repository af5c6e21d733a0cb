/** The scan as text for a terminal or a plain file, wrapped to a width and coloured only when told to. */
import type { Finding, Level } from '../judge/finding.ts';
import type { ContractNote } from '../judge/note.ts';
import type { Law } from '../law/law.ts';
import type { Language } from '../messages/language.ts';
import { LEVEL_LETTERS, LEVEL_SHAPES } from '../messages/levels.ts';
import { NOTE_WORDS } from '../messages/notes.ts';
import { fillSentence } from '../messages/problems.ts';
import { REPORT_WORDS } from '../messages/report-words.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import type { ReviewedDocument, Scan } from '../review.ts';
import { NEXT_STEP_SENTENCES, OPEN_FACT_SENTENCES } from './advice.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { describeFinding, describeNotRead, describeOutcome, describeStatus } from './describe-finding.ts';
import { provisionLines } from './describe-provision.ts';
import { displayWidth, padDisplay, wrapDisplay } from './display-width.ts';
import { isFlagged } from './levels.ts';
import { describeReason } from './reason.ts';
import { summarise } from './summary.ts';
import { noteRows } from './terminal-notes.ts';

export interface TerminalOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Low findings are listed too. */
  readonly all: boolean;
  /** Names the provisions; without it their ids are shown. */
  readonly law: Law | null;
  /** `short`: a finding is its words and the reason alone. */
  readonly detail: 'full' | 'short';
}

const PAINT = { high: '34;1', medium: '33', low: '90', strong: '1', quiet: '2' } as const;
const INDENT = '     ';

export function reportTerminal(scan: Scan, options: TerminalOptions): string {
  const documents = scan.documents.map((reviewed) => documentLines(reviewed, scan, options));
  return `${[...documents, summaryLines(scan, options)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** One document alone, without the summary of the scan. */
export function reportDocument(reviewed: ReviewedDocument, scan: Scan, options: TerminalOptions): string {
  return `${documentLines(reviewed, scan, options).join('\n')}\n`;
}

function documentLines(reviewed: ReviewedDocument, scan: Scan, options: TerminalOptions): string[] {
  const { language, all } = options;
  const listed = reviewed.findings.filter((finding) => all || isFlagged(finding));
  const hidden = reviewed.findings.length - listed.length;
  const status = `${describeStatus(reviewed, language)} · ${describeOutcome(reviewed, language)}`;
  const lines = [
    ...wrapDisplay(cleanLine(reviewed.path), options.width).map((line) => paint(line, 'strong', options)),
    ...wrapDisplay(status, options.width - 2).map((line) => `  ${line}`),
    ...describeNotRead(reviewed, language).flatMap((sentence) => bullet('!', sentence, '  ', options)),
  ];
  lines.push(...notesLines(reviewed.notes, scan, options));
  for (const finding of listed) lines.push('', ...findingLines(finding, reviewed, scan, options));
  if (hidden > 0) {
    const words = hidden === 1 ? REPORT_WORDS.lowHiddenOne : REPORT_WORDS.lowHidden;
    lines.push('', paint(`  ${fillSentence(words[language], { count: hidden })}`, 'quiet', options));
  }
  return lines;
}

function notesLines(notes: readonly ContractNote[], scan: Scan, options: TerminalOptions): string[] {
  if (notes.length === 0) return [];
  const { language, law } = options;
  const lines = ['', `  ${paint(NOTE_WORDS.heading[language], 'strong', options)}`];
  for (const note of notes) {
    const { title, rows } = noteRows(note, law, scan.asOf, language);
    lines.push(...bullet('■', title, '  ', options));
    lines.push(...rowsLines(options.detail === 'short' ? rows.slice(0, 1) : rows, options));
  }
  return lines;
}

function findingLines(finding: Finding, reviewed: ReviewedDocument, scan: Scan, options: TerminalOptions): string[] {
  const { language, law } = options;
  const words = describeFinding(finding, reviewed.contract, language);
  const mark = paint(
    `${LEVEL_SHAPES[finding.level]} ${LEVEL_LETTERS[finding.level][language]}`,
    finding.level,
    options,
  );
  const title = [finding.id, cleanLine(words.clause), words.page].filter((part) => part !== null).join('  ');
  const why = [REPORT_WORDS.why[language], [describeReason(finding, reviewed.contract, language)]] as const;
  const rest: (readonly [string, readonly string[]])[] = [
    [REPORT_WORDS.what[language], [words.what]],
    [REPORT_WORDS.how[language], [words.how]],
    [REPORT_WORDS.direction[language], [words.direction]],
    [REPORT_WORDS.provisions[language], provisionLines(finding.provisions, law, scan.asOf, language)],
    [REPORT_WORDS.openFacts[language], finding.openFacts.map((fact) => OPEN_FACT_SENTENCES[fact][language])],
    [REPORT_WORDS.nextSteps[language], finding.nextSteps.map((step) => NEXT_STEP_SENTENCES[step][language])],
  ];
  const rows = options.detail === 'short' ? [why] : [why, ...rest];
  const quote = cleanText(finding.clause.text)
    .split('\n')
    .flatMap((line) => wrapDisplay(line, options.width - INDENT.length - 2));
  return [
    ...wrapDisplay(title, options.width - 6).map((line, at) =>
      at === 0 ? `  ${mark} ${paint(line, 'strong', options)}` : `      ${line}`,
    ),
    ...quote.map((line) => `${INDENT}${paint('│', finding.level, options)} ${line}`),
    ...rowsLines(rows, options),
  ];
}

function rowsLines(rows: readonly (readonly [string, readonly string[]])[], options: TerminalOptions): string[] {
  const column = Math.max(...rows.map(([name]) => displayWidth(name))) + 2;
  return rows.flatMap(([name, values]) => rowLines(name, values, column, options));
}

function rowLines(name: string, values: readonly string[], column: number, options: TerminalOptions): string[] {
  const width = options.width - INDENT.length - column;
  return values.flatMap((value, place) =>
    wrapDisplay(cleanLine(value), width).map((line, at) => {
      const head = place === 0 && at === 0 ? paint(padDisplay(name, column), 'quiet', options) : ' '.repeat(column);
      return `${INDENT}${head}${line}`;
    }),
  );
}

function bullet(mark: string, sentence: string, indent: string, options: TerminalOptions): string[] {
  return wrapDisplay(cleanLine(sentence), options.width - indent.length - 2).map(
    (line, at) => `${indent}${at === 0 ? paint(mark, 'medium', options) : ' '} ${line}`,
  );
}

function summaryLines(scan: Scan, options: TerminalOptions): string[] {
  const { language, width } = options;
  const summary = summarise(scan);
  const { version, sha256 } = scan.dictionary;
  const counted = (summary.documents === 1 ? REPORT_WORDS.summaryOne : REPORT_WORDS.summary)[language];
  const sentences = [fillSentence(counted, { ...summary })];
  if (summary.notFullyRead > 0) {
    sentences.push(fillSentence(REPORT_WORDS.notFullyRead[language], { count: summary.notFullyRead }));
  }
  const law = fillSentence(REPORT_WORDS.stateOfLaw[language], {
    day: scan.asOf,
    version,
    sha256: sha256.slice(0, 12),
  });
  return [
    ...sentences.flatMap((sentence) => wrapDisplay(sentence, width)).map((line) => paint(line, 'strong', options)),
    ...[law, SCREENING_AID[language]]
      .flatMap((sentence) => wrapDisplay(sentence, width))
      .map((line) => paint(line, 'quiet', options)),
  ];
}

function paint(text: string, ink: Level | 'strong' | 'quiet', options: TerminalOptions): string {
  return options.color ? `\u001b[${PAINT[ink]}m${text}\u001b[0m` : text;
}
