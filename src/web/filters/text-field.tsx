/** The words that a list is narrowed by; the list follows when typing pauses. */
import { useEffect, useState } from 'react';
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { setQuery } from '../address.ts';
import { useWords } from '../language.tsx';

const PAUSE_MS = 250;

interface Shown {
  readonly written: string;
  /** What may be typed, where it is not the words of a contract. */
  readonly hint?: string;
}

export function TextField({ written, hint }: Shown) {
  const say = useWords(FILTER_WORDS);
  const [typed, setTyped] = useState(written);
  const [known, setKnown] = useState(written);
  // The address changed by another hand than this field: a removed filter, a saved view, the back button.
  if (known !== written) {
    setKnown(written);
    if (typed.trim() !== written) setTyped(written);
  }
  useEffect(() => {
    if (typed.trim() === written) return;
    const timer = setTimeout(() => setQuery({ text: typed.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label className="words">
      <span className="for-screen-readers">{hint ?? say('text')}</span>
      <input
        type="search"
        value={typed}
        maxLength={200}
        placeholder={hint ?? say('textHint')}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
