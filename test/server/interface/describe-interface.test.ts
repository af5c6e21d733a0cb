/** The description at `/api/openapi.json` is OpenAPI 3.1 and leaves no route out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PATHS, type RouteName } from '../../../src/api/paths.ts';
import type { Route } from '../../../src/api/route.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

/** The parts of OpenAPI 3.1 that are used here, closed: a misspelt field is refused. */
const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string().regex(/^[a-z*]+\/[a-z0-9.*+-]+$/), z.strictObject({ schema: schema.optional() }));
const parameter = z
  .strictObject({
    name: z.string().min(1),
    in: z.enum(['path', 'query']),
    required: z.boolean(),
    description: z.string().optional(),
    style: z.literal('form').optional(),
    explode: z.boolean().optional(),
    schema,
  })
  .refine((one) => one.in !== 'path' || one.required, 'a part of the path is always required');
const operation = z.strictObject({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  description: z.string().optional(),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(
    z.string().regex(/^(?:[1-5]\d\d|default)$/),
    z.strictObject({ description: z.string().min(1), content: content.optional() }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const scheme = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('apiKey'),
    in: z.enum(['cookie', 'header']),
    name: z.string().min(1),
    description: z.string(),
  }),
  z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer'), description: z.string() }),
]);
const openApi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string().min(1),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string(), description: z.string() })),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), schema),
    securitySchemes: z.record(z.string(), scheme),
  }),
});
type OpenApi = z.infer<typeof openApi>;

let server: TestServer;
let described: OpenApi;
beforeAll(async () => {
  server = await startTestServer();
  const { body } = await server.send('GET', '/api/openapi.json');
  described = openApi.parse(JSON.parse(body));
});
afterAll(() => server.close());

const operations = (): z.infer<typeof operation>[] =>
  Object.values(described.paths).flatMap((path) => Object.values(path));

/** All values of `$ref`, wherever they stand. */
function refersTo(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : refersTo(inner),
  );
}

function follow(address: string): unknown {
  return address
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
      described,
    );
}

describe('the description', () => {
  it.each(Object.entries(PATHS) as [RouteName, string][])('holds the route %s', (name, written) => {
    const [method = '', path = ''] = written.split(' ');
    const one =
      described.paths[path.replace(/:([a-z]+)/gi, '{$1}')]?.[
        z.enum(['get', 'post', 'put', 'patch', 'delete']).parse(method.toLowerCase())
      ];
    const route: Route = ROUTES[name];
    expect(one?.operationId).toBe(name);
    expect(one?.responses[route.status ?? 200]).toBeDefined();
    expect(one?.requestBody !== undefined).toBe(route.body !== undefined);
    const names = (place: 'path' | 'query'): string[] =>
      (one?.parameters ?? []).filter((each) => each.in === place).map((each) => each.name);
    expect(names('path')).toEqual([...path.matchAll(/:([a-z]+)/gi)].map(([, part]) => part));
    expect(names('query')).toEqual(Object.keys(route.query?.shape ?? {}));
  });

  it('holds nothing else', () => {
    expect(
      operations()
        .map((one) => one.operationId)
        .sort(),
    ).toEqual(Object.keys(PATHS).sort());
  });

  it('refers to nothing that is not in it', () => {
    const refers = refersTo(described);
    expect(refers.length).toBeGreaterThan(100);
    expect(
      refers.filter((address) => !address.startsWith('#/components/schemas/') || follow(address) === undefined),
    ).toEqual([]);
    const named = Object.keys(described.components.securitySchemes);
    for (const { security } of operations())
      for (const each of security) expect(named).toEqual(expect.arrayContaining(Object.keys(each)));
  });

  it('closes every answer and names the problems', () => {
    for (const { responses } of operations()) {
      expect(responses['default']?.content?.['application/json']?.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      });
    }
    expect(described.components.schemas['Matter']?.['additionalProperties']).toBe(false);
  });

  it('asks for the header against forged requests with every change, and for nothing where anyone may ask', () => {
    expect(described.paths['/api/matters']?.post?.security).toEqual([{ session: [], csrf: [] }, { token: [] }]);
    expect(described.paths['/api/matters']?.get?.security).toEqual([{ session: [] }, { token: [] }]);
    expect(described.paths['/api/session']?.get?.security).toEqual([]);
  });

  it('tells that one parameter may hold several values', () => {
    const level = described.paths['/api/findings']?.get?.parameters.find(({ name }) => name === 'level');
    expect(level).toMatchObject({
      explode: false,
      schema: { type: 'array', items: { enum: ['high', 'medium', 'low'] } },
    });
  });
});
