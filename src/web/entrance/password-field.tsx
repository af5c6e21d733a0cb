/** A password that one can look at while writing it. */
import { useId, useState } from 'react';
import { ENTRANCE_WORDS } from '../../messages/screen/people.ts';
import { useWords } from '../language.tsx';

interface Shown {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  /** A new one has a rule, and browsers offer to keep it. */
  readonly fresh?: boolean;
}

const SHORTEST = 12;

export function PasswordField({ label, value, onWrite, fresh = false }: Shown) {
  const say = useWords(ENTRANCE_WORDS);
  const [shown, show] = useState(false);
  const field = useId();
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        autoCapitalize="off"
        spellCheck={false}
        minLength={fresh ? SHORTEST : undefined}
        maxLength={200}
        required
        aria-describedby={fresh ? `${field}-rule` : undefined}
      />
      {fresh ? (
        <span id={`${field}-rule`} className="small quiet">
          {say('passwordRule')}
        </span>
      ) : null}
      <label className="tick small">
        <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
        {say('showPassword')}
      </label>
    </div>
  );
}
