/** One finding in the list: level, number, clause, its words, and how it stands. */
import type { FindingCard } from '../../../../api/finding-shapes.ts';
import { DECISION_LABELS, REVIEW_STATE_LABELS } from '../../../../messages/decisions.ts';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useSpeech, useWords } from '../../../language.tsx';
import { LevelBadge } from '../../../parts/level-badge.tsx';

interface LineProps {
  readonly card: FindingCard;
  readonly chosen: boolean;
  readonly onChoose: (key: string) => void;
}

export function FindingLine({ card, chosen, onChoose }: LineProps) {
  const say = useWords(READING_WORDS);
  const { language } = useSpeech();
  const { state, decision } = card.review;
  const decided = state === 'open' || decision === null ? null : DECISION_LABELS[decision.decision][language];
  return (
    <button
      type="button"
      className={`line finding-line ${card.level} ${state}`}
      data-key={card.key}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onChoose(card.key)}
    >
      <span className="line-head">
        <LevelBadge level={card.level} />
        <span className="line-id">{card.id}</span>
        <span className="line-clause">{card.clauseName}</span>
        {card.page === null ? null : <span className="line-page">{say('page', { page: card.page })}</span>}
      </span>
      <span className="line-quote" lang={card.clauseLanguage === 'zh' ? 'zh-Hans' : 'en'}>
        {card.quote}
      </span>
      <span className="line-state">
        <span aria-hidden="true">{STATE_SIGNS[state]}</span> {REVIEW_STATE_LABELS[state][language]}
        {decided === null ? null : ` · ${decided}`}
        {card.review.assignee === null ? null : ` · ${card.review.assignee.name}`}
        {card.review.comments === 0 ? null : ` · ✎ ${card.review.comments}`}
      </span>
    </button>
  );
}

const STATE_SIGNS = { open: '○', pending: '◐', 'awaiting-second': '◑', closed: '✓', reopened: '↺' } as const;
