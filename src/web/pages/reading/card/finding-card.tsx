/** The card of a finding: what may move, how, from whom to whom, under which provision, why, what would change it, what next. */
import type { Mark } from '../../../../api/documents.ts';
import type { FindingCard } from '../../../../api/finding-shapes.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import { LevelBadge } from '../../../parts/level-badge.tsx';
import { CardPart, Sentences } from './card-part.tsx';
import { Provisions } from './provisions.tsx';
import { Quote } from './quote.tsx';
import './card.css';

type Element = FindingCard['evidence'][number]['element'];

export interface CardProps {
  readonly card: FindingCard;
  readonly asOf: string;
  readonly onShow: (key: string, place: number | null) => void;
}

export function FindingCardView({ card, asOf, onShow }: CardProps) {
  const say = useWords(CARD_WORDS);
  const sayDesk = useWords(READING_WORDS);
  const quotes = (...elements: readonly Element[]) => (
    <Quotes card={card} elements={elements} onShow={(place) => onShow(card.key, place)} />
  );
  return (
    <article className={`finding-card ${card.level}`}>
      <h2>
        <LevelBadge level={card.level} /> {card.id} <span className="clause-name">{card.clauseName}</span>
        {card.page === null ? null : <span className="card-page">{sayDesk('page', { page: card.page })}</span>}
      </h2>
      <p className="card-reason">{card.reason}</p>
      <CardPart name={say('what')}>
        <p>{card.what}</p>
        {quotes('stage', 'subject', 'definition')}
      </CardPart>
      <CardPart name={say('how')}>
        <p>{card.how}</p>
        {quotes('channel')}
      </CardPart>
      <CardPart name={say('fromTo')}>
        <p>{card.fromTo}</p>
        {quotes('direction')}
      </CardPart>
      <CardPart name={say('law', { day: asOf })}>
        {card.provisions.length === 0 ? <p>{say('noProvision')}</p> : <Provisions provisions={card.provisions} />}
      </CardPart>
      <CardPart name={say('why')}>
        <p>{card.levelReason}</p>
      </CardPart>
      <CardPart name={say('change')}>
        {quotes('limit')}
        {card.openFacts.length === 0 ? <p>{say('nothingOpen')}</p> : <Sentences of={card.openFacts} />}
      </CardPart>
      {card.nextSteps.length === 0 ? null : (
        <CardPart name={say('next')}>
          <Sentences of={card.nextSteps} />
        </CardPart>
      )}
    </article>
  );
}

interface QuotesProps {
  readonly card: FindingCard;
  readonly elements: readonly Element[];
  readonly onShow: (place: number) => void;
}

/** Each quote once. */
function Quotes({ card, elements, onShow }: QuotesProps) {
  const seen = new Set<string>();
  const own = card.evidence.filter(
    ({ element, quote }) => elements.includes(element) && !seen.has(quote) && seen.add(quote),
  );
  if (own.length === 0) return null;
  return (
    <div className="quotes">
      {own.map(({ place, quote }) => (
        <Quote key={place} words={quote} onShow={() => onShow(place)} />
      ))}
    </div>
  );
}

/** What else lies on the same words, each a way to its own card. */
export function Sharing({
  marks,
  onChoose,
}: {
  readonly marks: readonly Mark[];
  readonly onChoose: (key: string) => void;
}) {
  const say = useWords(CARD_WORDS);
  if (marks.length === 0) return null;
  return (
    <CardPart name={say('sharing')}>
      <div className="quotes">
        {marks.map(({ key, label, level }) => (
          <button key={key} type="button" className="quote" onClick={() => onChoose(key)}>
            {level === null ? null : <LevelBadge level={level} />} {label}
          </button>
        ))}
      </div>
    </CardPart>
  );
}
