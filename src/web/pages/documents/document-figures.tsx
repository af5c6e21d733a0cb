/** What the filters leave, counted by the server, and what is still to be reviewed. */
import type { Answer } from '../../../api/routes.ts';
import { CONTRACTS_WORDS } from '../../../messages/screen/contracts-list.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';
import type { Queue } from './use-scan-steps.ts';

interface Shown {
  readonly figures: Omit<Answer<'listDocuments'>, 'documents'>;
  readonly queue: Queue;
}

export function DocumentFigures({ figures, queue }: Shown) {
  const say = useWords(CONTRACTS_WORDS);
  const { language } = useSpeech();
  const { total, high, medium, low, open, notFullyRead } = figures;
  const count = (figure: number) => ({ count: writeCount(figure, language) });
  return (
    <>
      <span>{total === 1 ? say('totalOne') : say('total', count(total))}</span>
      <LevelBadge level="high" count={high} />
      <LevelBadge level="medium" count={medium} />
      <LevelBadge level="low" count={low} />
      <span>{say('open', count(open))}</span>
      {notFullyRead > 0 ? <span>{say('notFullyRead', count(notFullyRead))}</span> : null}
      {queue.waiting > 0 ? <span>{say('waiting', count(queue.waiting))}</span> : null}
      {queue.reading > 0 ? <span>{say('reading', count(queue.reading))}</span> : null}
    </>
  );
}
