/** Arriving at another page: its name stands in the tab, and the focus is not left on what is gone. */
import { useEffect, useRef } from 'react';
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { useSpeech } from '../language.tsx';
import { PLACES } from '../pages.tsx';

/** Places that do not stand at the top. */
const FURTHER_PLACES: typeof PLACES = [
  { path: '/search', name: 'search' },
  { path: '/people', name: 'people' },
  { path: '/account', name: 'account' },
  { path: '/audit', name: 'audit' },
];

/** @param place the address of the place at the top to which the page belongs; null where there is none */
export function useArrival(path: string, place: string | null): void {
  const { language } = useSpeech();
  const name = [...PLACES, ...FURTHER_PLACES].find((one) => one.path === place)?.name;
  useEffect(() => {
    document.title = name === undefined ? 'Lodestone' : `${SHELL_WORDS[name][language]} · Lodestone`;
  }, [path, name, language]);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest('header.shell') !== null)
      document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
}
