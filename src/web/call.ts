/** One typed request to the server. What it refuses comes as a `Refusal` with the server's own sentence. */
import { PATHS, type RouteName } from '../api/paths.ts';
import type { Answer, BodyWritten, QueryWritten } from '../api/routes.ts';
import type { Language } from '../messages/language.ts';
import { SHELL_WORDS } from '../messages/screen/shell.ts';

export interface Request<N extends RouteName> {
  /** The names in the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryWritten<N>;
  readonly body?: BodyWritten<N> | Blob;
  readonly signal?: AbortSignal;
}

export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Manner {
  language: Language;
  csrf: string;
  /** Who is signed in as far as the page knows. */
  user: string | null;
}

/** Set by the page when the language or the session changes. */
export const MANNER: Manner = { language: 'en', csrf: '', user: null };

/** Told to the window when the server knows nobody any more, or may do so. */
export const SESSION_ENDED = 'lodestone-session-ended';

export async function call<N extends RouteName>(name: N, request: Request<N> = {}): Promise<Answer<N>> {
  try {
    return await send(name, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'not-signed-in') dispatchEvent(new Event(SESSION_ENDED));
    if (error.code !== 'stale-page') throw error;
    // The server was started anew, or another window signed in: this page's token is an old one.
    const { csrf, user } = await send('readSession', {});
    if (user === null || user.id !== MANNER.user) {
      // What this person asked for is not done in the name of another.
      dispatchEvent(new Event(SESSION_ENDED));
      throw error;
    }
    MANNER.csrf = csrf;
    return send(name, request);
  }
}

async function send<N extends RouteName>(name: N, request: Request<N>): Promise<Answer<N>> {
  const [method = 'GET'] = PATHS[name].split(' ');
  const { body, signal } = request;
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['x-csrf-token'] = MANNER.csrf;
  if (body !== undefined)
    headers['content-type'] = body instanceof Blob ? 'application/octet-stream' : 'application/json';
  let response: Response;
  try {
    response = await fetch(addressOf(name, request), {
      method,
      headers,
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal('lost', SHELL_WORDS.lost[MANNER.language]);
  }
  if (!response.ok) throw await readRefusal(response);
  if (response.status === 204 || (response.status === 202 && response.headers.get('content-length') === '0'))
    return undefined as Answer<N>;
  const type = response.headers.get('content-type') ?? '';
  // The server answers in the shapes of the routes, which its tests hold it to.
  return (type.includes('json') ? await response.json() : await response.text()) as Answer<N>;
}

/** The address of a route, for links, images and downloads too. */
export function addressOf<N extends RouteName>(name: N, { params, query }: Request<N>): string {
  const [, path = ''] = PATHS[name].split(' ');
  const filled = path.replace(/:([a-z]+)/gi, (_, part: string) => encodeURIComponent(params?.[part] ?? ''));
  const written = new URLSearchParams();
  const values: Readonly<Record<string, unknown>> = { lang: MANNER.language, ...(query ?? {}) };
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') written.set(key, String(value));
  }
  return `${filled}?${written}`;
}

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    const { problem } = (await response.json()) as {
      readonly problem: { readonly code: string; readonly message: string };
    };
    return new Refusal(problem.code, problem.message);
  } catch {
    return new Refusal('lost', SHELL_WORDS.lost[MANNER.language]);
  }
}
