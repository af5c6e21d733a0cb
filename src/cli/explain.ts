/** `lodestone explain`: why a clause was flagged, or why not. */

import type { OcrMode } from '../batch/ocr-mode.ts';
import { readKnowledge } from '../batch/read-knowledge.ts';
import { allEntries } from '../dictionary/dictionary.ts';
import type { Unread } from '../extract/document.ts';
import { explainClause } from '../judge/explanation/explain-clause.ts';
import type { Finding } from '../judge/finding.ts';
import { judgeWhole } from '../judge/judge.ts';
import type { Weighed } from '../judge/weigh.ts';
import { describeUnread } from '../messages/contracts.ts';
import { EXPLANATION_WORDS } from '../messages/explanation.ts';
import type { Language } from '../messages/language.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { reportExplanationJson } from '../report/explanation/json.ts';
import { reportExplanation } from '../report/explanation/text.ts';
import { structureContract } from '../structure/structure.ts';
import { EXIT } from './exit-codes.ts';
import { guardedExtract } from './guarded-reading.ts';
import type { ExplainFormat } from './output.ts';
import { isWrongPath, readOneFile } from './read-one-file.ts';
import { sayLine, sayProblem } from './say.ts';
import { terminalLook } from './terminal-look.ts';
import { today } from './today.ts';

export interface ExplainRequest {
  readonly file: string;
  /** A label as written, or the id of a finding. */
  readonly clause: string;
  readonly format: ExplainFormat;
  readonly dictionary: readonly string[];
  readonly ocr: OcrMode;
  readonly language: Language;
}

export async function runExplain(request: ExplainRequest): Promise<number> {
  const explained = await explain(request);
  if (explained.ok) {
    const { text, unread } = explained.value;
    process.stdout.write(text);
    for (const one of unread) sayLine(describeUnread(one, request.language));
    return unread.length > 0 ? EXIT.notRead : EXIT.nothing;
  }
  sayProblem(explained.problem, request.language);
  const { code } = explained.problem;
  const wrongUse = isWrongPath(code) || ['unknown-clause', 'bad-dictionary', 'no-packs'].includes(code);
  return wrongUse ? EXIT.wrongUse : EXIT.notRead;
}

interface Explained {
  readonly text: string;
  /** What was not read may hold the words that would explain more. */
  readonly unread: readonly Unread[];
}

async function explain({
  file,
  clause,
  format,
  dictionary,
  ocr,
  language,
}: ExplainRequest): Promise<Outcome<Explained>> {
  const bytes = await readOneFile(file);
  if (!bytes.ok) return bytes;
  const loaded = await readKnowledge(dictionary, ocr);
  if (!loaded.ok) return loaded;
  const knowledge = loaded.value;
  const extracted = await guardedExtract(bytes.value, file, knowledge.resources, knowledge.limits);
  if (!extracted.ok) return extracted;
  const document = extracted.value;
  const { unread } = document;
  if (document.text.trim() === '') return fail('no-text');
  const contract = structureContract(document, knowledge.places);
  // Levels do not depend on the day; the provisions that do are not shown here.
  const whole = judgeWhole(document, contract, knowledge, today());
  const { weighed, findings } = whole;
  if (weighed.length === 0) {
    const text = format === 'json' ? reportExplanationJson(file, null) : `${EXPLANATION_WORDS.notAbout[language]}\n`;
    return succeed({ text, unread });
  }
  const named = weighed.filter((one) => isNamed(one, clause, findings));
  // A paragraph without a number of its own goes by the one above it; it is meant only where nothing else is.
  const numbered = named.filter((one) => one.clause.label !== null);
  const wanted = numbered.length > 0 ? numbered : named;
  if (wanted.length === 0) {
    return fail('unknown-clause', { clause, path: file, clauses: listLabels(weighed) });
  }
  const explanations = wanted.map((one) => explainClause(one, whole));
  if (format === 'json') return succeed({ text: reportExplanationJson(file, explanations), unread });
  const titles = new Map([...allEntries(knowledge.dictionary)].map(({ id, title }) => [id, title]));
  const { width } = terminalLook('never', true);
  const parts = explanations.map((one) => reportExplanation(one, { language, width, text: document.text, titles }));
  return succeed({ text: parts.join('\n'), unread });
}

function isNamed({ clause }: Weighed, wanted: string, findings: readonly Finding[]): boolean {
  const found = findings.find((finding) => finding.clause.index === clause.index);
  const names = [clause.label, clause.path.at(-1), found?.clause.label, found?.id];
  const inner = clause.path.slice(-2).join('');
  return [...names, inner].some((name) => name !== null && name !== undefined && plain(name) === plain(wanted));
}

function plain(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=.)[.、:：]$/u, '')
    .toLowerCase();
}

const MOST_LABELS = 60;

function listLabels(weighed: readonly Weighed[]): string {
  const labels = new Set(
    weighed.flatMap(({ clause }) => (clause.label === null ? [] : [clause.path.at(-1) ?? clause.label])),
  );
  const shown = [...labels].slice(0, MOST_LABELS).join(', ');
  return labels.size > MOST_LABELS ? `${shown} …` : shown || '–';
}
