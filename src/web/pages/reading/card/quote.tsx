/** A quote as a link to its place in the contract. */
import { CARD_WORDS } from '../../../../messages/screen/card.ts';
import { useWords } from '../../../language.tsx';

interface QuoteProps {
  readonly words: string;
  readonly onShow: () => void;
}

const LONGEST = 180;

export function Quote({ words, onShow }: QuoteProps) {
  const say = useWords(CARD_WORDS);
  const line = words.replace(/\s+/g, ' ').trim();
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return (
    <button type="button" className="quote" title={say('showWords')} onClick={onShow}>
      <q>{shown}</q>
    </button>
  );
}
