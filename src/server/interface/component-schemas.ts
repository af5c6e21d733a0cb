/**
 * Every shape of the routes as JSON Schema (2020-12) under a name of its own, so that a description can point at it. Answers are
 * closed: no other field stands in them.
 */
import { z } from 'zod';
import { auditEntryShape, recordedShape } from '../../api/audit.ts';
import { documentRowShape, documentShape, eventShape, markShape } from '../../api/documents.ts';
import { cardShape, decisionShape, findingRowShape, noteCardShape, reviewShape } from '../../api/finding-shapes.ts';
import { dashboardShape, historyShape, viewShape } from '../../api/findings.ts';
import { conceptRowShape, conceptShape, lawShape, triedShape } from '../../api/knowledge.ts';
import { matterShape } from '../../api/matters.ts';
import { PATHS, type RouteName } from '../../api/paths.ts';
import { sessionShape, userShape } from '../../api/people.ts';
import { problemAnswer, type Route } from '../../api/route.ts';
import { ROUTES } from '../../api/routes.ts';
import { scanSchema } from '../../report/scan-schema.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Shapes that several answers share, or that a reader looks for by name. */
const NAMED = {
  AuditEntry: auditEntryShape,
  Concept: conceptShape,
  ConceptRow: conceptRowShape,
  Dashboard: dashboardShape,
  Decision: decisionShape,
  Document: documentShape,
  DocumentRow: documentRowShape,
  Event: eventShape,
  FindingCard: cardShape,
  FindingRow: findingRowShape,
  History: historyShape,
  Law: lawShape,
  Mark: markShape,
  Matter: matterShape,
  NoteCard: noteCardShape,
  Problem: problemAnswer,
  Recorded: recordedShape,
  Review: reviewShape,
  Scan: scanSchema,
  Session: sessionShape,
  Tried: triedShape,
  User: userShape,
  View: viewShape,
} as const satisfies Record<string, z.ZodType>;

export interface ComponentSchemas {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Where a shape of a route, or one that is named above, stands. */
  readonly refer: (shape: z.ZodType) => JsonSchema;
}

export function makeComponentSchemas(): ComponentSchemas {
  const answers = z.registry<{ readonly id: string }>();
  const bodies = z.registry<{ readonly id: string }>();
  for (const [id, shape] of Object.entries(NAMED)) answers.add(shape, { id });
  // Object.keys gives strings; these are the keys of PATHS itself.
  for (const name of Object.keys(PATHS) as RouteName[]) {
    const { answer, body }: Route = ROUTES[name];
    const begin = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    if (answer instanceof z.ZodType && !answers.has(answer)) answers.add(answer, { id: `${begin}Answer` });
    if (body instanceof z.ZodType) bodies.add(body, { id: `${begin}Body` });
  }
  const schemas = { ...describeAll(answers, 'output'), ...describeAll(bodies, 'input') };
  return {
    schemas: Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1))),
    refer: (shape) => ({ $ref: addressOf((answers.get(shape) ?? bodies.get(shape))?.id ?? '') }),
  };
}

/** @param side `input` for what a client writes, `output` for what the server answers */
export function describeShape(shape: z.ZodType, side: 'input' | 'output'): JsonSchema {
  return withoutIdentity(z.toJSONSchema(shape, { io: side, override: simplify }));
}

type Shapes = ReturnType<typeof z.registry<{ readonly id: string }>>;

function describeAll(shapes: Shapes, io: 'input' | 'output'): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(shapes, { io, uri: addressOf, override: simplify });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]));
}

function addressOf(id: string): string {
  return `#/components/schemas/${id}`;
}

function withoutIdentity({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** Leaves out what is true of every number in JSON, and what the format of a day or a moment says already. */
function simplify({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date') delete jsonSchema.pattern;
}
