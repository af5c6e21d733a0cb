/** The screen: its places at the top, and the page that the address names. */

import { SHELL_WORDS } from '../messages/screen/shell.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import { follow, useAddress } from './address.ts';
import './app.css';
import { Entrance } from './entrance/entrance.tsx';
import { InvitationPage } from './entrance/invitation-page.tsx';
import { SignInPage } from './entrance/sign-in-page.tsx';
import { useSpeech, useWords } from './language.tsx';
import { findPage } from './pages.tsx';
import { useSession } from './session.tsx';
import { KeyHelp } from './shell/key-help.tsx';
import { LookChoice } from './shell/look-choice.tsx';
import { PageGuard } from './shell/page-guard.tsx';
import { PersonMenu } from './shell/person-menu.tsx';
import { Places } from './shell/places.tsx';
import { SearchBox } from './shell/search-box.tsx';
import { useArrival } from './shell/use-arrival.ts';

/** Where one-time links lead. */
const INVITATION = '/invitation';

export function App() {
  const { path } = useAddress();
  const { session } = useSession();
  if (path === INVITATION || session.user === null)
    return <Entrance>{path === INVITATION ? <InvitationPage /> : <SignInPage />}</Entrance>;
  return <Desk path={path} />;
}

function Desk({ path }: { readonly path: string }) {
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
        <KeyHelp />
        <PersonMenu />
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
