/**
 * `lodestone people link`: a one-time link for an account that exists, made by whoever may write the data, for the day on which no
 * administrator can sign in.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fail, fillSentence, type Outcome, type Problem, succeed } from '../messages/problems.ts';
import { DATABASE_FILE, openBeside } from '../server/open-data.ts';
import { invitationPath } from '../server/people/door.ts';
import { findAccount } from '../store/accounts.ts';
import { SYSTEM } from '../store/asker.ts';
import { createInvitation, INVITATION_MS } from '../store/invitations.ts';
import { defaultDataFolder } from './data-folder.ts';
import { EXIT } from './exit-codes.ts';
import { sayProblem } from './say.ts';

export interface LinkRequest {
  readonly name: string;
  readonly data: string | undefined;
  /** What the link begins with. */
  readonly address: string;
  readonly language: Language;
}

const HOURS = INVITATION_MS / (60 * 60 * 1000);

export async function runPeopleLink({ name, data, address, language }: LinkRequest): Promise<number> {
  const made = await makeLink(name, data ?? defaultDataFolder());
  if (!made.ok) return stop(made.problem, language);
  const link = `${address.replace(/\/$/, '')}${invitationPath(made.value.secret)}`;
  const words = { name: made.value.name, link, hours: HOURS };
  process.stdout.write(`${fillSentence(REMARKS.passwordLink[language], words)}\n`);
  return EXIT.nothing;
}

async function makeLink(
  name: string,
  folder: string,
): Promise<Outcome<{ readonly name: string; readonly secret: string }>> {
  const path = join(folder, DATABASE_FILE);
  // Opening would make an empty one.
  const found = await stat(path).catch(() => null);
  if (found === null) return fail('not-found', { path });
  const opened = await openBeside(folder);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const account = await findAccount(database, name);
    if (account === null) return fail('unknown-person', { name });
    const { id, role } = account;
    const at = new Date().toISOString();
    const made = await createInvitation(database, { id, name: account.name, role, at }, SYSTEM);
    return made.ok ? succeed({ name: account.name, secret: made.value.secret }) : made;
  } finally {
    await database.destroy();
  }
}

function stop(problem: Problem, language: Language): number {
  sayProblem(problem, language);
  return problem.code === 'store-not-opened' ? EXIT.notRead : EXIT.wrongUse;
}
