/**
 * Registers the handler of a route: who asks is checked first, then parameters, query and body by the route's schemas, and
 * a problem becomes its status with a sentence. A handler sees checked values only and answers with a value.
 */
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { PATHS, type RouteName } from '../api/paths.ts';
import type { Route } from '../api/route.ts';
import { type Answer, type Body, type Params, type Query, ROUTES } from '../api/routes.ts';
import type { Language } from '../messages/language.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Asker } from '../store/asker.ts';
import { answerProblem } from './answer-problem.ts';
import type { Desk } from './desk.ts';
import { admit, askerOf } from './people/admit.ts';
import { languageOf } from './request-language.ts';

export interface Asked<N extends RouteName> {
  readonly params: Params<N>;
  readonly query: Query<N>;
  readonly body: Body<N>;
  /** On routes open to anyone this may be `NOBODY`, who has no rights. */
  readonly asker: Asker;
  readonly language: Language;
  readonly request: Request;
  readonly response: Response;
}

const JSON_BYTES = 1024 * 1024;

/** For a route that answers with JSON, or with nothing. */
export function serveRoute<N extends RouteName>(
  app: Express,
  desk: Desk,
  name: N,
  handle: (asked: Asked<N>) => Promise<Outcome<Answer<N>>>,
): void {
  const route: Route = ROUTES[name];
  serveStream(app, desk, name, async (asked) => {
    const outcome = await handle(asked);
    if (!outcome.ok) return outcome;
    asked.response.status(route.status ?? 200);
    if (route.answer === null) asked.response.end();
    else asked.response.json(outcome.value);
    return succeed(null);
  });
}

/** For a route whose handler writes the answer itself: a file, a page, events. A problem is answered before anything is written. */
export function serveStream<N extends RouteName>(
  app: Express,
  desk: Desk,
  name: N,
  handle: (asked: Asked<N>) => Promise<Outcome<null>>,
): void {
  const [method = '', path = ''] = PATHS[name].split(' ');
  const route: Route = ROUTES[name];
  const answer: RequestHandler = async (request, response) => {
    const language = languageOf(request, desk.language);
    const asked = await check<N>(route, request, response, language);
    const outcome = asked.ok ? await handle(asked.value) : asked;
    if (!outcome.ok) answerProblem(response, outcome.problem, language);
  };
  // The right to ask is settled before the body is read.
  const readBody: RequestHandler[] =
    route.body === undefined || route.body === 'bytes' ? [] : [express.json({ limit: JSON_BYTES, inflate: false })];
  const verb = z.enum(['get', 'post', 'put', 'patch', 'delete']).parse(method.toLowerCase());
  app[verb](path, admit(desk, name, route), ...readBody, answer);
}

async function check<N extends RouteName>(
  route: Route,
  request: Request,
  response: Response,
  language: Language,
): Promise<Outcome<Asked<N>>> {
  const params = (route.params ?? z.object({})).safeParse(request.params);
  const query = (route.query ?? z.object({})).safeParse(request.query);
  const body = route.body === undefined || route.body === 'bytes' ? null : route.body.safeParse(request.body);
  const wrong = [params, query, body].find((part) => part !== null && !part.success);
  if (wrong !== undefined && wrong !== null && !wrong.success)
    return fail('bad-request', { reason: describeIssue(wrong.error) });
  return succeed({
    // The schemas are those of the route by this very name.
    params: params.data as Params<N>,
    query: query.data as Query<N>,
    body: (body === null ? undefined : body.data) as Body<N>,
    asker: askerOf(request),
    language,
    request,
    response,
  });
}

function describeIssue(error: z.ZodError): string {
  const [first] = error.issues;
  return first === undefined ? '' : `${first.path.join('.')}: ${first.message}`;
}
