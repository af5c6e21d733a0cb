/** The right pane: the card of what is chosen, and the decisions under it. */
import type { RefObject } from 'react';
import type { DocumentDetail, Mark } from '../../../api/documents.ts';
import type { DecisionCode, FindingCard } from '../../../api/finding-shapes.ts';
import { CARD_WORDS } from '../../../messages/screen/card.ts';
import { SCREENING_AID } from '../../../messages/screening-aid.ts';
import { follow } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { Assignee } from './card/assignee.tsx';
import { CardPart } from './card/card-part.tsx';
import { FindingCardView, Sharing } from './card/finding-card.tsx';
import { History } from './card/history.tsx';
import { NoteCardView } from './card/note-card.tsx';
import { Parties } from './card/parties.tsx';
import { DecisionBar } from './deciding/decision-bar.tsx';
import type { Deciding } from './deciding/use-deciding.ts';
import { keyOfTerm, termsOf } from './terms.ts';
import { sharing } from './which-mark.ts';

interface CardPaneProps {
  readonly document: DocumentDetail;
  readonly marks: readonly Mark[];
  readonly chosen: string | null;
  readonly deciding: Deciding;
  readonly commentField: RefObject<HTMLTextAreaElement | null>;
  readonly onShow: (key: string, place: number | null) => void;
  readonly onChoose: (key: string) => void;
  readonly onTerm: (key: string) => void;
  readonly onDecide: (decision: DecisionCode) => void;
  readonly onReason: (card: FindingCard, decision: DecisionCode) => void;
  readonly onSameWords: (card: FindingCard) => void;
}

export function CardPane(props: CardPaneProps) {
  const { document, marks, chosen, deciding, commentField, onShow, onChoose, onTerm } = props;
  const say = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const card = deciding.cards.find(({ key }) => key === chosen);
  const note = document.contractNotes.find(({ key }) => key === chosen);
  const asOf = document.asOf ?? '';
  const audit = `/audit?${new URLSearchParams({ document: document.id })}`;
  const aid = <p className="small quiet screening-aid">{SCREENING_AID[language]}</p>;
  if (card === undefined)
    return (
      <div className="card-scroll">
        {note === undefined ? (
          <>
            <p className="quiet">{say('choose')}</p>
            <Parties parties={document.parties} />
          </>
        ) : (
          <>
            <NoteCardView note={note} asOf={asOf} onShow={onShow} />
            <Sharing marks={sharing(marks, chosen)} onChoose={onChoose} />
          </>
        )}
        <a className="small" href={audit} onClick={follow}>
          {say('audit')}
        </a>
        {aid}
      </div>
    );
  const terms = termsOf(marks, card.key);
  return (
    <>
      {/* A new finding begins at the top of its card. */}
      <div className="card-scroll" key={card.key}>
        <FindingCardView card={card} asOf={asOf} onShow={onShow} />
        {terms.length === 0 ? null : (
          <CardPart name={say('terms')}>
            <div className="quotes">
              {document.terms.map(({ name }, at) =>
                terms.includes(keyOfTerm(at)) ? (
                  <button key={keyOfTerm(at)} type="button" className="quote" onClick={() => onTerm(keyOfTerm(at))}>
                    {name}
                  </button>
                ) : null,
              )}
            </div>
          </CardPart>
        )}
        <Sharing marks={sharing(marks, chosen)} onChoose={onChoose} />
        <Assignee card={card} onAssign={(user) => deciding.assign(card, user)} />
        <History
          card={card}
          round={deciding.round}
          field={commentField}
          onCount={(comments) => deciding.count(card, comments)}
        />
        <a className="small" href={audit} onClick={follow}>
          {say('audit')}
        </a>
        {aid}
      </div>
      <DecisionBar
        card={card}
        onDecide={props.onDecide}
        onReason={(decision) => props.onReason(card, decision)}
        onUndo={() => deciding.undo(card)}
        onConfirm={() => deciding.confirm(card)}
        onSameWords={() => props.onSameWords(card)}
      />
    </>
  );
}
