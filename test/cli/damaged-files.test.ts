/** Damaged files make readers fail in ways that they do not promise; no command may break with them. */

import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeAstray } from '../extract/write-astray.ts';
import { DAMAGES, makeRandom } from './damage.ts';
import { runCli, runNode, STACK_TRACE } from './run-cli.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const STRAY_ERRORS = new URL('../../src/batch/stray-errors.ts', import.meta.url).href;
const GUARDED_READING = new URL('../../src/cli/guarded-reading.ts', import.meta.url).href;
const COUNT = 240;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-damaged-'));
  const names = (await readdir(SAMPLES)).filter((name) => /\.(?:pdf|docx)$/.test(name));
  const samples = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(SAMPLES, name)) })));
  const random = makeRandom(3);
  for (let index = 0; index < COUNT; index += 1) {
    const sample = samples[index % samples.length];
    const damage = DAMAGES[Math.floor(index / samples.length) % DAMAGES.length];
    if (sample === undefined || damage === undefined) throw new Error('There is a sample and a damage for each.');
    const name = `${String(index).padStart(3, '0')}-${sample.name}`;
    await writeFile(join(folder, name), damage(sample.bytes, random));
  }
  await writeFile(join(folder, 'astray.pdf'), writeAstray());
  await writeFile(join(folder, 'whole.txt'), '第一条 双方应当按时付款。\n');
});

interface ScanJson {
  readonly documents: readonly {
    readonly path: string;
    readonly status: string;
    readonly problem: { readonly code: string } | null;
    readonly unread: readonly { readonly code: string }[];
  }[];
}

describe('damaged files', () => {
  it('neither break a scan nor hide in it', async () => {
    const { code, out, err } = await runCli(['scan', folder, '--format', 'json', '--ocr', 'never']);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    const { documents } = JSON.parse(out) as ScanJson;
    expect(documents).toHaveLength(COUNT + 2);
    const codes = new Set(documents.flatMap(({ problem }) => (problem === null ? [] : [problem.code])));
    expect([...codes]).toEqual(expect.arrayContaining(['damaged', 'no-text']));
    expect([...codes]).not.toContain('internal');
    expect(documents.find(({ path }) => path.endsWith('whole.txt'))?.status).toBe('reviewed');
  });

  it('show what went astray to who asks for it, with the file that it belongs to', async () => {
    const files = ['astray.pdf', 'whole.txt'].map((name) => join(folder, name));
    const { code, out, err } = await runCli(['scan', ...files, '--format', 'json'], { LODESTONE_DEBUG: '1' });
    expect(code).toBe(3);
    expect(err).toMatch(/astray\.pdf: .*XRefEntryException/);
    expect(err).not.toContain('whole.txt');
    const { documents } = JSON.parse(out) as ScanJson;
    expect(documents.map(({ status }) => status)).toEqual(['failed', 'reviewed']);
  });

  it('break no other command', async () => {
    for (const command of [['text'], ['explain', '--clause', '1']]) {
      const { code, err } = await runCli([...command, join(folder, 'astray.pdf')]);
      expect(code).toBe(3);
      expect(err).not.toMatch(STACK_TRACE);
    }
  });
});

/** The watch belongs to a process, so each case has one of its own. */
async function runWatched(script: string): Promise<{ readonly code: number | null; readonly out: string }> {
  const { code, out, err } = await runNode([
    '--input-type=module',
    '--eval',
    `import { holdStrays, watchProcess } from ${JSON.stringify(STRAY_ERRORS)};
    watchProcess((error, origin) => console.log('foreign', origin, error.message));
    const goAstray = (message) => void Promise.reject(new Error(message));
    const show = (held) => console.log(JSON.stringify({ ...held, strays: held.strays.map((one) => one.message) }));
    ${script}`,
  ]);
  expect(err).toBe('');
  return { code, out };
}

describe('errors astray', () => {
  it('belong to the work in hand, which keeps its result', async () => {
    expect(
      await runWatched(`
        show(await holdStrays(async () => { goAstray('first'); return 1; }));
        show(await holdStrays(async () => 2));`),
    ).toEqual({
      code: 0,
      out: '{"settled":true,"value":1,"strays":["first"]}\n{"settled":true,"value":2,"strays":[]}\n',
    });
  });

  it('end work that can never end by itself', async () => {
    expect(
      await runWatched(`
        show(await holdStrays(() => new Promise(() => goAstray('lost'))));
        show(await holdStrays(async () => 2));`),
    ).toEqual({ code: 0, out: '{"settled":false,"strays":["lost"]}\n{"settled":true,"value":2,"strays":[]}\n' });
  });

  it('are told apart from those of no work, and from what the work itself throws', async () => {
    expect(
      await runWatched(`
        goAstray('nobody');
        await new Promise((resolve) => setImmediate(resolve));
        await holdStrays(async () => { throw new Error('own'); }).catch((error) => console.log('thrown', error.message));`),
    ).toEqual({ code: 0, out: 'foreign unhandledRejection nobody\nthrown own\n' });
  });

  it('make a document that was read one that was not read in full', async () => {
    const { out } = await runWatched(`
      import { guardedExtract } from ${JSON.stringify(GUARDED_READING)};
      const limits = { fileBytes: 100, unpackedBytes: 100, pages: 1, characters: 100 };
      const read = () => guardedExtract(new TextEncoder().encode('1. Rent.'), 'a.txt', {}, limits);
      const astray = read();
      goAstray('late');
      console.log(JSON.stringify((await astray).value.unread), JSON.stringify((await read()).value.unread));`);
    expect(out).toBe('[{"code":"part-damaged"}] []\n');
  });
});
