/** Accounts: who there is, in which role, and the own password. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import { changePassword, listUsers, readAccount, updateUser } from '../../store/accounts.ts';
import { foldName } from '../../store/fold-name.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { identityOf } from './admit.ts';
import { hashPassword, isPassword } from './password.ts';

export function addAccountRoutes(app: Express, desk: Desk): void {
  const { database, door } = desk;
  serveRoute(app, desk, 'listUsers', async () => succeed({ users: await listUsers(database) }));
  serveRoute(app, desk, 'updateUser', async ({ params, body, asker }) =>
    updateUser(database, { id: params.user, ...body, at: desk.now() }, asker),
  );
  serveRoute(app, desk, 'changePassword', async ({ body, asker, request }) => {
    const identity = identityOf(request);
    if (identity.way !== 'session') return fail('no-accounts');
    // Who took over an open session must not find the password out by trying.
    const [name, address] = [foldName(asker.name), request.ip ?? ''];
    const seconds = door.throttle.begin(name, address);
    if (seconds > 0) return fail('too-many-attempts', { seconds });
    const account = await readAccount(database, asker.id);
    const right = await isPassword(body.current, account?.password ?? null);
    if (!right.ok) return right;
    if (!right.value) return fail('wrong-password');
    door.throttle.succeed(name, address);
    const password = await hashPassword(body.password);
    if (!password.ok) return password;
    const change = { user: asker.id, password: password.value, at: desk.now(), keep: identity.secret };
    await changePassword(database, change, asker);
    return succeed(undefined);
  });
}
