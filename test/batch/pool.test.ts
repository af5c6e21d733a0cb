/** The pool of workers over real files: what goes wrong in one of them stays in it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type PoolOptions, type ReviewPool } from '../../src/batch/pool/review-pool.ts';
import type { FileToReview } from '../../src/batch/pool/shapes.ts';
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import { reviewBytes } from '../../src/batch/scan-files.ts';
import { writeAstray } from '../extract/write-astray.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const DAY = '2026-11-22';
const file = (path: string): FileToReview => ({ path, name: path.replace(/^.*\//, ''), asOf: DAY });
const SAMPLE = file(join(SAMPLES, 'zh-licence-magnet.pdf'));

let folder: string;
let pool: ReviewPool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-pool-'));
  // Ten megabytes of short clauses: more than a small heap holds, and long to read.
  const clause = '第一条 甲方应当按照附件所列的日期向乙方交付设备，乙方应当在收到之后三十日之内付款。\n';
  await writeFile(join(folder, 'endless.txt'), clause.repeat(80_000));
  await writeFile(join(folder, 'astray.pdf'), writeAstray());
});
afterEach(() => pool.close());
afterAll(() => rm(folder, { recursive: true }));

function open(options: Partial<PoolOptions> = {}): ReviewPool {
  pool = openPool({ dictionary: [], workers: 1, ...options });
  return pool;
}

describe.each([
  ['in a thread', false],
  ['in a process of its own', true],
])('a review %s', (_where, apart) => {
  it('says what the review in this process says, and tells its steps', async () => {
    const steps: string[] = [];
    const answer = await open().review(SAMPLE, { apart, onStep: (step) => steps.push(step) });
    const knowledge = await readKnowledge([]);
    if (!knowledge.ok || answer?.ok !== true) throw new Error('Both can be read.');
    const here = await reviewBytes(await readFile(SAMPLE.path), SAMPLE.name, knowledge.value, { asOf: DAY });
    expect(answer.value.reviewed).toEqual(here);
    expect(answer.value.dictionary.sha256).toBe(knowledge.value.dictionary.sha256);
    expect(steps).toEqual(['extract', 'structure', 'judge']);
  });

  it('ends with its memory, and the next file is reviewed', async () => {
    const defects: string[] = [];
    const { review } = open({ mostHeapMb: 130, onDefect: (name) => defects.push(name) });
    expect(await review(file(join(folder, 'endless.txt')), { apart })).toMatchObject({
      ok: false,
      problem: { code: 'worker-died' },
    });
    expect(await review(SAMPLE, { apart })).toMatchObject({ ok: true });
  });

  it('ends at its deadline, and the next file is reviewed', async () => {
    const { review } = open({ deadlineMs: 4000 });
    const late = await review(file(join(folder, 'endless.txt')), { apart });
    expect(late).toMatchObject({ ok: false, problem: { code: 'took-too-long', details: { seconds: 4 } } });
    expect(await review(file(join(SAMPLES, 'zh-hiring-separation.txt')), { apart })).toMatchObject({ ok: true });
  });

  it('that is called off has no answer', async () => {
    const { review } = open();
    const off = new AbortController();
    const called = review(file(join(folder, 'endless.txt')), {
      apart,
      signal: off.signal,
      onStep: () => off.abort(),
    });
    expect(await called).toBeNull();
  });
});

it('holds what a reader leaves astray to its own file', async () => {
  const defects: string[] = [];
  const { review } = open({ onDefect: (name) => defects.push(name) });
  const [astray, sample] = await Promise.all([review(file(join(folder, 'astray.pdf'))), review(SAMPLE)]);
  expect(astray).toMatchObject({ value: { reviewed: { status: 'failed' } } });
  expect(sample).toMatchObject({ value: { reviewed: { status: 'reviewed', unread: [] } } });
  expect(new Set(defects)).toEqual(new Set(['astray.pdf']));
});

it('answers a file that is not there with its problem', async () => {
  const answer = await open().review(file(join(folder, 'none.pdf')));
  expect(answer).toMatchObject({ value: { reviewed: { status: 'failed', problem: { code: 'not-readable' } } } });
});

it('says a mistake in the dictionary', async () => {
  await writeFile(join(folder, 'wrong.yaml'), 'concepts: 7\n');
  const answer = await open({ dictionary: [folder] }).review(SAMPLE);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-dictionary' } });
});

it('leaves nobody waiting when it is closed', async () => {
  const { review, close } = open();
  const answers = [SAMPLE, SAMPLE, SAMPLE].map((one) => review(one));
  await close();
  expect(await Promise.all(answers)).toEqual([null, null, null]);
});
