/** The own tokens for programs. A new one is shown this once. */
import { type FormEvent, useId, useState } from 'react';
import { ACCOUNT_WORDS } from '../../../messages/screen/people.ts';
import { useWords } from '../../language.tsx';
import { CopyField } from '../../parts/copy-field.tsx';
import { writeMoment } from '../../parts/moment.ts';
import { useAnswer } from '../../use-answer.ts';
import { useRequest } from '../../use-request.ts';

export function Tokens() {
  const say = useWords(ACCOUNT_WORDS);
  const { value, problem, reload } = useAnswer('listTokens', {});
  const request = useRequest();
  const [name, setName] = useState('');
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  const [title, field] = [useId(), useId()];
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const token = await request.ask('createToken', { body: { name } });
    if (token === null) return;
    setMade(token.answer);
    setName('');
    reload();
  };
  const revoke = async (token: string) => {
    await request.ask('revokeToken', { params: { token } });
    reload();
  };
  const tokens = value?.tokens ?? [];
  const wrong = problem ?? request.problem;
  return (
    <section aria-labelledby={title} className="account-part">
      <h2 id={title}>{say('tokens')}</h2>
      <p className="prose">
        {say('tokensHow')} <a href="/api/openapi.json">{say('language')}</a>
      </p>
      {value !== null && tokens.length === 0 ? <p className="quiet">{say('noTokens')}</p> : null}
      <ul className="token-list">
        {tokens.map((token) => (
          <li key={token.id}>
            <span>
              <strong>{token.name}</strong>{' '}
              <span className="small quiet">
                {say('made', { moment: writeMoment(token.createdAt) })}
                {' · '}
                {token.lastUsedAt === null ? say('unused') : say('used', { moment: writeMoment(token.lastUsedAt) })}
              </span>
            </span>
            <button
              type="button"
              disabled={request.busy}
              onClick={() => revoke(token.id)}
              aria-label={say('revokeToken', { name: token.name })}
            >
              {say('revoke')}
            </button>
          </li>
        ))}
      </ul>
      {made === null ? null : (
        <div className="notice" role="status">
          <p>{say('tokenShown', { name: made.name })}</p>
          <CopyField label={say('tokenShown', { name: made.name })} value={made.secret} />
        </div>
      )}
      <form className="token-form" onSubmit={make}>
        <div className="field">
          <label htmlFor={field}>{say('tokenName')}</label>
          <input
            id={field}
            type="text"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            maxLength={200}
            required
          />
        </div>
        <button type="submit" disabled={request.busy}>
          {say('makeToken')}
        </button>
      </form>
      {wrong === null ? null : (
        <p className="problem" role="alert">
          {wrong}
        </p>
      )}
    </section>
  );
}
