/** Invites a person: a name, a role, and a link comes back. */
import { type FormEvent, useId, useState } from 'react';
import { ROLES, type Role } from '../../../api/route.ts';
import { PEOPLE_WORDS, ROLE_LABELS, ROLE_MEANINGS } from '../../../messages/screen/people.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { useRequest } from '../../use-request.ts';
import type { Link } from './link-to-copy.tsx';

export function InviteForm({ onLink }: { readonly onLink: (link: Link) => void }) {
  const say = useWords(PEOPLE_WORDS);
  const { language } = useSpeech();
  const { busy, problem, ask } = useRequest();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const [nameField, roleField] = [useId(), useId()];
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const made = await ask('createInvitation', { body: { name, role } });
    if (made === null) return;
    onLink({ ...made.answer, name: made.answer.name ?? name });
    setName('');
  };
  return (
    <form className="invite-form" onSubmit={invite} aria-label={say('invite')}>
      <div className="field">
        <label htmlFor={nameField}>{say('invite')}</label>
        <input
          id={nameField}
          type="text"
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={say('name')}
          autoComplete="off"
          maxLength={200}
          required
        />
      </div>
      <div className="field">
        <label htmlFor={roleField}>{say('role')}</label>
        <select
          id={roleField}
          value={role}
          onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? 'reader')}
          aria-describedby={`${roleField}-meaning`}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {ROLE_LABELS[one][language]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="main" disabled={busy}>
        {say('makeLink')}
      </button>
      <p id={`${roleField}-meaning`} className="small quiet meaning">
        {ROLE_LABELS[role][language]}
        {language === 'zh' ? '：' : ': '}
        {ROLE_MEANINGS[role][language]}
      </p>
      {problem === null ? null : (
        <p className="problem meaning" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
