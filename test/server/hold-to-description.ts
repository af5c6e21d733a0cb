/**
 * Holds every real answer of a test server to the route that it came from: its status, its kind, and its JSON with no field that
 * the route does not describe. Whatever a test asks for, it asks this too.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { PATHS, type RouteName } from '../../src/api/paths.ts';
import { problemAnswer, type Route } from '../../src/api/route.ts';
import { ROUTES } from '../../src/api/routes.ts';
import type { Answer } from './test-server.ts';

/** @throws where the answer is another than the one described */
export function holdToDescription(method: string, path: string, answer: Answer): void {
  const { pathname } = new URL(path, 'http://any');
  if (!pathname.startsWith('/api/')) return;
  const wrong = findDifference(findRoute(method, pathname), answer);
  if (wrong !== null) throw new Error(`${method} ${pathname} answers ${answer.status}: ${wrong}`);
}

function findRoute(method: string, pathname: string): Route | null {
  const given = pathname.split('/');
  // Object.entries gives strings; these are the keys of PATHS itself.
  for (const [name, written] of Object.entries(PATHS) as [RouteName, string][]) {
    const [wanted, path = ''] = written.split(' ');
    const parts = path.split('/');
    const fits = parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at]);
    if (wanted === method && fits) return ROUTES[name];
  }
  return null;
}

function findDifference(route: Route | null, { status, body, headers }: Answer): string | null {
  const type = String(headers['content-type'] ?? '');
  if (status >= 400) return findInJson(problemAnswer, type, body);
  if (route === null) return 'no route describes it';
  if (status !== (route.status ?? 200)) return `${route.status ?? 200} is described`;
  if (route.answer === null) return body === '' ? null : 'an empty answer is described';
  if (route.answer instanceof z.ZodType) return findInJson(route.answer, type, body);
  const { mediaTypes } = route.answer;
  const fits = mediaTypes.some((one) => one === '*/*' || type === one || type.startsWith(`${one};`));
  return fits ? null : `${type} is none of ${mediaTypes.join(', ')}`;
}

function findInJson(shape: z.ZodType, type: string, body: string): string | null {
  if (!type.startsWith('application/json')) return `${type} is no JSON`;
  const value: unknown = JSON.parse(body);
  const parsed = shape.safeParse(value);
  if (!parsed.success) return z.prettifyError(parsed.error);
  // What a shape does not name is left out of what it parses.
  const unknown = findUnknown(value, parsed.data, '');
  return unknown === null ? null : `${unknown} is not described`;
}

function findUnknown(given: unknown, described: unknown, place: string): string | null {
  if (isDeepStrictEqual(given, described)) return null;
  if (!isObject(given) || !isObject(described)) return place;
  for (const [name, value] of Object.entries(given)) {
    const inner = findUnknown(value, described[name], `${place}.${name}`);
    if (inner !== null) return inner;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
