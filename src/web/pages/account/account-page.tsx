/** The own account: password and tokens for programs. */
import { ACCOUNT_WORDS, ROLE_LABELS } from '../../../messages/screen/people.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import '../people/people.css';
import './account.css';
import { PasswordForm } from './password-form.tsx';
import { Tokens } from './tokens.tsx';

export function AccountPage() {
  const say = useWords(ACCOUNT_WORDS);
  const { language } = useSpeech();
  const { mode, user } = useSession().session;
  if (mode !== 'accounts' || user === null)
    return (
      <section className="page">
        <h1>{say('title')}</h1>
        <p>{say('solo')}</p>
      </section>
    );
  return (
    <section className="page">
      <h1>{say('title')}</h1>
      <p>{say('signedInAs', { name: user.name, role: ROLE_LABELS[user.role][language] })}</p>
      <PasswordForm name={user.name} />
      <Tokens />
    </section>
  );
}
