/** The five decisions under the card, and what was decided. Choosing a finding decides nothing; a button or its key does. */
import type { DecisionCode, FindingCard } from '../../../../api/finding-shapes.ts';
import { DECISION_LABELS, REOPENING_LABELS, REVIEW_STATE_LABELS } from '../../../../messages/decisions.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useSpeech, useWords } from '../../../language.tsx';
import { useSession } from '../../../session.tsx';
import { writeMoment } from '../card/write-moment.ts';
import { DECISIONS } from './decisions.ts';

interface BarProps {
  readonly card: FindingCard;
  readonly onDecide: (decision: DecisionCode) => void;
  readonly onReason: (decision: DecisionCode) => void;
  readonly onUndo: () => void;
  readonly onConfirm: () => void;
  readonly onSameWords: () => void;
}

export function DecisionBar({ card, onDecide, onReason, onUndo, onConfirm, onSameWords }: BarProps) {
  const say = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const { user } = useSession().session;
  const { state, decision, reopenedBy } = card.review;
  const mayDecide = user !== null && user.role !== 'reader';
  return (
    <section className={`decision-bar ${state}`} aria-label={say('decide')}>
      <p className="decision-state">
        <strong>{REVIEW_STATE_LABELS[state][language]}</strong>
        {reopenedBy === null ? null : ` · ${say('reopened', { cause: REOPENING_LABELS[reopenedBy][language] })}`}
      </p>
      {decision === null ? null : (
        <p className="decision-made small">
          {state === 'reopened' ? say('wasDecided') : null}
          {say('decided', {
            decision: DECISION_LABELS[decision.decision][language],
            name: decision.by.name === 'local' ? say('local') : decision.by.name,
            at: writeMoment(decision.at),
          })}
          {decision.reason === '' ? null : <q>{decision.reason}</q>}
          {decision.second === null
            ? null
            : ` ${say('confirmed', { name: decision.second.by.name, at: writeMoment(decision.second.at) })}`}
        </p>
      )}
      {mayDecide ? (
        <>
          <div className="decision-buttons">
            {DECISIONS.map((one) => (
              <button
                key={one.decision}
                type="button"
                aria-pressed={state !== 'reopened' && decision?.decision === one.decision}
                aria-keyshortcuts={one.key}
                onClick={() => onDecide(one.decision)}
              >
                <kbd>{one.key}</kbd> {DECISION_LABELS[one.decision][language]}
              </button>
            ))}
          </div>
          <div className="decision-more">
            {decision === null || state === 'open' || state === 'reopened' ? null : (
              <>
                <button type="button" className="plain" aria-keyshortcuts="u" onClick={onUndo}>
                  <kbd>u</kbd> {say('undo')}
                </button>
                {decision.reason === '' ? (
                  <button type="button" className="plain" onClick={() => onReason(decision.decision)}>
                    {say('addReason')}
                  </button>
                ) : null}
              </>
            )}
            {state === 'awaiting-second' && decision?.by.id !== user.id ? (
              <button type="button" onClick={onConfirm}>
                {say('confirm')}
              </button>
            ) : null}
            <button type="button" className="plain" onClick={onSameWords}>
              {say('sameWords')}
            </button>
          </div>
        </>
      ) : null}
    </section>
  );
}
