import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/batch/find-files.ts';
import { walkFolder } from '../../src/batch/walk-folder.ts';

let home: string;
let folder: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lodestone-walk-'));
  folder = join(home, 'contracts.pdf');
  for (const path of ['b/inner', '.hidden', 'a']) await mkdir(join(folder, path), { recursive: true });
  for (const file of ['b/2.txt', 'b/inner/3.txt', 'a/1.txt', '合同.txt', '.hidden/x.txt', '~$a.docx', 'Thumbs.db']) {
    await writeFile(join(folder, file), 'text');
  }
  await writeFile(join(home, 'secret.txt'), 'text');
  await symlink(join(home, 'secret.txt'), join(folder, 'a', 'outside.txt'));
  await symlink(folder, join(folder, 'b', 'loop'));
  await symlink(join(folder, 'nowhere'), join(folder, 'a', 'broken.txt'));
  await symlink(join(folder, 'a', '1.txt'), join(folder, 'b', 'inside.txt'));
});

describe('walking a folder', () => {
  it('finds files in an order of its own, a folder with the name of a file too', async () => {
    const { files } = await walkFolder(folder);
    expect(files.map((file) => relative(folder, file))).toEqual([
      'a/1.txt',
      'b/2.txt',
      'b/inner/3.txt',
      'b/inside.txt',
      '合同.txt',
    ]);
  });

  it('passes over hidden files and leftovers, and follows no link to the outside', async () => {
    const { hidden, linksOutside } = await walkFolder(folder);
    expect(hidden).toBe(3);
    expect(linksOutside.map((link) => relative(folder, link))).toEqual(['a/broken.txt', 'a/outside.txt']);
  });

  it('reports a refused link as a file that is not opened', async () => {
    const found = await findFiles([folder]);
    const refused = found.ok ? found.value.files.filter(({ problem }) => problem !== null) : [];
    expect(refused.map(({ problem }) => problem?.code)).toEqual(['link-outside', 'link-outside']);
  });

  it('scans a file once that is named twice', async () => {
    const found = await findFiles([join(folder, 'a', '1.txt'), folder, join(folder, 'a', '1.txt')]);
    const paths = found.ok ? found.value.files.map(({ path }) => path) : [];
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(7);
  });

  it('names a missing path and an empty folder as problems', async () => {
    await mkdir(join(home, 'empty'));
    await writeFile(join(home, 'empty', '.keep'), '');
    expect(await findFiles([join(home, 'missing')])).toMatchObject({ problem: { code: 'not-found' } });
    expect(await findFiles([join(home, 'empty')])).toMatchObject({ problem: { code: 'empty-folder' } });
  });
});
