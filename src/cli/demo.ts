/** `lodestone demo`: the samples, what the review finds in each, and beside it what it should find. */
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { findFiles } from '../batch/find-files.ts';
import { readKnowledge } from '../batch/read-knowledge.ts';
import { SAMPLES } from '../batch/samples.ts';
import { scanFiles } from '../batch/scan-files.ts';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { type Outcome, succeed } from '../messages/problems.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import { wrapDisplay } from '../report/display-width.ts';
import { reportDocument } from '../report/terminal.ts';
import type { ReviewedDocument } from '../review.ts';
import { EXIT } from './exit-codes.ts';
import { guardedReview } from './guarded-reading.ts';
import { showProgress } from './progress.ts';
import { sayDefect, sayProblem } from './say.ts';
import { type ColorChoice, terminalLook } from './terminal-look.ts';
import { chooseDay } from './today.ts';

export interface DemoRequest {
  readonly asOf: string | undefined;
  readonly color: ColorChoice;
  readonly language: Language;
}

/** A demonstration ends with 0, whatever it shows; only a product that is not whole ends otherwise. */
export async function runDemo(request: DemoRequest): Promise<number> {
  const shown = await showSamples(request);
  if (shown.ok) return EXIT.nothing;
  sayProblem(shown.problem, request.language);
  return EXIT.wrongUse;
}

async function showSamples({ asOf, color, language }: DemoRequest): Promise<Outcome<null>> {
  const day = chooseDay(asOf);
  if (!day.ok) return day;
  const found = await findFiles([SAMPLES]);
  if (!found.ok) return found;
  const expected = readExpectations(await readFile(join(SAMPLES, 'README.md'), 'utf8'), language);
  const samples = found.value.files.filter(({ path }) => expected.has(basename(path)));
  const knowledge = await readKnowledge([]);
  if (!knowledge.ok) return knowledge;
  const onProgress = showProgress(language);
  const look = terminalLook(color, true);
  const { law } = knowledge.value.dictionary;
  for (const [at, sample] of samples.entries()) {
    onProgress(at, samples.length, sample.path);
    const options = { asOf: day.value, onDefect: sayDefect, review: guardedReview };
    const scan = await scanFiles([sample], knowledge.value, options);
    onProgress(at, samples.length, null);
    for (const reviewed of scan.documents) {
      const named: ReviewedDocument = { ...reviewed, path: join('samples', relative(SAMPLES, reviewed.path)) };
      const report = reportDocument(named, scan, { language, law, all: false, detail: 'short', ...look });
      const lines = describeExpectation(expected.get(basename(reviewed.path)), language, look.width);
      process.stdout.write(`${report}\n${lines.map((line) => `${line}\n`).join('')}\n`);
    }
  }
  process.stdout.write(`${REMARKS.demoEnd[language]}\n${SCREENING_AID[language]}\n`);
  return succeed(null);
}

interface Expectation {
  readonly what: string;
  readonly found: string;
  readonly not: string;
}

/** The table of samples/README.md in the reader's language: the English one comes first, the Chinese one second. */
export function readExpectations(readme: string, language: Language): ReadonlyMap<string, Expectation> {
  const expected = new Map<string, Expectation>();
  for (const [line] of readme.matchAll(/^\| `.*$/gm)) {
    const [file, what, found, not] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim().replaceAll('`', ''));
    if (file === undefined || what === undefined || found === undefined || not === undefined) continue;
    if (language === 'zh' || !expected.has(file)) expected.set(file, { what, found, not });
  }
  return expected;
}

function describeExpectation(expected: Expectation | undefined, language: Language, width: number): readonly string[] {
  if (expected === undefined) return [];
  const colon = language === 'zh' ? '：' : ': ';
  return [
    expected.what,
    `${REMARKS.demoExpected[language]}${colon}${expected.found}`,
    `${REMARKS.demoNot[language]}${colon}${expected.not}`,
  ].flatMap((sentence) => wrapDisplay(sentence, width - 4).map((line, at) => `${at === 0 ? '  → ' : '    '}${line}`));
}
