/** Who the contract is between, and by which words their place is known. */
import type { DocumentDetail } from '../../../../api/documents.ts';
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useWords } from '../../../language.tsx';
import { CardPart } from './card-part.tsx';

export function Parties({ parties }: Pick<DocumentDetail, 'parties'>) {
  const say = useWords(CARD_WORDS);
  if (parties.length === 0) return null;
  return (
    <CardPart name={say('parties')}>
      <ul>
        {parties.map(({ name, role, place, quote }) => (
          <li key={name}>
            {name}
            {role === null ? null : ` · ${role}`} · {place}
            {quote === null ? null : (
              <>
                {' '}
                <q className="small quiet">{quote}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </CardPart>
  );
}
