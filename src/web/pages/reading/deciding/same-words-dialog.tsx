/** The same words in other contracts: shown first, then decided together; all of it is done or nothing. */
import { type FormEvent, useState } from 'react';
import type { DecisionCode, FindingCard, FindingRow } from '../../../../api/finding-shapes.ts';
import { DECISION_LABELS, REVIEW_STATE_LABELS } from '../../../../messages/decisions.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { call, Refusal } from '../../../call.ts';
import { useSpeech, useWords } from '../../../language.tsx';
import { LevelBadge } from '../../../parts/level-badge.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { DECISIONS, needsReason } from './decisions.ts';
import './same-words.css';
import { Dialog } from '../../../parts/dialog.tsx';

interface SameWordsProps {
  readonly card: FindingCard;
  readonly onDone: (decided: number) => void;
  readonly onClose: () => void;
}

export function SameWordsDialog({ card, onDone, onClose }: SameWordsProps) {
  const say = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const params = { document: card.document, finding: card.key };
  const { value, problem } = useAnswer('previewSameWords', { params });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<DecisionCode>(card.review.decision?.decision ?? 'not-controlled');
  const [reason, setReason] = useState(card.review.decision?.reason ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const found = value?.findings ?? [];
  const named = found.filter((row) => !left.has(nameOf(row)));
  const needed = [card, ...named].some((one) => needsReason(one, decision));
  const ready = named.length > 0 && (!needed || reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const findings = named.map(({ document, key }) => ({ document, key }));
    call('decideSameWords', { params, body: { decision, reason: reason.trim(), findings } }).then(
      ({ decided }) => onDone(decided),
      (error: unknown) => setRefusal(error instanceof Refusal ? error.message : String(error)),
    );
  };
  const toggle = (row: FindingRow) => {
    const next = new Set(left);
    if (!next.delete(nameOf(row))) next.add(nameOf(row));
    setLeft(next);
  };
  return (
    <Dialog title={say('sameWordsTitle')} onClose={onClose}>
      {problem === null ? null : <p className="problem">{problem}</p>}
      {value !== null && found.length === 0 ? <p>{say('sameWordsNone')}</p> : null}
      <form onSubmit={submit}>
        {found.length === 0 ? null : (
          <>
            <div className="same-words">
              <label className="inline">
                <input
                  type="checkbox"
                  checked={left.size === 0}
                  onChange={() => setLeft(left.size === 0 ? new Set(found.map(nameOf)) : new Set())}
                />
                {say('sameWordsAll', { count: found.length })}
              </label>
              <ul>
                {found.map((row) => (
                  <li key={nameOf(row)}>
                    <label className="inline">
                      <input type="checkbox" checked={!left.has(nameOf(row))} onChange={() => toggle(row)} />
                      <span className="quote-line">
                        <LevelBadge level={row.level} /> {row.documentName} · {row.id} {row.clause ?? ''} ·{' '}
                        {REVIEW_STATE_LABELS[row.review.state][language]}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </div>
            <label>
              {say('decision')}
              <select
                value={decision}
                onChange={(event) => {
                  const chosen = DECISIONS.find((one) => one.decision === event.target.value);
                  if (chosen !== undefined) setDecision(chosen.decision);
                }}
              >
                {DECISIONS.map((one) => (
                  <option key={one.decision} value={one.decision}>
                    {DECISION_LABELS[one.decision][language]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {say('reason')}
              <textarea
                required={needed}
                maxLength={4000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
            <p className="small quiet">{say(needed ? 'reasonNeeded' : 'reasonOptional')}</p>
          </>
        )}
        {refusal === null ? null : <p className="problem">{refusal}</p>}
        <div className="dialog-buttons">
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          {found.length === 0 ? null : (
            <button type="submit" className="main" disabled={!ready}>
              {say('sameWordsDecide', { count: named.length })}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function nameOf({ document, key }: FindingRow): string {
  return `${document} ${key}`;
}
