/** Runs the command line as a user does: in a process of its own, with the Node that runs the tests. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export function runCli(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runNode([MAIN, ...args], environment);
}

export function runNode(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, LC_ALL: 'C', NO_COLOR: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** A stack trace, or the name of an exception, is nothing that a user should ever see. */
export const STACK_TRACE = /\n\s+at |\bError\b:|node:internal/;
