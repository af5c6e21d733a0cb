import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { explanationSchema } from '../../src/report/explanation/schema.ts';
import { runCli, STACK_TRACE } from './run-cli.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-commands-'));
  await writeFile(join(folder, 'lease.txt'), 'LEASE\n1. The landlord lets the flat.\n2. The rent is due monthly.\n');
});

describe('lodestone', () => {
  it('shows help in both languages with 0, and without a command with 2', async () => {
    const english = await runCli(['--help']);
    expect(english).toMatchObject({ code: 0, out: expect.stringContaining('review files and folders') });
    const chinese = await runCli(['scan', '--help', '--lang', 'zh']);
    expect(chinese).toMatchObject({ code: 0, out: expect.stringMatching(/用法：[\s\S]*退出码/) });
    expect((await runCli([])).code).toBe(2);
  });

  it('tells its version', async () => {
    const { out, code } = await runCli(['--version']);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
    expect((await runCli(['--lang', 'zh', '--version'])).out).toBe(out);
  });
});

describe('lodestone text', () => {
  it('prints the reading text alone', async () => {
    expect(await runCli(['text', join(folder, 'lease.txt')])).toEqual({
      code: 0,
      out: 'LEASE\n1. The landlord lets the flat.\n2. The rent is due monthly.\n',
      err: '',
    });
  });

  it('says what was not read, and needs a file', async () => {
    const recognised = await runCli(['text', sample('en-visit-scan.pdf')]);
    expect(recognised).toMatchObject({ code: 0, err: '', out: expect.stringContaining('PLANT VISIT AND EXCHANGE') });
    const scanned = await runCli(['text', sample('zh-training-scan.pdf'), '--ocr', 'never']);
    expect(scanned.code).toBe(3);
    expect(scanned.err).toContain('Page 1 is an image and was not read.');
    expect((await runCli(['text', folder])).code).toBe(2);
    expect((await runCli(['text', join(folder, 'none')])).code).toBe(2);
  });
});

describe('lodestone explain', () => {
  it('shows the row that decided, the elements and the words behind them', async () => {
    const { code, out } = await runCli([
      'explain',
      sample('zh-licence-magnet.pdf'),
      '--clause',
      '第四条',
      '--lang',
      'zh',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('已提示：高级');
    expect(out).toMatch(/判断表第 \d+ 行“transfer”/);
    expect(out).toContain('命中的条目');
  });

  it('says why a clause was not flagged', async () => {
    const { code, out } = await runCli(['explain', sample('zh-licence-magnet.pdf'), '--clause', '第九条']);
    expect(code).toBe(0);
    expect(out).toMatch(/Not flagged/);
    expect(out).toMatch(/"inbound"/);
  });

  it('gives the same as JSON in the published shape', async () => {
    const args = ['explain', sample('zh-licence-magnet.pdf'), '--clause', '第四条', '--format', 'json'];
    const { code, out } = await runCli(args);
    expect(code).toBe(0);
    const { concerned, clauses } = explanationSchema.parse(JSON.parse(out));
    expect([concerned, clauses.length, clauses[0]?.row.decision]).toEqual([true, 1, 'transfer']);
    const other = await runCli(['explain', join(folder, 'lease.txt'), '--clause', '1', '--format', 'json']);
    expect(explanationSchema.parse(JSON.parse(other.out))).toMatchObject({ concerned: false, clauses: [] });
  });

  it('says that a contract is about something else', async () => {
    const { out } = await runCli(['explain', join(folder, 'lease.txt'), '--clause', '1']);
    expect(out).toContain('Nothing in the contract as a whole is about rare earths');
  });

  it('names the clauses there are when asked for another', async () => {
    const { code, err } = await runCli(['explain', sample('zh-licence-magnet.pdf'), '--clause', '99']);
    expect(code).toBe(2);
    expect(err).toMatch(/no clause 99 .*第一条/);
    expect(err).not.toMatch(STACK_TRACE);
  });
});

describe('lodestone dictionary', () => {
  it('lists entries by family with their titles', async () => {
    const { out } = await runCli(['dictionary', 'list', '--family', 'channels', '--lang', 'zh']);
    expect(out).toMatch(/^channels\tch\./);
    expect(out).not.toMatch(/^(?:concepts|cues|places)\t/m);
  });

  it('shows an entry with the file and line where it stands', async () => {
    const listed = await runCli(['dictionary', 'list', '--family', 'concepts']);
    const id = listed.out.split('\n')[0]?.split('\t')[1] ?? '';
    const { out } = await runCli(['dictionary', 'show', id]);
    expect(out).toMatch(/^# dictionaries\/.*\.yaml:\d+\n/);
    expect(out).toContain(`id: ${id}`);
    expect(await runCli(['dictionary', 'show', 'no.such'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no.such'),
    });
  });

  it('explains which entries match in a text', async () => {
    const { out } = await runCli(['dictionary', 'explain', '甲方向乙方传授烧结钕铁硼磁体的制造技术']);
    expect(out).toMatch(/“钕铁硼/);
    expect(out).toContain('accepted');
    expect((await runCli(['dictionary', 'explain', 'x'])).out).toBe('No entry matches.\n');
  });

  it('writes the schemas', async () => {
    const target = join(folder, 'schema');
    expect((await runCli(['dictionary', 'schema', '--output', target])).code).toBe(0);
    expect(await readdir(target)).toContain('scan.schema.json');
  });

  it('refuses a pack with a mistake, with its file and line', async () => {
    const own = await mkdtemp(join(tmpdir(), 'lodestone-pack-'));
    await writeFile(join(own, 'ours.yaml'), 'pack: ours\nconcepts:\n  - id: BAD\n');
    const { code, err } = await runCli(['scan', join(folder, 'lease.txt'), '--dictionary', own]);
    expect(code).toBe(2);
    expect(err).toMatch(/ours\.yaml, line \d/);
    expect(err).not.toMatch(STACK_TRACE);
  });
});

describe('lodestone law', () => {
  it('lists the states of a day', async () => {
    const during = await runCli(['law', '--as-of', '2025-12-01']);
    expect(during.out).toMatch(/Announcement 62 of 2025 .*suspended/);
    const after = await runCli(['law', '--as-of', '2026-11-22', '--lang', 'zh']);
    expect(after.out).toMatch(/2025年第62号 .*状态未核实/);
    expect((await runCli(['law', '--as-of', 'today'])).code).toBe(2);
  });
});

describe('lodestone demo', () => {
  it('shows what is found in each sample beside what should be, and ends with 0', async () => {
    const { code, out, err } = await runCli(['demo', '--as-of', '2026-11-22']);
    expect(code).toBe(0);
    expect(out.match(/Should be found:/g)?.length).toBeGreaterThanOrEqual(12);
    expect(out).toMatch(/Possible transfer of/);
    expect(out).not.toContain('README');
    expect(out + err).not.toMatch(STACK_TRACE);
  });
});

describe('lodestone serve', () => {
  it('opens the page on the loopback address, and ends when it is told to', async () => {
    const data = await mkdtemp(join(tmpdir(), 'lodestone-data-'));
    const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--data', data], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    const address = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (piece: string) => {
        out += piece;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out);
        if (found !== null) resolve(found[0]);
      });
      child.on('close', () => reject(new Error(out)));
    });
    const session = await (await fetch(new URL('api/session', address))).json();
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(session).toMatchObject({ mode: 'solo', language: 'en' });
    await rm(data, { recursive: true });
  });

  it('says that a port is taken, or is no port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const data = await mkdtemp(join(tmpdir(), 'lodestone-data-'));
    const taken = await runCli(['serve', '--port', port, '--data', data]);
    await rm(data, { recursive: true });
    other.close();
    expect(taken.code).toBe(2);
    expect(taken.err).toMatch(/cannot be used \(EADDRINUSE\)/);
    const none = await runCli(['serve', '--port', '99999']);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('"99999" is not a value of --port') });
  });
});
