/** Before the first account: what changes with accounts, and the button that puts a link on the server's console. */
import { useState } from 'react';
import { PEOPLE_WORDS } from '../../../messages/screen/people.ts';
import { useWords } from '../../language.tsx';
import { useRequest } from '../../use-request.ts';

export function BeginAccounts() {
  const say = useWords(PEOPLE_WORDS);
  const { busy, problem, ask } = useRequest();
  const [begun, setBegun] = useState(false);
  const begin = async () => {
    if ((await ask('beginAccounts')) !== null) setBegun(true);
  };
  return (
    <section className="page people">
      <h1>{say('solo')}</h1>
      <p className="prose">{say('soloHow')}</p>
      <p>
        <button type="button" className="main" disabled={busy} onClick={begin}>
          {say('begin')}
        </button>
      </p>
      <div role="status">{begun ? <p className="prose notice">{say('begun')}</p> : null}</div>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
