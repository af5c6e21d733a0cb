/** Who asks: before the first account exists, whoever sits at this machine. */
import type { Request } from 'express';
import { type Outcome, succeed } from '../../messages/problems.ts';
import { type Asker, LOCAL } from '../../store/asker.ts';
import type { Desk } from '../desk.ts';

/** Null where nobody is signed in. */
export async function identify(desk: Desk, _request: Request): Promise<Outcome<Asker | null>> {
  const first = await desk.database.selectFrom('users').select('id').limit(1).executeTakeFirst();
  return succeed(first === undefined ? LOCAL : null);
}
