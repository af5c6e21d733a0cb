/**
 * Keys without a modifier that do something on the page. They rest while a person types, while a dialog is open, and when
 * they were switched off; what is pressed together with Ctrl, Alt or Meta belongs to the browser or to the screen reader.
 * What is bound at present is listed for the help: `useListedKeys`.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** By `KeyboardEvent.key`: a letter, a digit or a sign. */
export type KeyActions = Readonly<Record<string, () => void>>;
/** What each key does, in the language of the screen. */
export type KeyWords = Readonly<Record<string, string>>;

export interface ListedKey {
  readonly key: string;
  readonly words: string;
}

interface Binding {
  readonly actions: { readonly current: KeyActions };
  readonly words: KeyWords;
}

const OFF = 'lodestone-keys-off';
/** Holding these down goes on and on; any other key acts once. */
const REPEATED = new Set(['j', 'k']);

let bindings: readonly Binding[] = [];
let listed: readonly ListedKey[] = [];
const listeners = new Set<() => void>();

/** The latest binding of a key is the one that acts. */
export function useKeys(actions: KeyActions, words: KeyWords): void {
  const latest = useRef(actions);
  latest.current = actions;
  const written = JSON.stringify(words);
  useEffect(() => {
    const binding: Binding = { actions: latest, words: JSON.parse(written) as KeyWords };
    if (bindings.length === 0) addEventListener('keydown', press);
    change([...bindings, binding]);
    return () => {
      change(bindings.filter((one) => one !== binding));
      if (bindings.length === 0) removeEventListener('keydown', press);
    };
  }, [written]);
}

/** All keys that act on the present page, each once. */
export function useListedKeys(): readonly ListedKey[] {
  return useSyncExternalStore(subscribe, () => listed);
}

/** Whether single keys act at all; the choice is kept in this browser. */
export function useKeySwitch(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, areKeysOn);
  return [on, switchKeys];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Binding[]): void {
  bindings = next;
  listed = listKeys(next.map(({ words }) => words));
  for (const listener of listeners) listener();
}

/** Later words take the place of earlier ones for the same key. */
export function listKeys(words: readonly KeyWords[]): readonly ListedKey[] {
  const byKey = new Map(words.flatMap((one) => Object.entries(one)));
  return [...byKey].map(([key, text]) => ({ key, words: text }));
}

function areKeysOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'yes');
  for (const listener of listeners) listener();
}

export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'repeat' | 'defaultPrevented'
>;

/** The key that is meant, or null where the press is not for the page. */
export function keyOf(event: Pressed): string | null {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  if ([...event.key].length !== 1 || event.key === ' ') return null;
  const key = event.key.toLowerCase();
  return event.repeat && !REPEATED.has(key) ? null : key;
}

function press(event: KeyboardEvent): void {
  const key = keyOf(event);
  if (key === null || !areKeysOn() || isTyping(event.target) || document.querySelector('dialog:modal') !== null) return;
  const binding = bindings.findLast(({ actions }) => Object.hasOwn(actions.current, key));
  if (binding === undefined) return;
  event.preventDefault();
  binding.actions.current[key]?.();
}

/** Ticking a box is no typing; a list of choices takes letters to jump to one of them. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}
