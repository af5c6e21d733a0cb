/** One route as an operation of OpenAPI: parameters, body, answers, and who may ask. */
import { z } from 'zod';
import { PATHS, type RouteName } from '../../api/paths.ts';
import { problemAnswer, type Route } from '../../api/route.ts';
import { ROUTES } from '../../api/routes.ts';
import { scanSchema } from '../../report/scan-schema.ts';
import { type ComponentSchemas, describeShape } from './component-schemas.ts';

type Refer = ComponentSchemas['refer'];
type Described = Readonly<Record<string, unknown>>;

export function describeOperation(name: RouteName, refer: Refer): Described {
  const route: Route = ROUTES[name];
  const { summary, access, params, query, body } = route;
  const changes = !PATHS[name].startsWith('GET ');
  return {
    operationId: name,
    summary,
    ...(access === 'anyone' ? {} : { description: `For the role ${access} and those above it.` }),
    parameters: [...describeParameters(params, 'path'), ...describeParameters(query, 'query')],
    ...(body === undefined ? {} : { requestBody: describeBody(body, refer) }),
    responses: { ...describeSuccess(name, route, refer), ...describeProblems(route, changes, refer) },
    security: describeSecurity(access, changes),
  };
}

function describeParameters(shape: z.ZodObject | undefined, place: 'path' | 'query'): readonly Described[] {
  if (shape === undefined) return [];
  const { required = [] } = describeShape(shape, 'input');
  // A zod object's shape holds zod types.
  return Object.entries(shape.shape as Record<string, z.ZodType>).map(([name, one]) => {
    const { description, ...schema } = describeValue(one);
    const list = schema.type === 'array' ? { style: 'form', explode: false } : {};
    const said = description === undefined ? {} : { description };
    return { name, in: place, required: required.includes(name), ...said, ...list, schema };
  });
}

/** Several values in one parameter are read from a text; what they may be is told by what comes of it. */
function describeValue(shape: z.ZodType): ReturnType<typeof describeShape> {
  const read = describeShape(shape, 'output');
  return read.type === 'array' ? read : describeShape(shape, 'input');
}

function describeBody(body: NonNullable<Route['body']>, refer: Refer): Described {
  const content =
    body === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: refer(body) } };
  return { required: true, content };
}

/** Two answers are files in the published form of a scan. */
const SCANS: readonly RouteName[] = ['exportDocument', 'exportDocuments'];

function describeSuccess(name: RouteName, { answer, status = 200 }: Route, refer: Refer): Described {
  if (answer === null) return { [status]: { description: 'Done.' } };
  if (answer instanceof z.ZodType)
    return { [status]: { description: 'The answer.', content: { 'application/json': { schema: refer(answer) } } } };
  const contentOf = (mediaType: string): Described =>
    mediaType === 'application/json' && SCANS.includes(name) ? { schema: refer(scanSchema) } : {};
  return {
    [status]: {
      description: name === 'readEvents' ? 'One value of the shape `Event` in each event.' : 'The file or page.',
      content: Object.fromEntries(answer.mediaTypes.map((mediaType) => [mediaType, contentOf(mediaType)])),
    },
  };
}

function describeProblems({ access, params, query, body }: Route, changes: boolean, refer: Refer): Described {
  const content = { 'application/json': { schema: refer(problemAnswer) } };
  const checked = params !== undefined || query !== undefined || body !== undefined;
  const problems: Readonly<Record<string, string | null>> = {
    400: checked ? 'Something in the request has not the shape that is described here.' : null,
    401: access === 'anyone' ? null : 'Nobody is signed in.',
    403:
      access !== 'anyone' || changes
        ? 'The asking person may not do this, or the request comes from another page.'
        : null,
    404: params === undefined ? null : 'There is no such thing, or it is not open to the asking person.',
    413: body === 'bytes' ? 'The file is larger than the server takes.' : null,
    default: 'Any other problem, in one sentence that says what to do.',
  };
  return Object.fromEntries(
    Object.entries(problems).flatMap(([status, description]) =>
      description === null ? [] : [[status, { description, content }]],
    ),
  );
}

function describeSecurity(access: Route['access'], changes: boolean): readonly Described[] {
  const session = changes ? { session: [], csrf: [] } : { session: [] };
  return access === 'anyone' ? [] : [session, { token: [] }];
}
