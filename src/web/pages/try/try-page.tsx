/** "Would this be flagged, and why?": a text, what is assumed around it, and how each clause in it is judged. */
import { type FormEvent, useState } from 'react';
import type { AssumedParties, Tried } from '../../../api/knowledge.ts';
import { TRY_WORDS } from '../../../messages/screen/try.ts';
import { call, Refusal } from '../../call.ts';
import { useWords } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import './try.css';
import { TriedText } from './tried-text.tsx';

const PARTIES = [
  'china-to-abroad',
  'abroad-to-china',
  'within-china',
  'outside-china',
  'as-written',
] as const satisfies readonly AssumedParties[];
const MOST_LETTERS = 20_000;

export function TryPage() {
  const say = useWords(TRY_WORDS);
  const { today } = useSession().session;
  const [text, setText] = useState('');
  const [parties, setParties] = useState<AssumedParties>('china-to-abroad');
  const [asOf, setAsOf] = useState(today);
  const [running, setRunning] = useState(false);
  const [tried, setTried] = useState<Tried | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    try {
      setTried(await call('trySentence', { body: { text, parties, asOf } }));
      setProblem(null);
    } catch (error) {
      setTried(null);
      setProblem(error instanceof Refusal ? error.message : String(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <section className="text-page try">
      <h1>{say('title')}</h1>
      <p className="quiet">{say('lead')}</p>
      <form onSubmit={run}>
        <label className="whole-width">
          <span>{say('text')}</span>
          <textarea
            rows={4}
            required
            maxLength={MOST_LETTERS}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
            }}
          />
        </label>
        <label className="labelled">
          <span>{say('parties')}</span>
          <select
            value={parties}
            onChange={({ target }) => setParties(PARTIES.find((one) => one === target.value) ?? parties)}
          >
            {PARTIES.map((one) => (
              <option key={one} value={one}>
                {say(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          <span>{say('asOf')}</span>
          <input type="date" required value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        </label>
        <button type="submit" className="main" disabled={running}>
          {say('run')}
        </button>
      </form>
      <div aria-live="polite" aria-busy={running}>
        {running ? <p>{say('running')}</p> : null}
        {problem === null ? null : <p className="problem">{problem}</p>}
        {tried === null ? null : <TriedText tried={tried} />}
      </div>
    </section>
  );
}
