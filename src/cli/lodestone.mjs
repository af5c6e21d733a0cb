#!/usr/bin/env node
/**
 * Starts Lodestone with a Node.js that can run it: this one where it is new enough, else the one that was
 * installed beside the product. Written in the syntax of 2018, so that an old Node.js gets as far as the sentence.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

function isNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > 22 || (parts[0] === 22 && parts[1] >= 18);
}

/** The TypeScript source is there in a checkout alone; the package holds what was built from it. */
function findMain() {
  const source = join(here, 'main.ts');
  return existsSync(source) ? source : join(root, 'dist', 'cli', 'main.js');
}

/** Each folder above may hold the packages, since npm places them as high as it can. */
function findNodes() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const found = [];
  for (let folder = root, last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    const node = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
    if (existsSync(node)) found.push(node);
  }
  return found;
}

function speaksChinese() {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  const at = process.argv.lastIndexOf('--lang');
  return at < 0 ? /^zh/i.test(locale) : process.argv[at + 1] === 'zh';
}

function sayTooOld() {
  process.stderr.write(
    speaksChinese()
      ? `Lodestone 需要 Node.js 22.18 或更新版本，当前为 ${process.versions.node}。请安装新版 Node.js 后重试。\n`
      : 'Lodestone needs Node.js 22.18 or newer; this is ' +
          process.versions.node +
          '. Install a newer Node.js and run it again.\n',
  );
  process.exitCode = 2;
}

function runWith(nodes) {
  if (nodes.length === 0) {
    sayTooOld();
    return;
  }
  const child = spawn(nodes[0], [findMain()].concat(process.argv.slice(2)), { stdio: 'inherit' });
  let failed = false;
  child.on('error', () => {
    failed = true;
    runWith(nodes.slice(1));
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => {
      child.kill(signal);
    });
  });
  child.on('exit', (code) => {
    if (!failed) process.exitCode = code === null ? 1 : code;
  });
}

if (isNewEnough(process.versions.node)) {
  import(pathToFileURL(findMain()).href);
} else {
  runWith(findNodes());
}
