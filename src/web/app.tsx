/** The screen: its places at the top, and the page that the address names. */

import { SHELL_WORDS } from '../messages/screen/shell.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import { follow, useAddress } from './address.ts';
import './app.css';
import { useSpeech, useWords } from './language.tsx';
import { findPage, PLACES } from './pages.tsx';

export function App() {
  const { path } = useAddress();
  const { language, speak } = useSpeech();
  const say = useWords(SHELL_WORDS);
  const page = findPage(path);
  return (
    <>
      <a className="skip" href="#content">
        {say('toContent')}
      </a>
      <header className="shell">
        <strong>Lodestone</strong>
        <nav aria-label={say('places')}>
          {PLACES.map((place) => (
            <a
              key={place.path}
              href={place.path}
              onClick={follow}
              aria-current={page?.place === place.path ? 'page' : undefined}
            >
              {say(place.name)}
            </a>
          ))}
        </nav>
        <label className="language">
          <span className="for-screen-readers">{say('language')}</span>
          <select value={language} onChange={(event) => speak(event.target.value === 'zh' ? 'zh' : 'en')}>
            <option value="zh">中文</option>
            <option value="en">English</option>
          </select>
        </label>
      </header>
      <main id="content" tabIndex={-1}>
        {page === null ? <p className="problem">{say('unknownPage')}</p> : page.show()}
      </main>
      <footer className="shell small quiet">{SCREENING_AID[language]}</footer>
    </>
  );
}
