/** What was decided on a finding and said about it, newest last, and the place to say something. */
import { type FormEvent, type RefObject, useState } from 'react';
import type { FindingCard } from '../../../../api/finding-shapes.ts';
import { DECISION_LABELS } from '../../../../messages/decisions.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { call, Refusal } from '../../../call.ts';
import { useSpeech, useWords } from '../../../language.tsx';
import { useSession } from '../../../session.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { CardPart } from './card-part.tsx';
import { useReloadOn } from './use-reload-on.ts';
import { writeMoment } from './write-moment.ts';

interface HistoryProps {
  readonly card: FindingCard;
  readonly round: number;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onCount: (comments: 1 | -1) => void;
}

export function History({ card, round, field, onCount }: HistoryProps) {
  const say = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const { user } = useSession().session;
  const { value, reload } = useAnswer('readHistory', { params: { document: card.document, finding: card.key } });
  useReloadOn(round, reload);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const mayWrite = user !== null && user.role !== 'reader';
  const nameOf = (by: { readonly id: string; readonly name: string }) => (by.name === 'local' ? say('local') : by.name);
  const refuse = (error: unknown) => setProblem(error instanceof Refusal ? error.message : String(error));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const params = { document: card.document, finding: card.key };
    call('addComment', { params, body: { text: text.trim() } }).then(() => {
      setText('');
      setProblem(null);
      field.current?.blur();
      onCount(1);
    }, refuse);
  };
  const remove = (comment: string) => {
    call('removeComment', { params: { comment } }).then(() => onCount(-1), refuse);
  };
  const decisions = value?.decisions ?? [];
  const comments = value?.comments ?? [];
  return (
    <>
      {decisions.length === 0 ? null : (
        <CardPart name={say('history')}>
          <ol className="history">
            {decisions.map(({ decision, reason, by, at, second, undone }) => (
              <li key={at + decision} className={undone === null ? '' : 'undone'}>
                {say('decided', {
                  decision: DECISION_LABELS[decision][language],
                  name: nameOf(by),
                  at: writeMoment(at),
                })}
                {reason === '' ? null : <q>{reason}</q>}
                {second === null
                  ? null
                  : ` ${say('confirmed', { name: nameOf(second.by), at: writeMoment(second.at) })}`}
                {undone === null ? null : ` ${say('undone', { name: nameOf(undone.by), at: writeMoment(undone.at) })}`}
              </li>
            ))}
          </ol>
        </CardPart>
      )}
      <CardPart name={say('comments')}>
        <ul className="comments">
          {comments.map(({ id, by, at, text: said }) => (
            <li key={id}>
              <span className="small quiet">
                {nameOf(by)} · {writeMoment(at)}
              </span>
              <p>{said}</p>
              {by.id === user?.id ? (
                <button type="button" className="plain" aria-label={say('removeComment')} onClick={() => remove(id)}>
                  ×
                </button>
              ) : null}
            </li>
          ))}
        </ul>
        {problem === null ? null : <p className="problem">{problem}</p>}
        {mayWrite ? (
          <form className="comment-form" onSubmit={add}>
            <textarea
              ref={field}
              aria-label={say('comment')}
              placeholder={say('comment')}
              aria-keyshortcuts="c"
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add(event);
              }}
            />
            <button type="submit" disabled={text.trim() === ''}>
              {say('addComment')}
            </button>
          </form>
        ) : null}
      </CardPart>
    </>
  );
}
