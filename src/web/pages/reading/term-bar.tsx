/** While one follows a defined term: where one is, to its next place, to its definition, and back to the finding. */
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { useWords } from '../../language.tsx';
import { stepTerm, type TermPlace } from './terms.ts';

interface BarProps {
  readonly term: TermPlace;
  /** The number of the finding from which one came. */
  readonly from: string | null;
  readonly onGo: (term: TermPlace) => void;
  readonly onBack: () => void;
}

export function TermBar({ term, from, onGo, onBack }: BarProps) {
  const say = useWords(READING_WORDS);
  const { name, at, places } = term;
  return (
    <section className="term-bar" aria-label={name}>
      <span role="status">
        {at === 0 ? say('termDefinition', { name }) : say('termUse', { name, at, all: places.length - 1 })}
      </span>
      {places.length < 2 ? null : (
        <>
          <button
            type="button"
            className="plain"
            aria-label={say('termPrevious')}
            onClick={() => onGo(stepTerm(term, -1))}
          >
            ‹
          </button>
          <button type="button" className="plain" aria-label={say('termNext')} onClick={() => onGo(stepTerm(term, 1))}>
            ›
          </button>
        </>
      )}
      {at === 0 ? null : (
        <button type="button" className="plain" onClick={() => onGo({ ...term, at: 0 })}>
          {say('termToDefinition')}
        </button>
      )}
      <button type="button" className="plain" onClick={onBack}>
        {from === null ? say('termClose') : say('termBack', { id: from })}
      </button>
    </section>
  );
}
