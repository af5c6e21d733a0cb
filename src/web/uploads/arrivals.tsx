/** Files on their way to the server, and those that it did not take with its reasons. What it took stands in the list. */
import { CONTRACTS_WORDS } from '../../messages/screen/contracts-list.ts';
import { useSpeech, useWords } from '../language.tsx';
import { writeBytes } from '../parts/figures.ts';
import './arrivals.css';
import { dropUploads, retryUpload, type Upload, useUploads } from './uploads.ts';

/** Drawn at once; of a thousand files on their way the figure above says the rest. */
const MOST_DRAWN = 60;

export function Arrivals() {
  const uploads = useUploads();
  const say = useWords(CONTRACTS_WORDS);
  if (uploads.length === 0) return null;
  const refused = uploads.filter(({ stage }) => stage === 'refused');
  const under = uploads.filter(({ stage }) => stage !== 'refused');
  const shown = [...refused, ...under].slice(0, MOST_DRAWN);
  return (
    <section className="arrivals" aria-label={say('arriving')}>
      <div className="arrivals-head">
        <p role="status">
          {[
            under.length === 0
              ? null
              : under.length === 1
                ? say('sendingOne')
                : say('sendingOf', { count: under.length }),
            refused.length === 0
              ? null
              : refused.length === 1
                ? say('refusedOne')
                : say('refusedOf', { count: refused.length }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {under.length > 1 ? (
          <button type="button" onClick={() => dropUploads(under.map(({ number }) => number))}>
            {say('stopAll')}
          </button>
        ) : null}
        {refused.length > 1 ? (
          <button type="button" onClick={() => dropUploads(refused.map(({ number }) => number))}>
            {say('dismissAll')}
          </button>
        ) : null}
      </div>
      <ul>
        {shown.map((upload) => (
          <Arrival key={upload.number} upload={upload} />
        ))}
      </ul>
    </section>
  );
}

function Arrival({ upload }: { readonly upload: Upload }) {
  const say = useWords(CONTRACTS_WORDS);
  const { language } = useSpeech();
  const { number, name, size, stage, sent, problem } = upload;
  const refused = stage === 'refused';
  return (
    <li className={stage}>
      <bdi className="name">{name}</bdi>
      {stage === 'sending' ? (
        <span className="progress">
          <progress value={sent} max={Math.max(1, size)} aria-label={name} />
          {say('sending', { sent: writeBytes(sent, language), size: writeBytes(size, language) })}
        </span>
      ) : null}
      {stage === 'queued' ? <span className="quiet">{say('queued')}</span> : null}
      {refused ? <span className="problem">{problem}</span> : null}
      {refused ? (
        <button
          type="button"
          className="plain"
          aria-label={say('named', { action: say('tryAgain'), name })}
          onClick={() => retryUpload(number)}
        >
          {say('tryAgain')}
        </button>
      ) : null}
      <button
        type="button"
        className="plain"
        aria-label={say('named', { action: say(refused ? 'dismiss' : 'stop'), name })}
        onClick={() => dropUploads([number])}
      >
        {say(refused ? 'dismiss' : 'stop')}
      </button>
    </li>
  );
}
