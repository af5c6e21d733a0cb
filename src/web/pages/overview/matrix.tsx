/** Which stage goes out by which channel: the fuller a cell is coloured, the more is open in it. Rows and columns without any are left out. */
import type { Dashboard } from '../../../api/findings.ts';
import { CHANNEL_LABELS, STAGE_LABELS } from '../../../messages/elements.ts';
import { OVERVIEW_WORDS } from '../../../messages/screen/overview.ts';
import { follow } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { linkTo, OPEN, within } from './links.ts';

interface Shown {
  readonly cells: Dashboard['stageByChannel'];
  readonly matter: string | undefined;
}

export function Matrix({ cells, matter }: Shown) {
  const say = useWords(OVERVIEW_WORDS);
  const { language } = useSpeech();
  const present = cells.filter(({ open, closed }) => open + closed > 0);
  const stages = keysOf(STAGE_LABELS).filter((stage) => present.some((cell) => cell.stage === stage));
  const channels = keysOf(CHANNEL_LABELS).filter((channel) => present.some((cell) => cell.channel === channel));
  const most = Math.max(1, ...present.map(({ open }) => open));
  return (
    <section className="chart wide">
      <div className="matrix-frame">
        <table className="matrix">
          <caption>{say('stageByChannel')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('stage')}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col">
                  {CHANNEL_LABELS[channel][language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage}>
                <th scope="row">{STAGE_LABELS[stage][language]}</th>
                {channels.map((channel) => {
                  const cell = present.find((one) => one.stage === stage && one.channel === channel);
                  if (cell === undefined) return <td key={channel} />;
                  const { open, closed } = cell;
                  const label = say('cell', {
                    stage: STAGE_LABELS[stage][language],
                    channel: CHANNEL_LABELS[channel][language],
                    open,
                    closed,
                  });
                  return (
                    <td key={channel} className={`fill-${Math.ceil((4 * open) / most)}`}>
                      <a
                        className="figure-link in-cell"
                        href={linkTo('/findings', within(matter, { stage, channel, ...OPEN }))}
                        onClick={follow}
                        aria-label={label}
                        title={label}
                      >
                        {writeCount(open, language)}
                      </a>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {present.length === 0 ? <p className="quiet">{say('none')}</p> : null}
    </section>
  );
}

function keysOf<T extends string>(labels: Readonly<Record<T, unknown>>): readonly T[] {
  // The table of labels has exactly the values of its type as keys.
  return Object.keys(labels) as T[];
}
