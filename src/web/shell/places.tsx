/** The places of the screen; on a narrow screen they fold into a menu. */
import { useState } from 'react';
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { follow, useAddress } from '../address.ts';
import { useWords } from '../language.tsx';
import { findPage, PLACES } from '../pages.tsx';
import { LookChoice } from './look-choice.tsx';

export function Places() {
  const { path } = useAddress();
  const say = useWords(SHELL_WORDS);
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const place = findPage(path)?.place;
  const open = openedAt === path;
  return (
    <nav
      aria-label={say('places')}
      className={open ? 'open' : ''}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpenedAt(null);
      }}
    >
      <button
        type="button"
        className="plain menu-button"
        aria-expanded={open}
        onClick={() => setOpenedAt(open ? null : path)}
      >
        <span aria-hidden="true">☰</span>
        <span className="for-screen-readers">{say('menu')}</span>
      </button>
      <div className="places">
        {PLACES.map((one) => (
          <a key={one.path} href={one.path} onClick={follow} aria-current={place === one.path ? 'page' : undefined}>
            {say(one.name)}
          </a>
        ))}
        <LookChoice />
      </div>
    </nav>
  );
}
