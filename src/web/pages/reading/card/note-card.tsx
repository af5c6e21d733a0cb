/** The card of a note on the contract as a whole. */
import type { NoteCard } from '../../../../api/finding-shapes.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useWords } from '../../../language.tsx';
import { CardPart } from './card-part.tsx';
import { Provisions } from './provisions.tsx';
import { Quote } from './quote.tsx';

interface NoteProps {
  readonly note: NoteCard;
  readonly asOf: string;
  readonly onShow: (key: string, place: number) => void;
}

const MOST_QUOTES = 20;

export function NoteCardView({ note, asOf, onShow }: NoteProps) {
  const say = useWords(CARD_WORDS);
  const { evidence } = note;
  return (
    <article className="finding-card note">
      <h2>
        <span className="note-badge">{note.id}</span> <span className="clause-name">{note.title}</span>
      </h2>
      <p className="card-reason">{note.message}</p>
      {evidence.length === 0 ? null : (
        <CardPart name={say('words')}>
          <div className="quotes">
            {evidence.slice(0, MOST_QUOTES).map(({ place, quote }) => (
              <Quote key={place} words={quote} onShow={() => onShow(note.key, place)} />
            ))}
            {evidence.length > MOST_QUOTES ? say('more', { count: evidence.length - MOST_QUOTES }) : null}
          </div>
        </CardPart>
      )}
      {note.provisions.length === 0 ? null : (
        <CardPart name={say('law', { day: asOf })}>
          <Provisions provisions={note.provisions} />
        </CardPart>
      )}
      <CardPart name={say('next')}>
        <p>{note.nextStep}</p>
      </CardPart>
    </article>
  );
}
