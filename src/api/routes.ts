/** All routes in one table; the compiler holds it against the paths. */
import { z } from 'zod';
import { AUDIT } from './audit.ts';
import { DOCUMENTS } from './documents.ts';
import { FINDINGS } from './findings.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { MATTERS } from './matters.ts';
import type { RouteName } from './paths.ts';
import { PEOPLE } from './people.ts';
import type { Route } from './route.ts';

export const ROUTES = {
  ...PEOPLE,
  ...MATTERS,
  ...DOCUMENTS,
  ...FINDINGS,
  ...KNOWLEDGE,
  ...AUDIT,
  describeInterface: {
    access: 'anyone',
    summary: 'This description, OpenAPI 3.1.',
    answer: z.record(z.string(), z.unknown()),
  },
} as const satisfies Record<RouteName, Route>;

export type Routes = typeof ROUTES;

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Written<T> = T extends z.ZodType ? z.input<T> : undefined;
type Part<N extends RouteName, K extends 'params' | 'query' | 'body' | 'answer'> =
  Routes[N] extends Readonly<Record<K, infer T>> ? T : undefined;

/** As a handler receives it: checked, with defaults filled in. */
export type Params<N extends RouteName> = Parsed<Part<N, 'params'>>;
export type Query<N extends RouteName> = Parsed<Part<N, 'query'>>;
export type Body<N extends RouteName> = Parsed<Part<N, 'body'>>;
export type Answer<N extends RouteName> = Parsed<Part<N, 'answer'>>;
/** As a client writes it. */
export type QueryWritten<N extends RouteName> = Written<Part<N, 'query'>>;
export type BodyWritten<N extends RouteName> = Written<Part<N, 'body'>>;
