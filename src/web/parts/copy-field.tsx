/** Something to be copied: it can be selected by hand too, where the browser gives no clipboard. */
import { useRef, useState } from 'react';
import { PEOPLE_WORDS } from '../../messages/screen/people.ts';
import { useWords } from '../language.tsx';
import './copy-field.css';

export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const say = useWords(PEOPLE_WORDS);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    // Over plain http on another machine there is no clipboard; then the words stay selected.
    await navigator.clipboard?.writeText(value);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <div className="copy-field">
      <input
        ref={field}
        type="text"
        value={value}
        readOnly
        aria-label={label}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="main" onClick={copy}>
        {say('copy')}
      </button>
      <span role="status" className="small">
        {copied ? say('copied') : ''}
      </span>
    </div>
  );
}
