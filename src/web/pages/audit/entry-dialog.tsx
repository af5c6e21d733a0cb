/** One entry whole: what was before and what after, side by side, with the fields that differ marked. */
import { useEffect, useId, useRef } from 'react';
import type { ListedEntry } from '../../../api/audit.ts';
import { AUDIT_ACTION_LABELS, AUDIT_WORDS } from '../../../messages/screen/audit.ts';
import { follow, setQuery } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeUtc } from '../../parts/moment.ts';
import { differences, writeValue } from './differences.ts';

interface Shown {
  readonly entry: ListedEntry;
  readonly onClose: () => void;
}

export function EntryDialog({ entry, onClose }: Shown) {
  const say = useWords(AUDIT_WORDS);
  const { language } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { sequence, at, actor, action, subject, about, document, before, after, hash, previous } = entry;
  const differing = differences(before, after).map(({ name }) => name);
  return (
    <dialog ref={dialog} className="entry-dialog" aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>
          {say('entry', { sequence })} · {AUDIT_ACTION_LABELS[action][language]}
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </header>
      <p>
        <bdi>{actor}</bdi> · <span className="number">{writeUtc(at)} UTC</span> ·{' '}
        {about === null ? null : <bdi>{about} </bdi>}
        <bdi className="quiet">{subject}</bdi>
      </p>
      {document === null ? null : (
        <p className="entry-links">
          <a className="button" href={`/documents/${encodeURIComponent(document)}`} onClick={follow}>
            {say('toDocument')}
          </a>
          <button
            type="button"
            onClick={() => {
              dialog.current?.close();
              setQuery({ document });
            }}
          >
            {say('ofDocument')}
          </button>
        </p>
      )}
      <div className="sides">
        <Side title={say('before')} value={before} differing={differing} />
        <Side title={say('after')} value={after} differing={differing} />
      </div>
      <dl className="hashes small quiet">
        <dt>{say('hash')}</dt>
        <dd>{hash}</dd>
        <dt>{say('previous')}</dt>
        <dd>{previous}</dd>
      </dl>
    </dialog>
  );
}

interface SideShown {
  readonly title: string;
  readonly value: ListedEntry['before'];
  readonly differing: readonly string[];
}

function Side({ title, value, differing }: SideShown) {
  const say = useWords(AUDIT_WORDS);
  const id = useId();
  const fields = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {value === null ? <p className="quiet">{say('nothing')}</p> : null}
      {value !== null && fields === null ? <p>{writeValue(value)}</p> : null}
      {fields === null ? null : (
        <dl>
          {fields.map(([name, one]) => (
            <div key={name} className={differing.includes(name) ? 'differs' : ''}>
              <dt>{name}</dt>
              <dd>{differing.includes(name) ? <strong>{writeValue(one)}</strong> : writeValue(one)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
