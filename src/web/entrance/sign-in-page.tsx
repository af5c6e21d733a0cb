/** Signing in. The address stays as it is, so that one is led to where one wanted to go. */
import { type FormEvent, useId, useState } from 'react';
import { ENTRANCE_WORDS } from '../../messages/screen/people.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../session.tsx';
import { useRequest } from '../use-request.ts';
import { PasswordField } from './password-field.tsx';

export function SignInPage() {
  const say = useWords(ENTRANCE_WORDS);
  const { reload, ended, session } = useSession();
  const { busy, problem, ask } = useRequest();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const field = useId();
  if (session.mode === 'begin')
    return (
      <>
        <h1>{say('begin')}</h1>
        <p>{say('beginHow')}</p>
      </>
    );
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if ((await ask('signIn', { body: { name, password } })) !== null) reload();
  };
  return (
    <>
      <h1>{say('signIn')}</h1>
      {ended ? <p role="status">{say('ended')}</p> : null}
      <form onSubmit={signIn}>
        <div className="field">
          <label htmlFor={field}>{say('name')}</label>
          <input
            id={field}
            type="text"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
            required
          />
        </div>
        <PasswordField label={say('password')} value={password} onWrite={setPassword} />
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="main" disabled={busy}>
          {say('signIn')}
        </button>
      </form>
      <p className="small quiet">{say('forgotten')}</p>
    </>
  );
}
