/** Who may ask what, settled before the body of a request is read; and that a change was sent by a page of this server. */
import type { Request, RequestHandler } from 'express';
import type { RouteName } from '../../api/paths.ts';
import { CSRF_HEADER } from '../../api/people.ts';
import { ROLES, type Role, type Route } from '../../api/route.ts';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import { type Asker, LOCAL } from '../../store/asker.ts';
import { isSameSecret } from '../../store/secret.ts';
import { answerProblem } from '../answer-problem.ts';
import type { Desk } from '../desk.ts';
import { languageOf } from '../request-language.ts';
import { type Identity, identify } from './identify.ts';

/** Has no rights; routes for a role are never called with it. */
export const NOBODY: Asker = { ...LOCAL, id: '', name: '', role: 'reader' };

/** All that is answered while the first administrator is still to be made. */
const TO_BEGIN: readonly RouteName[] = ['readSession', 'readInvitation', 'acceptInvitation'];

/** What a token may not do for its owner: who finds one must not be able to stay. */
const IN_PERSON: readonly RouteName[] = ['createToken', 'changePassword', 'createInvitation', 'updateUser'];

const IDENTITIES = new WeakMap<Request, Identity>();

export function admit(desk: Desk, name: RouteName, route: Route): RequestHandler {
  return async (request, response, next) => {
    const identity = await identify(desk, request);
    const admitted = identity.ok ? check(name, route, identity.value, request) : identity;
    if (!admitted.ok) return answerProblem(response, admitted.problem, languageOf(request, desk.language));
    if (identity.ok) IDENTITIES.set(request, identity.value);
    next();
  };
}

export function identityOf(request: Request): Identity {
  return IDENTITIES.get(request) ?? { way: 'nobody' };
}

export function askerOf(request: Request): Asker {
  const identity = identityOf(request);
  return 'asker' in identity ? identity.asker : NOBODY;
}

function check(name: RouteName, { access }: Route, identity: Identity, request: Request): Outcome<null> {
  if (identity.way === 'passed-on') return fail('passed-on');
  if (identity.way === 'begin' && !TO_BEGIN.includes(name)) return fail('first-account-missing');
  const changes = !['GET', 'HEAD'].includes(request.method);
  if (changes && 'csrf' in identity && !isSameSecret(request.get(CSRF_HEADER) ?? '', identity.csrf))
    return fail('stale-page');
  if (identity.way === 'token' && IN_PERSON.includes(name)) return fail('not-allowed');
  if (access === 'anyone') return succeed(null);
  if (!('asker' in identity)) return fail('not-signed-in');
  return includes(identity.asker.role, access) ? succeed(null) : fail('not-allowed');
}

function includes(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
