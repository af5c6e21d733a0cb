/** Who may sign in, in which role; inviting, shutting, new links. Before the first account: how accounts begin. */
import { useState } from 'react';
import { PEOPLE_WORDS } from '../../../messages/screen/people.ts';
import { useWords } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import { BeginAccounts } from './begin-accounts.tsx';
import { InviteForm } from './invite-form.tsx';
import { type Link, LinkToCopy } from './link-to-copy.tsx';
import { PersonRow } from './person-row.tsx';
import './people.css';

const COLUMNS = ['name', 'role', 'state', 'since', 'actions'] as const;

export function PeoplePage() {
  const { session } = useSession();
  return session.mode === 'solo' ? <BeginAccounts /> : <Accounts />;
}

function Accounts() {
  const say = useWords(PEOPLE_WORDS);
  const { session } = useSession();
  const { value, problem, reload } = useAnswer('listUsers', {});
  const [link, setLink] = useState<Link | null>(null);
  const manages = session.user?.role === 'administrator';
  const showLink = (made: Link) => {
    setLink(made);
    reload();
  };
  return (
    <section className="page people">
      <h1>{say('title')}</h1>
      {manages ? <InviteForm onLink={showLink} /> : null}
      {link === null ? null : <LinkToCopy key={link.path} link={link} onClose={() => setLink(null)} />}
      {problem === null ? null : <p className="problem">{problem}</p>}
      {value === null ? (
        <p>{say('loading')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.users.map((user) => (
              <PersonRow key={user.id} user={user} manages={manages} onChange={reload} onLink={showLink} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
