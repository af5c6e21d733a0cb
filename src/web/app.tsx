/** The screen: its places at the top, and the page that the address names. */

import { SHELL_WORDS } from '../messages/screen/shell.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import { follow, useAddress } from './address.ts';
import './app.css';
import { useSpeech, useWords } from './language.tsx';
import { findPage } from './pages.tsx';
import { LookChoice } from './shell/look-choice.tsx';
import { PageGuard } from './shell/page-guard.tsx';
import { Places } from './shell/places.tsx';
import { SearchBox } from './shell/search-box.tsx';
import { useArrival } from './shell/use-arrival.ts';

export function App() {
  const { path } = useAddress();
  const { language } = useSpeech();
  const say = useWords(SHELL_WORDS);
  const page = findPage(path);
  useArrival(path, page?.place ?? null);
  return (
    <>
      <a className="skip" href="#content">
        {say('toContent')}
      </a>
      <header className="shell">
        <a className="brand" href="/" onClick={follow}>
          Lodestone
        </a>
        <Places />
        <SearchBox />
        <LookChoice />
      </header>
      <main id="content" tabIndex={-1}>
        {page === null ? (
          <p className="problem page-problem">{say('unknownPage')}</p>
        ) : (
          <PageGuard page={path} words={say('pageBroken')}>
            {page.show()}
          </PageGuard>
        )}
      </main>
      <footer className="shell small quiet">{SCREENING_AID[language]}</footer>
    </>
  );
}
