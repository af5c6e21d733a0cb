/** Filters kept under a name, own and shared: a view is an address of the screen. */
import { type FormEvent, useState } from 'react';
import type { SavedView } from '../../api/findings.ts';
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { follow, useAddress } from '../address.ts';
import { useWords } from '../language.tsx';
import { Menu } from '../parts/menu.tsx';
import { useAnswer } from '../use-answer.ts';
import { useRequest } from '../use-request.ts';
import './saved-views.css';

export function SavedViews() {
  const say = useWords(FILTER_WORDS);
  const [asked, setAsked] = useState(false);
  const { value, problem: lost, reload } = useAnswer('listViews', asked ? {} : null);
  const { ask, problem } = useRequest();
  const views = value?.views ?? [];
  const remove = async ({ id }: SavedView) => {
    if ((await ask('removeView', { params: { view: id } })) !== null) reload();
  };
  const save = async (name: string, shared: boolean, address: string) => {
    if ((await ask('saveView', { body: { name, shared, address } })) !== null) reload();
  };
  const shown = problem ?? lost;
  return (
    <Menu label={say('views')} className="to-left saved-views" onOpen={() => setAsked(true)}>
      {shown === null ? null : <p className="problem">{shown}</p>}
      {value !== null && views.length === 0 ? <p className="quiet">{say('noViews')}</p> : null}
      <ViewList title={say('ownViews')} views={views.filter(({ own }) => own)} remove={remove} />
      <ViewList title={say('sharedViews')} views={views.filter(({ own }) => !own)} remove={null} />
      <SaveForm save={save} />
    </Menu>
  );
}

interface ListShown {
  readonly title: string;
  readonly views: readonly SavedView[];
  readonly remove: ((view: SavedView) => void) | null;
}

function ViewList({ title, views, remove }: ListShown) {
  const say = useWords(FILTER_WORDS);
  if (views.length === 0) return null;
  return (
    <>
      <h2 className="small quiet">{title}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a href={safeAddress(view.address)} onClick={follow}>
              {view.name}
            </a>
            {view.own && view.shared ? <span className="small quiet">{say('isShared')}</span> : null}
            {remove === null ? null : (
              <button
                type="button"
                className="plain"
                aria-label={say('removeView', { name: view.name })}
                onClick={() => remove(view)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FormShown {
  readonly save: (name: string, shared: boolean, address: string) => void;
}

function SaveForm({ save }: FormShown) {
  const say = useWords(FILTER_WORDS);
  const { path, query } = useAddress();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const name = String(fields.get('name') ?? '').trim();
    if (name === '') return;
    save(name, fields.get('shared') !== null, `${path}?${query}`);
    form.reset();
  };
  return (
    <form onSubmit={submit}>
      <label>
        {say('viewName')}
        <input type="text" name="name" maxLength={200} required />
      </label>
      <label className="choice">
        <input type="checkbox" name="shared" />
        {say('viewShared')}
      </label>
      <button type="submit">{say('save')}</button>
    </form>
  );
}

/** An address that leads elsewhere than into this screen leads to its beginning. */
export function safeAddress(address: string): string {
  return /^\/(?![/\\])/.test(address) ? address : '/';
}
