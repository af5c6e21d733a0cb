/** Which stage of a review spends how much of its CPU time, for each kind of file. */
import { createHash } from 'node:crypto';
import { makeScan } from '../../src/batch/scan-files.ts';
import { extract } from '../../src/extract/extract.ts';
import { judgeContract } from '../../src/judge/judge.ts';
import { findMentions } from '../../src/match/find-mentions.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportJson } from '../../src/report/json.ts';
import type { Knowledge } from '../../src/review.ts';
import { structureContract } from '../../src/structure/structure.ts';
import type { Table } from '../table.ts';
import { type File, readContracts } from './contracts.ts';
import { inMilliseconds, middle, spendCpu } from './cpu.ts';

const AS_OF = '2026-11-22';
const ROUNDS = 5;
const STAGES = ['extract', 'structure', 'match', 'judge', 'report'] as const;
type StageSeconds = Record<(typeof STAGES)[number], number>;

export async function measureStages(knowledge: Knowledge): Promise<Table> {
  const rows: string[][] = [];
  for (const extension of ['txt', 'docx', 'pdf'] as const) {
    const files = readContracts(extension);
    const rounds: StageSeconds[] = [];
    // The first round warms the compiler and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await reviewAll(files, knowledge));
    const median = (stage: keyof StageSeconds): number => middle(rounds.slice(1).map((spent) => spent[stage]));
    const all = STAGES.reduce((sum, stage) => sum + median(stage), 0);
    rows.push([
      extension,
      String(files.length),
      ...STAGES.map((stage) => `${((100 * median(stage)) / all).toFixed(1)} %`),
      `${(100 * (1 - median('extract') / all)).toFixed(1)} %`,
      inMilliseconds(all / files.length),
    ]);
  }
  return {
    title: 'Share of each stage in the CPU time of a review',
    header: ['', 'files', ...STAGES, 'all after extract', 'CPU a file'],
    rows,
  };
}

async function reviewAll(files: readonly File[], knowledge: Knowledge): Promise<StageSeconds> {
  const spent: StageSeconds = { extract: 0, structure: 0, match: 0, judge: 0, report: 0 };
  for (const { name, bytes } of files) {
    const spend = async <T>(stage: keyof StageSeconds, work: () => T | Promise<T>): Promise<T> => {
      const { seconds, value } = await spendCpu(work);
      spent[stage] += seconds;
      return value;
    };
    const extracted = await spend('extract', () => extract(bytes, name, knowledge.resources, knowledge.limits));
    if (!extracted.ok) throw new Error(`${name} cannot be read: ${extracted.problem.code}`);
    const document = extracted.value;
    const contract = await spend('structure', () => structureContract(document, knowledge.places));
    const before = spent.match;
    await spend('match', () => {
      for (const { span } of contract.clauses) {
        findMentions(knowledge.matcher, document.text.slice(span.start, span.end), span.start);
      }
    });
    const judged = await spend('judge', () => judgeContract(document, contract, knowledge, AS_OF));
    // The judge matches the same clauses once more.
    spent.judge -= spent.match - before;
    await spend('report', () => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const reviewed = {
        path: name,
        sha256,
        mediaType: document.mediaType,
        unread: document.unread,
        document,
        contract,
      };
      const scan = makeScan(knowledge, AS_OF, [{ ...reviewed, ...judged, status: 'reviewed', problem: null }]);
      reportJson(scan, { language: 'en' });
      reportHtml(scan, { language: 'en', law: knowledge.dictionary.law, wordHtml: new Map() });
    });
  }
  return spent;
}
