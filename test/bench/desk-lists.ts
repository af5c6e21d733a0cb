/** How soon the desk's lists answer over HTTP when the store holds 10,000 documents, filter by filter, beside the plain first page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANNELS, STAGES } from '../../src/dictionary/entries.ts';
import { LEVELS } from '../../src/judge/finding.ts';
import { LOCAL } from '../../src/store/asker.ts';
import { foldWords } from '../../src/store/fold-words.ts';
import { createMatter } from '../../src/store/matters.ts';
import { type Database, openSqlite } from '../../src/store/open-sqlite.ts';
import type { DocumentTable, DocumentValueTable, FindingTable, FindingValueTable } from '../../src/store/tables.ts';
import { CONTRACT_KINDS } from '../../src/structure/contract.ts';
import { startTestServer } from '../server/test-server.ts';
import type { Table } from '../table.ts';
import { asTimes, inMilliseconds, middle } from './cpu.ts';

const DOCUMENTS = 10_000;
/** Of each level as many; two of three levels are flagged. */
const FINDINGS_EACH = 3;
const MATTERS = 5;
const RUNS = 9;
const PORTION = 400;
const DAY_MS = 24 * 60 * 60 * 1000;
const COUNTRIES = ['DE', 'JP', 'US', 'VN', 'MY', 'XX'];
const CLAUSES = [
  'The Supplier hands over the sintering schedule and the furnace recipes to the plant of the Licensee.',
  'Engineers of the Provider commission the mixer-settlers and train the operators on site.',
  '许可方向被许可方交付萃取分离工艺的全部图纸和操作规程。',
  '甲方派遣技术人员在境外工厂指导电解槽的安装与调试。',
];

const REQUESTS: readonly (readonly [string, string])[] = [
  ['contracts, first page', '/api/documents'],
  ['… a page far down, by name', '/api/documents?sort=name&offset=9000'],
  ['… words of a clause', '/api/documents?text=recipes'],
  ['… level and stage', '/api/documents?level=high&stage=mining'],
  ['… country, most open first', '/api/documents?country=JP&sort=open'],
  ['… age and kind', '/api/documents?age=30&kind=licence'],
  ['findings, first page', '/api/findings'],
  ['… stage, channel and state', '/api/findings?stage=recycling&channel=training&state=open'],
  ['… words', '/api/findings?text=图纸'],
  ['overview', '/api/dashboard'],
];

export async function measureDeskLists(): Promise<Table> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lodestone-bench-'));
  const opened = await openSqlite(join(dataFolder, 'lodestone.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  await fillStore(opened.value);
  await opened.value.destroy();
  const server = await startTestServer({ dataFolder });
  const rows: string[][] = [];
  let first = 0;
  for (const [name, path] of REQUESTS) {
    const seconds = await medianWait(new URL(path, server.address));
    first ||= seconds;
    rows.push([name, inMilliseconds(seconds), asTimes(seconds / first)]);
  }
  await server.close();
  await rm(dataFolder, { recursive: true });
  return {
    title: `Lists of the desk: ${DOCUMENTS} documents, ${DOCUMENTS * FINDINGS_EACH} findings`,
    header: ['', 'until answered', 'beside the first page'],
    rows,
  };
}

async function medianWait(url: URL): Promise<number> {
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url.pathname} answers ${answer.status}`);
    waits.push((performance.now() - begun) / 1000);
  }
  return middle(waits);
}

async function fillStore(database: Database): Promise<void> {
  const now = Date.now();
  for (let matter = 0; matter < MATTERS; matter += 1)
    await createMatter(
      database,
      { id: `matter-${matter}`, name: `Matter ${matter}`, at: new Date(now).toISOString() },
      LOCAL,
    );
  for (let from = 0; from < DOCUMENTS; from += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, DOCUMENTS - from) }, (_, at) => from + at);
    const findings = numbers.flatMap((number) => findingsOf(number));
    await database.transaction().execute(async (transaction) => {
      const documents = numbers.map((number) => documentRow(number, new Date(now - (number * DAY_MS) / 50)));
      await transaction.insertInto('documents').values(documents).execute();
      await transaction.insertInto('document_values').values(numbers.flatMap(documentValues)).execute();
      await transaction.insertInto('findings').values(findings).execute();
      await transaction.insertInto('finding_values').values(findings.flatMap(findingValues)).execute();
    });
  }
}

function pick<T>(values: readonly [T, ...T[]] | readonly T[], number: number): T {
  const value = values[number % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function documentRow(number: number, uploadedAt: Date): DocumentTable {
  const name = `${String(number).padStart(5, '0')} ${number % 2 === 0 ? 'licence.pdf' : '合作合同.docx'}`;
  return {
    id: `document-${number}`,
    matter_id: `matter-${number % MATTERS}`,
    name,
    folded_name: foldWords(name),
    sha256: String(number).padStart(64, '0'),
    size: 40_000,
    uploaded_at: uploadedAt.toISOString(),
    uploaded_by: 'local',
    status: number % 20 === 0 ? 'partial' : 'reviewed',
    wanted_day: null,
    attempts: 0,
    problem: null,
    media_type: 'application/pdf',
    kind: pick(CONTRACT_KINDS, number),
    pages: 12,
    pages_read: number % 20 === 0 ? 11 : 12,
    unread: number % 20 === 0 ? 1 : 0,
    high: 1,
    medium: 1,
    low: 1,
    notes: 0,
    open: 2,
    as_of: '2026-11-22',
    removed_at: null,
  };
}

function documentValues(number: number): DocumentValueTable[] {
  const document_id = `document-${number}`;
  return [
    { document_id, name: 'language', value: number % 2 === 0 ? 'en' : 'zh' },
    { document_id, name: 'country', value: pick(COUNTRIES, number) },
    { document_id, name: 'party', value: `Party ${number % 700} Ltd.` },
  ];
}

function findingsOf(number: number): FindingTable[] {
  return LEVELS.map((level, position) => {
    const text = pick(CLAUSES, number + position);
    return {
      document_id: `document-${number}`,
      key: `key-${number}-${position}`,
      number: `F-${position + 1}`,
      position,
      level,
      rule: 'transfer',
      language: 'en',
      subject: 'technology',
      direction: 'outbound',
      clause_label: `${position + 1}`,
      clause_heading: null,
      page: 1,
      quote: text,
      folded_text: foldWords(text),
      words: `words ${number % 900}`,
      law: '[]',
      state: number % 3 === 0 ? 'closed' : 'open',
      reopened_by: null,
      decision_id: null,
    };
  });
}

function findingValues({ document_id, key, position }: FindingTable): FindingValueTable[] {
  const number = Number(document_id.slice('document-'.length)) + position;
  return [
    { document_id, key, name: 'stage', value: pick(STAGES, number) },
    { document_id, key, name: 'channel', value: pick(CHANNELS, number) },
  ];
}
