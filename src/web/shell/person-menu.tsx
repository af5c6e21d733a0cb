/** Who is signed in, and what belongs to people: account, people, the audit log, signing out. */
import { ROLE_LABELS } from '../../messages/screen/people.ts';
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { follow, useAddress } from '../address.ts';
import { useSpeech, useWords } from '../language.tsx';
import { Menu } from '../parts/menu.tsx';
import { useSession } from '../session.tsx';
import { useRequest } from '../use-request.ts';
import './person-menu.css';

export function PersonMenu() {
  const say = useWords(SHELL_WORDS);
  const { language } = useSpeech();
  const { path } = useAddress();
  const { session } = useSession();
  const { problem, busy, ask } = useRequest();
  const { mode, user } = session;
  if (user === null) return null;
  const solo = mode === 'solo';
  const places = [
    ...(solo ? [] : [{ path: '/account', name: 'account' } as const]),
    ...(user.role === 'administrator' ? [{ path: '/people', name: 'people' } as const] : []),
    { path: '/audit', name: 'audit' } as const,
  ];
  const signOut = async () => {
    // Loaded anew, so that nothing of this person's work stays in the memory of the page.
    if ((await ask('signOut')) !== null) location.assign('/');
  };
  return (
    // Going to a place closes it.
    <Menu
      key={path}
      className="person to-left"
      label={
        <span>
          <span className="for-screen-readers">{say('person')}: </span>
          {solo ? say('thisMachine') : user.name}
        </span>
      }
    >
      {solo ? null : <p className="small quiet">{ROLE_LABELS[user.role][language]}</p>}
      {places.map((place) => (
        <a key={place.path} href={place.path} onClick={follow} aria-current={path === place.path ? 'page' : undefined}>
          {say(place.name)}
        </a>
      ))}
      {solo ? null : (
        <button type="button" className="plain" disabled={busy} onClick={signOut}>
          {say('signOut')}
        </button>
      )}
      {problem === null ? null : <p className="problem">{problem}</p>}
    </Menu>
  );
}
