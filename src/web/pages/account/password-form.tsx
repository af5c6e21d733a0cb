/** Changes the own password; the present one is asked for, since a page may have been left open. */
import { type FormEvent, useId, useState } from 'react';
import { ACCOUNT_WORDS } from '../../../messages/screen/people.ts';
import '../../entrance/entrance.css';
import { PasswordField } from '../../entrance/password-field.tsx';
import { useWords } from '../../language.tsx';
import { useRequest } from '../../use-request.ts';

export function PasswordForm({ name }: { readonly name: string }) {
  const say = useWords(ACCOUNT_WORDS);
  const { busy, problem, ask } = useRequest();
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [changed, setChanged] = useState(false);
  const title = useId();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    if ((await ask('changePassword', { body: { current, password: fresh } })) === null) return;
    setCurrent('');
    setFresh('');
    setChanged(true);
  };
  return (
    <section aria-labelledby={title} className="account-part">
      <h2 id={title}>{say('change')}</h2>
      <form className="stacked-form narrow" onSubmit={change}>
        <input type="text" value={name} autoComplete="username" readOnly hidden />
        <PasswordField label={say('current')} value={current} onWrite={setCurrent} />
        <PasswordField label={say('fresh')} value={fresh} onWrite={setFresh} fresh />
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <div role="status">{changed ? <p>{say('changed')}</p> : null}</div>
        <p>
          <button type="submit" className="main" disabled={busy}>
            {say('change')}
          </button>
        </p>
      </form>
    </section>
  );
}
