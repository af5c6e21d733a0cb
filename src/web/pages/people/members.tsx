/** The members of one matter; an administrator adds people and takes them out. */
import { type FormEvent, useId, useState } from 'react';
import { PEOPLE_WORDS, ROLE_LABELS } from '../../../messages/screen/people.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useRequest } from '../../use-request.ts';
import './people.css';

export function Members({ matter }: { readonly matter: string }) {
  const say = useWords(PEOPLE_WORDS);
  const { language } = useSpeech();
  const { session } = useSession();
  const manages = session.mode === 'accounts' && session.user?.role === 'administrator';
  const { value, problem, reload } = useAnswer('listMembers', { params: { matter } });
  const request = useRequest();
  const remove = async (user: string) => {
    await request.ask('removeMember', { params: { matter, user } });
    reload();
  };
  const members = value?.members ?? [];
  const wrong = problem ?? request.problem;
  return (
    <section className="members" aria-label={say('members')}>
      {value !== null && members.length === 0 ? <p className="quiet">{say('noMembers')}</p> : null}
      <ul>
        {members.map(({ id, name, role }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi> <span className="small quiet">{ROLE_LABELS[role][language]}</span>
            </span>
            {manages ? (
              <button
                type="button"
                disabled={request.busy}
                onClick={() => remove(id)}
                aria-label={say('removeMember', { name })}
              >
                {say('remove')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {manages ? <AddMember matter={matter} members={members.map(({ id }) => id)} onAdd={reload} /> : null}
      {wrong === null ? null : (
        <p className="problem" role="alert">
          {wrong}
        </p>
      )}
    </section>
  );
}

interface Adding {
  readonly matter: string;
  /** Ids of those who are members already. */
  readonly members: readonly string[];
  readonly onAdd: () => void;
}

function AddMember({ matter, members, onAdd }: Adding) {
  const say = useWords(PEOPLE_WORDS);
  const { value } = useAnswer('listUsers', {});
  const { busy, problem, ask } = useRequest();
  const [user, setUser] = useState('');
  const field = useId();
  const others = (value?.users ?? []).filter(({ id, disabled }) => !disabled && !members.includes(id));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if ((await ask('addMember', { params: { matter, user } })) === null) return;
    setUser('');
    onAdd();
  };
  if (others.length === 0) return null;
  return (
    <form className="add-member" onSubmit={add}>
      <label htmlFor={field} className="small">
        {say('addMember')}
      </label>
      <select id={field} value={user} onChange={(event) => setUser(event.target.value)} required>
        <option value="">{say('choose')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" disabled={busy || user === ''}>
        {say('add')}
      </button>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
