/** One matter: its figures lead to what they count. */
import { type FormEvent, useState } from 'react';
import type { Matter, MatterChange } from '../../../api/matters.ts';
import { OPEN_STATES } from '../../../api/open-states.ts';
import { MATTERS_WORDS } from '../../../messages/screen/matters.ts';
import { PEOPLE_WORDS } from '../../../messages/screen/people.ts';
import { follow } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { writeDay } from '../../parts/moment.ts';
import { useSession } from '../../session.tsx';
import { useRequest } from '../../use-request.ts';
import { Members } from '../people/members.tsx';

interface Shown {
  readonly matter: Matter;
  readonly canChange: boolean;
  readonly onChanged: () => void;
}

export function MatterCard({ matter, canChange, onChanged }: Shown) {
  const say = useWords(MATTERS_WORDS);
  const { language } = useSpeech();
  const { session } = useSession();
  const [renaming, setRenaming] = useState(false);
  const { ask, problem } = useRequest();
  const { id, name, documents, open, createdAt, archived, secondReader } = matter;
  const change = async (body: MatterChange) => {
    if ((await ask('updateMatter', { params: { matter: id }, body })) !== null) onChanged();
  };
  const count = (one: 'documentsOne' | 'openOne', many: 'documents' | 'open', figure: number) =>
    figure === 1 ? say(one) : say(many, { count: writeCount(figure, language) });
  return (
    <li>
      {renaming ? (
        <RenameForm
          name={name}
          onSave={(next) => {
            setRenaming(false);
            if (next !== name) change({ name: next });
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <h2>
          <a className="matter-link" href={`/?${new URLSearchParams({ matter: id })}`} onClick={follow}>
            {name}
          </a>
        </h2>
      )}
      <p className="matter-figures">
        <a className="matter-link" href={`/?${new URLSearchParams({ matter: id })}`} onClick={follow}>
          {count('documentsOne', 'documents', documents)}
        </a>
        <a
          className="matter-link"
          href={`/findings?${new URLSearchParams({ matter: id, state: OPEN_STATES.join(',') })}`}
          onClick={follow}
        >
          {count('openOne', 'open', open)}
        </a>
        <span className="quiet">{say('since', { day: writeDay(createdAt) })}</span>
      </p>
      {problem === null ? null : <p className="problem">{problem}</p>}
      <label className="second-reader">
        <input
          type="checkbox"
          className="second-reader-box"
          checked={secondReader}
          disabled={!canChange}
          onChange={() => change({ secondReader: !secondReader })}
        />
        {say('secondReader')}
      </label>
      {canChange ? (
        <p className="matter-actions">
          <button
            type="button"
            aria-label={say('named', { action: say('rename'), name })}
            onClick={() => setRenaming(true)}
          >
            {say('rename')}
          </button>
          <button
            type="button"
            aria-label={say('named', { action: say(archived ? 'restore' : 'archive'), name })}
            onClick={() => change({ archived: !archived })}
          >
            {say(archived ? 'restore' : 'archive')}
          </button>
        </p>
      ) : null}
      {session.mode === 'accounts' ? <MemberList matter={id} /> : null}
    </li>
  );
}

/** Asked for when it is unfolded: a team may have many matters. */
function MemberList({ matter }: { readonly matter: string }) {
  const say = useWords(PEOPLE_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <details className="member-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('members')}</summary>
      {open ? <Members matter={matter} /> : null}
    </details>
  );
}

interface FormShown {
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

function RenameForm({ name, onSave, onCancel }: FormShown) {
  const say = useWords(MATTERS_WORDS);
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onSave(typed.trim());
  };
  return (
    <form
      className="rename"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        type="text"
        className="rename-field"
        value={typed}
        maxLength={200}
        required
        ref={(field) => field?.focus()}
        aria-label={say('newNameOf', { name })}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit">{say('save')}</button>
      <button type="button" onClick={onCancel}>
        {say('cancel')}
      </button>
    </form>
  );
}
