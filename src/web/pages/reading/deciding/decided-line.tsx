/** What was decided last, with the way back; and what the server refused. */
import { useEffect, useState } from 'react';
import { DECISION_LABELS } from '../../../../messages/decisions.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useSpeech, useWords } from '../../../language.tsx';
import type { Deciding } from './use-deciding.ts';

interface LineProps {
  readonly deciding: Deciding;
  readonly done: string | null;
  readonly onUndo: () => void;
}

/** The key stays after the line has gone. */
const SHOWN_MS = 10_000;

export function DecidedLine({ deciding: { problem, last }, done, onUndo }: LineProps) {
  const say = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const [hidden, setHidden] = useState<unknown>(null);
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setHidden(last), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const said =
    last === null ? done : say('savedUndo', { id: last.card.id, decision: DECISION_LABELS[last.decision][language] });
  return (
    <div className="decided-line" role="status">
      {problem === null ? null : <p className="problem">{problem}</p>}
      {problem !== null || said === null || (last !== null && hidden === last) ? null : (
        <p>
          {said}
          {last === null ? null : (
            <button type="button" className="plain" onClick={onUndo}>
              <kbd>u</kbd> {say('undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
