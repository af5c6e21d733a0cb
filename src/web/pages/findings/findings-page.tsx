/** The findings of all contracts, narrowed by the same filters; each opens in its contract. */
import { FINDINGS_WORDS } from '../../../messages/screen/findings-list.ts';
import { setQuery, useAddress } from '../../address.ts';
import { type ClosedName, readFilter } from '../../filters/filter.ts';
import { FilterBar } from '../../filters/filter-bar.tsx';
import { SavedViews } from '../../filters/saved-views.tsx';
import { useSpeech, useWords } from '../../language.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { writeCount } from '../../parts/figures.ts';
import { ListEmpty } from '../../parts/list-empty.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { SortSelect } from '../../parts/sort-select.tsx';
import { useReloadOnEvents } from '../../parts/use-reload-on-events.ts';
import { useRows } from '../../parts/use-rows.ts';
import { FindingCells } from './finding-cells.tsx';
import './findings.css';
import { readSort, SORT_WORDS } from './sorts.ts';

const FILTERS: readonly ClosedName[] = [
  'level',
  'state',
  'stage',
  'channel',
  'direction',
  'kind',
  'language',
  'status',
  'age',
];
const COLUMNS = ['level', 'words', 'elements', 'contract', 'state', 'assignee'] as const;
const ROW_HEIGHT = 76;

export function FindingsPage() {
  const say = useWords(FINDINGS_WORDS);
  const { language } = useSpeech();
  const { query } = useAddress();
  const filter = readFilter(query);
  const sort = readSort(query.get('sort'));
  const rows = useRows('listFindings', { ...filter, sort });
  useReloadOnEvents(rows.reload);
  const filtered = Object.keys(filter).length > 0;
  return (
    <section className="fills-window list-page findings">
      <header className="list-title">
        <h1>{say('title')}</h1>
        <p className="figures" role="status">
          {rows.total === null ? null : (
            <span>
              {rows.total === 1 ? say('totalOne') : say('total', { count: writeCount(rows.total, language) })}
            </span>
          )}
          {filter.level === undefined ? <span className="small">{say('flaggedOnly')}</span> : null}
        </p>
        <div className="list-actions">
          <SortSelect
            value={sort}
            options={Object.entries(SORT_WORDS).map(([value, word]) => ({ value, label: say(word) }))}
            onChoose={(value) => setQuery({ sort: value === 'level' ? null : value })}
          />
          <SavedViews />
          <ExportMenu filter={filter} scope="findings" />
        </div>
      </header>
      <FilterBar filter={filter} closed={FILTERS} />
      {rows.problem === null ? null : <p className="problem">{rows.problem}</p>}
      {rows.total === null ? (
        <p className="list-empty">{say('loading')}</p>
      ) : rows.total === 0 ? (
        <ListEmpty filtered={filtered} noneMatch={say('noneMatch')} empty={say('empty')} />
      ) : (
        <RowList
          label={say('title')}
          className="finding-rows"
          count={rows.total}
          rowHeight={ROW_HEIGHT}
          header={COLUMNS.map((column) => (
            <th key={column} scope="col" className={column}>
              {say(column)}
            </th>
          ))}
          row={(index) => {
            const found = rows.find(index);
            const finding = found?.answer.findings[found.place];
            return finding === undefined ? <td>{say('loading')}</td> : <FindingCells finding={finding} />;
          }}
          onRange={rows.want}
          name={rows.written}
          busy={rows.late}
        />
      )}
    </section>
  );
}
