/** The keys of the desk, each with its words for the list of keys. */
import type { DecisionCode } from '../../../api/finding-shapes.ts';
import { DECISION_LABELS } from '../../../messages/decisions.ts';
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { go } from '../../address.ts';
import { type KeyActions, type KeyWords, useKeys } from '../../keys.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { DECISIONS } from './deciding/decisions.ts';

interface DeskKeys {
  readonly mayDecide: boolean;
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
  readonly onStep: (by: 1 | -1) => void;
  readonly onDecide: (decision: DecisionCode) => void;
  readonly onUndo: () => void;
  readonly onDefinition: () => void;
  readonly onComment: () => void;
}

export function useDeskKeys(desk: DeskKeys): void {
  const say = useWords(READING_WORDS);
  const { language } = useSpeech();
  const open = (document: string | null) => {
    if (document !== null) go(`/documents/${encodeURIComponent(document)}`);
  };
  const actions: KeyActions = {
    j: () => desk.onStep(1),
    k: () => desk.onStep(-1),
    ...Object.fromEntries(
      DECISIONS.map(({ key, decision }) => [key, () => (desk.mayDecide ? desk.onDecide(decision) : undefined)]),
    ),
    c: desk.onComment,
    d: desk.onDefinition,
    u: desk.onUndo,
    '[': () => open(desk.neighbours.previous),
    ']': () => open(desk.neighbours.next),
  };
  const words: KeyWords = {
    j: say('keyNext'),
    k: say('keyPrevious'),
    ...Object.fromEntries(
      DECISIONS.map(({ key, decision }) => [key, say('keyDecide', { decision: DECISION_LABELS[decision][language] })]),
    ),
    c: say('keyComment'),
    d: say('keyDefinition'),
    u: say('keyUndo'),
    '[': say('previousContract'),
    ']': say('nextContract'),
  };
  useKeys(actions, words);
}
