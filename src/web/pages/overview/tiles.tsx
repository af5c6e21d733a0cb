/** The figures on the whole, each leading to its list. */
import type { Dashboard } from '../../../api/findings.ts';
import { REVIEW_STATE_LABELS } from '../../../messages/decisions.ts';
import { OVERVIEW_WORDS } from '../../../messages/screen/overview.ts';
import { follow } from '../../address.ts';
import type { Filter } from '../../filters/filter.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { linkTo, within } from './links.ts';

interface Shown {
  readonly figures: Dashboard;
  readonly matter: string | undefined;
}

const LEVELS = ['high', 'medium', 'low'] as const;
const STATES = ['open', 'reopened', 'pending', 'awaiting-second', 'closed'] as const;

export function Tiles({ figures, matter }: Shown) {
  const say = useWords(OVERVIEW_WORDS);
  const { language } = useSpeech();
  const documents = (filter: Filter) => linkTo('/', within(matter, filter));
  const findings = (filter: Filter) => linkTo('/findings', within(matter, filter));
  return (
    <div className="tiles">
      <Tile name={say('documents')} count={figures.documents} href={documents({})} />
      <Tile name={say('waiting')} count={figures.waiting} href={documents({ status: 'waiting,reading' })} />
      <Tile
        name={say('notFullyRead')}
        count={figures.notFullyRead}
        href={documents({ status: 'partial,failed,skipped' })}
      />
      <div className="tile found">
        <h2>{say('found')}</h2>
        <p className="tile-list">
          {LEVELS.map((level) => (
            <a key={level} href={findings({ level })} onClick={follow}>
              <LevelBadge level={level} count={figures.findings[level]} />
            </a>
          ))}
        </p>
      </div>
      <div className="tile states">
        <h2>{say('states')}</h2>
        <p className="tile-list">
          {STATES.map((state) => (
            <a key={state} href={findings({ state })} onClick={follow}>
              {REVIEW_STATE_LABELS[state][language]} <strong>{writeCount(figures.states[state], language)}</strong>
            </a>
          ))}
        </p>
      </div>
    </div>
  );
}

function Tile({ name, count, href }: { readonly name: string; readonly count: number; readonly href: string }) {
  const { language } = useSpeech();
  return (
    <div className="tile">
      <h2>{name}</h2>
      <a className="tile-figure" href={href} onClick={follow} aria-label={`${name}: ${count}`}>
        {writeCount(count, language)}
      </a>
    </div>
  );
}
