/** The matters that one may see: what is open in each, and what can be changed about it. */
import { type FormEvent, useState } from 'react';
import type { Matter } from '../../../api/matters.ts';
import { MATTERS_WORDS } from '../../../messages/screen/matters.ts';
import { useWords } from '../../language.tsx';
import { useReloadOnEvents } from '../../parts/use-reload-on-events.ts';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useRequest } from '../../use-request.ts';
import { MatterCard } from './matter-card.tsx';
import './matters.css';

const REST_MS = 5000;

export function MattersPage() {
  const say = useWords(MATTERS_WORDS);
  const { value, problem, reload } = useAnswer('listMatters', {});
  const { user } = useSession().session;
  useReloadOnEvents(reload, REST_MS);
  const canChange = user !== null && user.role !== 'reader';
  const matters = value?.matters ?? [];
  const archived = matters.filter((matter) => matter.archived);
  const cards = (shown: readonly Matter[]) => (
    <ul className="matter-cards">
      {shown.map((matter) => (
        <MatterCard key={matter.id} matter={matter} canChange={canChange} onChanged={reload} />
      ))}
    </ul>
  );
  return (
    <section className="list-page matters">
      <header className="list-title">
        <h1>{say('title')}</h1>
        <p className="figures">{say('about')}</p>
      </header>
      {canChange ? <NewMatter onCreated={reload} /> : null}
      {problem === null ? null : <p className="problem">{problem}</p>}
      {value === null ? <p>{say('loading')}</p> : matters.length === 0 ? <p>{say('none')}</p> : null}
      {cards(matters.filter((matter) => !matter.archived))}
      {archived.length === 0 ? null : (
        <details>
          <summary>{say('archived', { count: archived.length })}</summary>
          {cards(archived)}
        </details>
      )}
    </section>
  );
}

function NewMatter({ onCreated }: { readonly onCreated: () => void }) {
  const say = useWords(MATTERS_WORDS);
  const [name, setName] = useState('');
  const { ask, problem } = useRequest();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || (await ask('createMatter', { body: { name } })) === null) return;
    setName('');
    onCreated();
  };
  return (
    <form className="new-matter" onSubmit={submit}>
      <label>
        {say('newName')}{' '}
        <input type="text" value={name} maxLength={200} required onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit">{say('create')}</button>
      {problem === null ? null : <p className="problem">{problem}</p>}
    </form>
  );
}
