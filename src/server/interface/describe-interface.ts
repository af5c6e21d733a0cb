/** The description at `/api/openapi.json`: OpenAPI 3.1, made from the routes themselves, so that it cannot tell another story. */
import { PATHS, type RouteName } from '../../api/paths.ts';
import { CSRF_HEADER, SESSION_COOKIE } from '../../api/people.ts';
import { TOOL_VERSION } from '../../batch/version.ts';
import { makeComponentSchemas } from './component-schemas.ts';
import { describeOperation } from './describe-operation.ts';

export type Description = Readonly<Record<string, unknown>>;

/** In the language of the code, like the names in it. */
export function describeInterface(): Description {
  const { schemas, refer } = makeComponentSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  // Object.entries gives strings; these are the keys of PATHS itself.
  for (const [name, written] of Object.entries(PATHS) as [RouteName, string][]) {
    const [method = '', path = ''] = written.split(' ');
    const address = path.replace(/:([a-z]+)/gi, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: describeOperation(name, refer) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lodestone',
      version: TOOL_VERSION,
      description:
        'Contracts, their reviews, and what people decide on them. Until the first account exists, requests from this machine ' +
        'need no sign-in. What does not exist and what is not open to the asking person is answered alike, with 404. ' +
        'A screening aid, no legal advice.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The server that answers this.' }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Set by signing in.' },
        csrf: {
          type: 'apiKey',
          in: 'header',
          name: CSRF_HEADER,
          description: 'The `csrf` of the session; needed with the cookie by every request that changes something.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'A token that a person made; it has their rights.' },
      },
    },
  };
}
