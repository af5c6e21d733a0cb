/** One finding in the list: the words first, then where they stand and how far their review is. */
import type { FindingRow } from '../../../api/finding-shapes.ts';
import { DECISION_LABELS, REOPENING_LABELS, REVIEW_STATE_LABELS } from '../../../messages/decisions.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS, STAGE_LABELS } from '../../../messages/elements.ts';
import { REPORT_WORDS } from '../../../messages/report-words.ts';
import { FINDINGS_WORDS } from '../../../messages/screen/findings-list.ts';
import { follow } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';

export function FindingCells({ finding }: { readonly finding: FindingRow }) {
  const { language } = useSpeech();
  const say = useWords(FINDINGS_WORDS);
  const { document, documentName, key, id, level, stages, channels, direction, clause, page, quote, review } = finding;
  const comma = language === 'zh' ? '、' : ', ';
  const stage = stages.map((one) => STAGE_LABELS[one][language]).join(comma) || REPORT_WORDS.noStage[language];
  const channel = channels.map((one) => CHANNEL_LABELS[one][language]).join(comma) || REPORT_WORDS.noChannel[language];
  const address = `/documents/${encodeURIComponent(document)}?${new URLSearchParams({ finding: key })}`;
  return (
    <>
      <td className="level-cell">
        <LevelBadge level={level} />
        <span className="small quiet number">{id}</span>
      </td>
      <td className="words">
        <a className="whole-row" href={address} onClick={follow}>
          <q className="quote">{quote}</q>
        </a>
      </td>
      <td className="elements small">
        <span>{stage}</span>
        <span>{channel}</span>
        <span className={direction === 'unknown' ? 'doubt' : ''}>{DIRECTION_LABELS[direction][language]}</span>
      </td>
      <td className="contract small">
        <bdi>{documentName}</bdi>
        <span className="quiet">
          {[clause ?? REPORT_WORDS.unnumbered[language], page === null ? null : say('page', { page })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </td>
      <td className="state small">
        <ReviewWords review={review} />
      </td>
      <td className="assignee small">{review.assignee?.name ?? ''}</td>
    </>
  );
}

function ReviewWords({ review }: { readonly review: FindingRow['review'] }) {
  const { language } = useSpeech();
  const say = useWords(FINDINGS_WORDS);
  const { state, decision, reopenedBy, comments } = review;
  const told = [
    decision === null
      ? null
      : say('decidedBy', { decision: DECISION_LABELS[decision.decision][language], name: decision.by.name }),
    reopenedBy === null ? null : REOPENING_LABELS[reopenedBy][language],
    comments === 0 ? null : comments === 1 ? say('commentsOne') : say('comments', { count: comments }),
  ].filter((part) => part !== null);
  return (
    <>
      <span className={`review-state ${state}`}>{REVIEW_STATE_LABELS[state][language]}</span>
      {told.length === 0 ? null : <span className="quiet">{told.join(' · ')}</span>}
    </>
  );
}
