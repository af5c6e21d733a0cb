/** A chart that is a table: a bar beside each number, and every number leads to the list that it counts. */
import { OVERVIEW_WORDS } from '../../../messages/screen/overview.ts';
import { follow } from '../../address.ts';
import type { Filter } from '../../filters/filter.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { CLOSED, linkTo, OPEN } from './links.ts';

export interface Bar {
  readonly value: string;
  readonly label: string;
  readonly open: number;
  readonly closed: number;
  /** What leaves the findings of this bar. */
  readonly filter: Filter;
}

interface Shown {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export function Bars({ title, bars }: Shown) {
  const say = useWords(OVERVIEW_WORDS);
  const { language } = useSpeech();
  const most = Math.max(1, ...bars.map(({ open, closed }) => open + closed));
  const width = (count: number) => ({ width: `${(100 * count) / most}%` });
  return (
    <section className="chart">
      <table className="bars">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('open')}</th>
            <th scope="col">{say('closed')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {bars.map(({ value, label, open, closed, filter }) => (
            <tr key={value}>
              <th scope="row">{label}</th>
              <td className="number">
                <a
                  className="figure-link"
                  href={linkTo('/findings', { ...filter, ...OPEN })}
                  onClick={follow}
                  aria-label={say('openOf', { label, count: open })}
                >
                  {writeCount(open, language)}
                </a>
              </td>
              <td className="number quiet">
                <a
                  className="figure-link"
                  href={linkTo('/findings', { ...filter, ...CLOSED })}
                  onClick={follow}
                  aria-label={say('closedOf', { label, count: closed })}
                >
                  {writeCount(closed, language)}
                </a>
              </td>
              <td className="bar" aria-hidden="true">
                <span className="open" style={width(open)} />
                <span className="closed" style={width(closed)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bars.length === 0 ? <p className="quiet">{say('none')}</p> : null}
    </section>
  );
}
