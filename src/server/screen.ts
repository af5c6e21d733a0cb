/** The reviewer's screen as vite built it: its files, and its one page at every other address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { answerProblem } from './answer-problem.ts';
import type { Desk } from './desk.ts';
import { languageOf } from './request-language.ts';

/** Scripts and styles of the screen alone; nothing of a contract can run, and no other machine is asked for anything. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** In the checkout and in the package: beside `src` or `dist/server`. */
const FOLDERS = [join(import.meta.dirname, '../../dist/web'), join(import.meta.dirname, '../web')];

export function addScreen(app: Express, desk: Desk): void {
  const folder = FOLDERS.find((path) => existsSync(join(path, 'index.html')));
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  });
  if (folder !== undefined) {
    app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
    app.use(express.static(folder, { index: false }));
  }
  app.get('/{*path}', (request, response) => {
    const language = languageOf(request, desk.language);
    if (folder === undefined) return answerProblem(response, { code: 'screen-not-built', details: {} }, language);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
}
