/**
 * Deciding on the findings of one document. What can be taken back is shown at once and corrected by the server's answer;
 * where the server refuses, the finding stands as before and its sentence is shown.
 */
import { useMemo, useRef, useState } from 'react';
import type { DecisionCode, FindingCard } from '../../../../api/finding-shapes.ts';
import { call, Refusal } from '../../../call.ts';
import { useSession } from '../../../session.tsx';
import { expectReview } from './decisions.ts';

type Review = FindingCard['review'];

export interface Deciding {
  /** The cards as they stand now. */
  readonly cards: readonly FindingCard[];
  readonly problem: string | null;
  /** The last decision made here, for as long as nothing else was done. */
  readonly last: { readonly card: FindingCard; readonly decision: DecisionCode } | null;
  /** Rises with every change, so that the history is read again. */
  readonly round: number;
  readonly decide: (card: FindingCard, decision: DecisionCode, reason: string) => void;
  readonly undo: (card: FindingCard) => void;
  /** The key of the finding whose decision `u` takes back: the last one decided here. */
  readonly undoable: () => string | null;
  readonly confirm: (card: FindingCard) => void;
  readonly assign: (card: FindingCard, user: { readonly id: string; readonly name: string } | null) => void;
  readonly count: (card: FindingCard, comments: 1 | -1) => void;
}

/** Names the decision that one looks at, so that nobody takes back or confirms another's by a late click. */
function lookedAt({ review: { decision } }: FindingCard): { readonly decision?: string } {
  return decision === null || decision.id === '' ? {} : { decision: decision.id };
}

/** @param loaded as the server sent them; a new list takes the place of what was changed here */
export function useDeciding(document: string, loaded: readonly FindingCard[] | null): Deciding {
  const { session } = useSession();
  const [changed, setChanged] = useState<ReadonlyMap<string, Review>>(new Map());
  const [seen, setSeen] = useState(loaded);
  const [problem, setProblem] = useState<string | null>(null);
  const [last, setLast] = useState<Deciding['last']>(null);
  const [round, setRound] = useState(0);
  const decided = useRef<string[]>([]);
  if (seen !== loaded) {
    setSeen(loaded);
    setChanged(new Map());
  }
  const cards = useMemo(
    () => (loaded ?? []).map((card) => ({ ...card, review: changed.get(card.key) ?? card.review })),
    [loaded, changed],
  );

  const show = (key: string, review: Review) => setChanged((now) => new Map(now).set(key, review));
  const send = async (card: FindingCard, expected: Review, request: () => Promise<Review>) => {
    setProblem(null);
    show(card.key, expected);
    try {
      show(card.key, await request());
    } catch (error) {
      show(card.key, card.review);
      setLast(null);
      setProblem(error instanceof Refusal ? error.message : String(error));
    }
    setRound((now) => now + 1);
  };
  const at = (card: FindingCard) => ({ params: { document, finding: card.key } });

  return {
    cards,
    problem,
    last,
    round,
    decide: (card, decision, reason) => {
      const by = session.user ?? { id: '', name: '' };
      const expected = expectReview(card.review, decision, reason, by, new Date().toISOString());
      decided.current = [...decided.current.filter((key) => key !== card.key), card.key];
      setLast({ card, decision });
      void send(card, expected, () => call('decide', { ...at(card), body: { decision, reason } }));
    },
    undo: (card) => {
      decided.current = decided.current.filter((key) => key !== card.key);
      setLast(null);
      const expected: Review = { ...card.review, state: 'open', decision: null };
      void send(card, expected, () => call('undoDecision', { ...at(card), query: lookedAt(card) }));
    },
    undoable: () => decided.current.at(-1) ?? null,
    confirm: (card) =>
      void send(card, card.review, () => call('confirmDecision', { ...at(card), query: lookedAt(card) })),
    assign: (card, user) =>
      void send(card, { ...card.review, assignee: user }, () =>
        call('assignFinding', { ...at(card), body: { user: user?.id ?? null } }),
      ),
    count: (card, comments) => {
      show(card.key, { ...card.review, comments: Math.max(0, card.review.comments + comments) });
      setRound((now) => now + 1);
    },
  };
}
