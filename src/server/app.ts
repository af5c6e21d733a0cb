/** The routes of `lodestone serve` in one list, behind what every request must pass. Every error is a sentence. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Problem } from '../messages/problems.ts';
import { isAllowedRequest } from './allowed-request.ts';
import { answerProblem } from './answer-problem.ts';
import { addAuditRoutes } from './audit/routes.ts';
import type { Desk } from './desk.ts';
import { addDocumentRoutes } from './documents/routes.ts';
import { addExportRoutes } from './exports/routes.ts';
import { addInterfaceRoutes } from './interface/routes.ts';
import { addKnowledgeRoutes } from './knowledge/routes.ts';
import { addMatterRoutes } from './matters/routes.ts';
import { addOverviewRoutes } from './overview/routes.ts';
import { addPeopleRoutes } from './people/routes.ts';
import { addReadingRoutes } from './reading/routes.ts';
import { languageOf } from './request-language.ts';
import { addReviewingRoutes } from './reviewing/routes.ts';
import { addScreen } from './screen.ts';

export function createApp(desk: Desk): Express {
  const app = express();
  app.disable('x-powered-by');
  // The one proxy before the server says who asks; without one, whoever connects is who asks.
  if (desk.door.publicAddress !== null) app.set('trust proxy', 1);
  app.use(refuseStrangers(desk));
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: desk.door.secure }));
  app.use('/api', keepNothing);
  addPeopleRoutes(app, desk);
  addMatterRoutes(app, desk);
  addDocumentRoutes(app, desk);
  addAuditRoutes(app, desk);
  addInterfaceRoutes(app, desk);
  addReadingRoutes(app, desk);
  addKnowledgeRoutes(app, desk);
  addExportRoutes(app, desk);
  addReviewingRoutes(app, desk);
  addOverviewRoutes(app, desk);
  app.use('/api', (request, response) => {
    answerProblem(response, { code: 'unknown-page', details: {} }, languageOf(request, desk.language));
  });
  addScreen(app, desk);
  app.use(answerErrors(desk));
  return app;
}

/** No answer of the interface stays in a cache: it may hold words of a contract. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function refuseStrangers({ host, language, door }: Desk): RequestHandler {
  return (request, response, next) => {
    const { method, headers } = request;
    const fetchSite = request.get('sec-fetch-site');
    if (isAllowedRequest({ host: headers.host, origin: headers.origin, fetchSite, method }, host, door.publicAddress))
      return next();
    answerProblem(response, { code: 'foreign-request', details: {} }, languageOf(request, language));
  };
}

function answerErrors(desk: Desk): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    answerProblem(response, problemOf(error, desk, request.path), languageOf(request, desk.language));
  };
}

/** What express and its body reader throw is told by `type` or class; all else is a defect. */
function problemOf(error: unknown, desk: Desk, path: string): Problem {
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
  if (/^(?:entity|encoding|request|charset)\./.test(type)) return { code: 'bad-request', details: { reason: type } };
  if (error instanceof URIError) return { code: 'unknown-page', details: {} };
  desk.onDefect(path, error);
  return { code: 'defect', details: {} };
}
