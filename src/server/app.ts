/** The routes of `lodestone serve`. Uploads and reports live in memory alone; every error is a sentence. */
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import type { Day } from '../law/provision.ts';
import { LANGUAGES, type Language } from '../messages/language.ts';
import { describeProblem, type Problem } from '../messages/problems.ts';
import { REPORT_POLICY } from '../report/html.ts';
import { isAllowedRequest } from './allowed-request.ts';
import { KeptReports } from './kept-reports.ts';
import type { ReviewUpload } from './review-upload.ts';
import { START_POLICY, writeStartPage } from './start-page.ts';

export interface AppOptions {
  readonly review: ReviewUpload;
  /** Asked anew for each upload: a server may run past midnight. */
  readonly today: () => Day;
  /** Where the request does not say. */
  readonly language: Language;
  /** The name that the server listens on. */
  readonly host: string;
  /** Bytes of one upload. */
  readonly fileBytes: number;
  readonly onDefect: (where: string, error: unknown) => void;
}

const MOST_UPLOADS = 4;
const LONGEST_NAME = 200;

export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(refuseStrangers(options));
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const reports = new KeptReports();

  app.get('/', (request, response) => {
    response.setHeader('Content-Security-Policy', START_POLICY);
    response.type('html').send(writeStartPage(languageOf(request, options.language)));
  });
  app.get('/reports/:id', (request, response) => {
    const html = reports.find(request.params.id);
    if (html === undefined)
      return answerProblem(response, 404, { code: 'unknown-page', details: {} }, languageOf(request, options.language));
    response.setHeader('Content-Security-Policy', `${REPORT_POLICY}; frame-ancestors 'self'`);
    response.type('html').send(html);
  });
  const readBody = express.raw({ type: 'application/octet-stream', limit: options.fileBytes, inflate: false });
  app.post('/reviews', limitUploads(options), readBody, async (request, response) => {
    const language = languageOf(request, options.language);
    const { name } = request.query;
    if (typeof name !== 'string' || name === '' || !request.is('application/octet-stream')) {
      return answerProblem(response, 400, { code: 'upload-missing', details: {} }, language);
    }
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const shown = name.slice(0, LONGEST_NAME);
    const { html, status, outcome, summary } = await options.review({
      bytes,
      name: shown,
      language,
      asOf: options.today(),
    });
    response.json({ report: `/reports/${reports.keep(html)}`, name: shown, status, outcome, summary });
  });
  app.use((request, response) => {
    answerProblem(response, 404, { code: 'unknown-page', details: {} }, languageOf(request, options.language));
  });
  app.use(answerErrors(options));
  return app;
}

function refuseStrangers({ host, language }: AppOptions): RequestHandler {
  return (request, response, next) => {
    const { method, headers } = request;
    const fetchSite = request.get('sec-fetch-site');
    if (isAllowedRequest({ host: headers.host, origin: headers.origin, fetchSite, method }, host)) return next();
    answerProblem(response, 403, { code: 'foreign-request', details: {} }, languageOf(request, language));
  };
}

/** Each upload may take as much memory as a file may have bytes. */
function limitUploads({ language }: AppOptions): RequestHandler {
  let open = 0;
  return (request, response, next) => {
    if (open >= MOST_UPLOADS) {
      return answerProblem(response, 503, { code: 'server-busy', details: {} }, languageOf(request, language));
    }
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    next();
  };
}

function answerErrors(options: AppOptions): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const language = languageOf(request, options.language);
    const { type, length } = describeError(error);
    if (type === 'entity.too.large') {
      const details = { what: 'file-bytes', size: length ?? `> ${options.fileBytes}`, limit: options.fileBytes };
      return answerProblem(response, 413, { code: 'too-large', details }, language);
    }
    if (type === 'encoding.unsupported' || type === 'request.aborted' || type === 'request.size.invalid') {
      return answerProblem(response, 400, { code: 'upload-missing', details: {} }, language);
    }
    if (error instanceof URIError) return answerProblem(response, 404, { code: 'unknown-page', details: {} }, language);
    options.onDefect(request.path, error);
    answerProblem(response, 500, { code: 'internal', details: {} }, language);
  };
}

/** What the body reader says in its errors. */
function describeError(error: unknown): { readonly type: string | null; readonly length: number | null } {
  if (typeof error !== 'object' || error === null) return { type: null, length: null };
  const type = 'type' in error && typeof error.type === 'string' ? error.type : null;
  const length = 'length' in error && typeof error.length === 'number' ? error.length : null;
  return { type, length };
}

function answerProblem(response: Response, status: number, problem: Problem, language: Language): void {
  response.status(status).json({ problem: { code: problem.code, message: describeProblem(problem, language) } });
}

function languageOf(request: Request, standard: Language): Language {
  const asked = LANGUAGES.find((language) => language === request.query['lang']);
  if (asked !== undefined) return asked;
  const chinese = ['zh', 'zh-CN', 'zh-TW', 'zh-HK'];
  // The first of the list is what a browser gets that takes anything.
  const offered = standard === 'zh' ? [...chinese, 'en'] : ['en', ...chinese];
  const preferred = request.acceptsLanguages(offered);
  if (preferred === false) return standard;
  return preferred.startsWith('zh') ? 'zh' : 'en';
}
