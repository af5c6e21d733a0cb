/** Where a one-time link leads: a person chooses a password, the first administrator a name too. */
import { type FormEvent, useId, useState } from 'react';
import { ENTRANCE_WORDS, ROLE_LABELS } from '../../messages/screen/people.ts';
import { go } from '../address.ts';
import { useSpeech, useWords } from '../language.tsx';
import { writeMoment } from '../parts/moment.ts';
import { useSession } from '../session.tsx';
import { useAnswer } from '../use-answer.ts';
import { useRequest } from '../use-request.ts';
import { PasswordField } from './password-field.tsx';

export function InvitationPage() {
  const say = useWords(ENTRANCE_WORDS);
  const { language } = useSpeech();
  const { reload } = useSession();
  // Behind the #, which no browser sends with the request for the page.
  const [secret] = useState(() => location.hash.slice(1));
  const invitation = useAnswer('readInvitation', { params: { secret } });
  const { busy, problem, ask } = useRequest();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const field = useId();
  if (invitation.problem !== null)
    return (
      <>
        <h1>{say('invitation')}</h1>
        <p className="problem" role="alert">
          {invitation.problem}
        </p>
        <a href="/">{say('toSignIn')}</a>
      </>
    );
  if (invitation.value === null) return null;
  const { name: invited, role, expiresAt } = invitation.value;
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    const body = invited === null ? { name, password } : { password };
    if ((await ask('acceptInvitation', { params: { secret }, body })) === null) return;
    go('/', { replace: true });
    reload();
  };
  return (
    <>
      <h1>{say(invited === null ? 'invitationFirst' : 'invitation')}</h1>
      <p>
        {invited === null ? say('firstHow') : say('invitedAs', { name: invited, role: ROLE_LABELS[role][language] })}
      </p>
      <form onSubmit={accept}>
        {invited === null ? (
          <div className="field">
            <label htmlFor={field}>{say('name')}</label>
            <input
              id={field}
              type="text"
              value={name}
              onChange={(event) => setName(event.target.value)}
              autoComplete="username"
              spellCheck={false}
              maxLength={200}
              required
            />
          </div>
        ) : (
          <input type="text" value={invited} autoComplete="username" readOnly hidden />
        )}
        <PasswordField label={say('password')} value={password} onWrite={setPassword} fresh />
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="main" disabled={busy}>
          {say('accept')}
        </button>
      </form>
      <p className="small quiet">{say('linkExpires', { moment: writeMoment(expiresAt) })}</p>
    </>
  );
}
