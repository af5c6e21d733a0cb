/** The reviewer's screen as vite built it: its files, and its one page at every other address. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

/** What pdfjs asks for while it draws: character maps, fonts, decoders of pictures. */
const PDF_FOLDERS = ['cmaps', 'standard_fonts', 'wasm'] as const;

/** In the checkout and in the package: beside `src` or `dist/server`. */
const FOLDERS = [join(import.meta.dirname, '../../dist/web'), join(import.meta.dirname, '../web')];

export function addScreen(app: Express, desk: Desk): void {
  const folder = FOLDERS.find((path) => existsSync(join(path, 'index.html')));
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  });
  const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  for (const name of PDF_FOLDERS) {
    app.use(`/pdfjs/${name}`, express.static(join(pdfjs, name), { maxAge: '1d', index: false }));
  }
  // The page itself is no answer to a font that is not there.
  app.use('/pdfjs', (_request, response) => void response.status(404).end());
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
