/** The frame of the pages before one is let in: nothing of the desk stands around them. */
import type { ReactNode } from 'react';
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { SCREENING_AID } from '../../messages/screening-aid.ts';
import { useSpeech, useWords } from '../language.tsx';
import { LookChoice } from '../shell/look-choice.tsx';
import './entrance.css';

export function Entrance({ children }: { readonly children: ReactNode }) {
  const { language } = useSpeech();
  const say = useWords(SHELL_WORDS);
  return (
    <>
      <a className="skip" href="#content">
        {say('toContent')}
      </a>
      <header className="shell entrance">
        <strong className="brand">Lodestone</strong>
        <LookChoice />
      </header>
      <main id="content" tabIndex={-1} className="entrance">
        <div className="entrance-card">{children}</div>
      </main>
      <footer className="shell small quiet">{SCREENING_AID[language]}</footer>
    </>
  );
}
