/** The keys of the present page, on `?`, and the choice to have none. */
import { useState } from 'react';
import { KEY_WORDS } from '../../messages/screen/keys.ts';
import { useKeySwitch, useKeys, useListedKeys } from '../keys.ts';
import { useWords } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';

export function KeyHelp() {
  const say = useWords(KEY_WORDS);
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) }, { '?': say('show') });
  return (
    <>
      <button
        type="button"
        className="plain key-help-button"
        aria-label={say('title')}
        aria-keyshortcuts="?"
        title={say('title')}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {open ? <KeyDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(KEY_WORDS);
  const listed = useListedKeys();
  const [on, switchKeys] = useKeySwitch();
  return (
    <Dialog title={say('title')} onClose={onClose}>
      {listed.length === 0 ? <p>{say('none')}</p> : null}
      <dl className="key-list">
        {listed.map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="inline">
        <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} />
        {say('on')}
      </label>
      <div className="dialog-buttons">
        <button type="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Dialog>
  );
}
