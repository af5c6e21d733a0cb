/** Asks for the reason of a decision: needed to close a high finding, welcome with any other. */
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { DecisionCode, FindingCard } from '../../../../api/finding-shapes.ts';
import { DECISION_LABELS } from '../../../../messages/decisions.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useSpeech, useWords } from '../../../language.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { needsReason } from './decisions.ts';

interface ReasonProps {
  readonly card: FindingCard;
  readonly decision: DecisionCode;
  readonly onDecide: (reason: string) => void;
  readonly onClose: () => void;
}

const LONGEST = 4000;

export function ReasonDialog({ card, decision, onDecide, onClose }: ReasonProps) {
  const say = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const [reason, setReason] = useState('');
  const needed = needsReason(card, decision);
  const ready = !needed || reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onDecide(reason.trim());
  };
  const confirm = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <Dialog
      title={say('reasonTitle', { id: card.id, decision: DECISION_LABELS[decision][language] })}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <label>
          {say('reason')}
          <textarea
            autoFocus
            required={needed}
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={confirm}
          />
        </label>
        <p className="small quiet">{say(needed ? 'reasonNeeded' : 'reasonOptional')}</p>
        <div className="dialog-buttons">
          <span className="small quiet">{say('withKeys')}</span>
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="main" disabled={!ready}>
            {say('save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
