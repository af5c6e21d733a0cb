/** The search at the top of every page; `/` leads to it. */
import { type FormEvent, useRef } from 'react';
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { go, useAddress } from '../address.ts';
import { useKeys } from '../keys.ts';
import { useWords } from '../language.tsx';

export function SearchBox() {
  const say = useWords(SHELL_WORDS);
  const { path, query } = useAddress();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.select() }, { '/': say('keySearch') });
  const search = (event: FormEvent) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text !== '') go(`/search?${new URLSearchParams({ text })}`);
  };
  const shown = path === '/search' ? (query.get('text') ?? '') : '';
  return (
    <search className="search-box">
      <form onSubmit={search}>
        <input
          key={shown}
          ref={field}
          type="search"
          defaultValue={shown}
          maxLength={200}
          aria-label={say('searchAll')}
          placeholder={say('searchAll')}
          aria-keyshortcuts="/"
        />
      </form>
    </search>
  );
}
