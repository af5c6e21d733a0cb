import { copyFile, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { runNode } from './run-cli.ts';

const LAUNCHER = fileURLToPath(new URL('../../src/cli/lodestone.mjs', import.meta.url));
/** Makes the Node that runs the test say that it is an old one. */
const OLD = `--import=data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });",
)}`;
let home: string;
let launcher: string;

/** The package as it lies installed: the launcher, and beside it a main that says with what it was called. */
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lodestone-launcher-'));
  const root = join(home, 'node_modules', 'lodestone');
  launcher = join(root, 'src', 'cli', 'lodestone.mjs');
  await mkdir(join(root, 'src', 'cli'), { recursive: true });
  await mkdir(join(root, 'dist', 'cli'), { recursive: true });
  await copyFile(LAUNCHER, launcher);
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(root, 'dist', 'cli', 'main.js'),
    'console.log(process.versions.node, process.argv.slice(2).join("|")); process.exitCode = 3;\n',
  );
});

describe('the launcher', () => {
  it('runs the product in a Node that is new enough, with its arguments and exit code', async () => {
    const ran = await runNode([launcher, 'scan', 'a b.pdf']);
    expect(ran).toEqual({ code: 3, out: `${process.versions.node} scan|a b.pdf\n`, err: '' });
  });

  it.skipIf(process.platform === 'darwin')(
    'finds the Node that was installed beside it when its own is old',
    async () => {
      const windows = process.platform === 'win32';
      const bin = join(home, 'node_modules', `node-${windows ? 'win' : process.platform}-${process.arch}`, 'bin');
      await mkdir(bin, { recursive: true });
      await symlink(process.execPath, join(bin, windows ? 'node.exe' : 'node'));
      const ran = await runNode([OLD, launcher, 'scan', 'a b.pdf']);
      expect(ran).toEqual({ code: 3, out: `${process.versions.node} scan|a b.pdf\n`, err: '' });
    },
  );

  it('says in one sentence what to do where there is none', async () => {
    const english = await runNode([OLD, launcher, 'scan', 'a.pdf']);
    expect(english.code).toBe(2);
    expect(english.err).toBe(
      'Lodestone needs Node.js 22.18 or newer; this is 20.20.2. Install a newer Node.js and run it again.\n',
    );
    const chinese = await runNode([OLD, launcher, 'scan', 'a.pdf', '--lang', 'zh']);
    expect(chinese.err).toMatch(/^Lodestone 需要 Node\.js 22\.18 或更新版本/);
  });

  it('runs the source in a checkout', async () => {
    expect((await runNode([LAUNCHER, '--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
