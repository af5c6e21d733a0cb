/**
 * The reading desk: findings, contract and card side by side, linked both ways. All cards and marks of the contract are
 * here at once, so that the next finding is a matter of drawing; the address keeps the chosen finding and place.
 */
import { useState } from 'react';
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { useAddress } from '../../address.ts';
import { useWords } from '../../language.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useReloadOn } from './card/use-reload-on.ts';
import { Desk } from './desk.tsx';
import { readPlace } from './target.ts';
import { useScan } from './use-scan.ts';
import './reading.css';

export function ReadingPage({ document: id }: { readonly document: string }) {
  const say = useWords(READING_WORDS);
  const { query } = useAddress();
  const place = readPlace(query.get('at'));
  const [cardRound, setCardRound] = useState(0);
  const [scanRound, setScanRound] = useState(0);
  const params = { document: id };
  const document = useAnswer('readDocument', { params });
  const findings = useAnswer('listDocumentFindings', { params });
  const marks = useAnswer('readMarks', { params, query: place === null ? {} : place });
  useReloadOn(scanRound, document.reload);
  useReloadOn(scanRound, marks.reload);
  useReloadOn(`${scanRound} ${cardRound}`, findings.reload);
  const step = useScan(id, {
    onDone: () => setScanRound((round) => round + 1),
    onReview: () => setCardRound((round) => round + 1),
  });
  const problem = document.problem ?? findings.problem ?? marks.problem;
  if (problem !== null) return <p className="problem pane-message">{problem}</p>;
  if (document.value === null) return <h1 className="pane-message quiet small">{say('loading')}</h1>;
  return (
    <Desk
      document={document.value}
      loaded={findings.value?.findings ?? null}
      reading={marks.value}
      step={step ?? stepOf(document.value.status)}
      place={place}
    />
  );
}

function stepOf(status: string): 'waiting' | 'extract' | null {
  if (status === 'waiting') return 'waiting';
  return status === 'reading' ? 'extract' : null;
}
