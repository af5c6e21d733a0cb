/** The contracts: files come in here, and each shows how far its review is and what was found. */
import { useCallback, useEffect } from 'react';
import { CONTRACTS_WORDS } from '../../../messages/screen/contracts-list.ts';
import { setQuery, useAddress } from '../../address.ts';
import type { ClosedName } from '../../filters/filter.ts';
import { readFilter } from '../../filters/filter.ts';
import { FilterBar } from '../../filters/filter-bar.tsx';
import { useMatterNames } from '../../filters/known-names.ts';
import { SavedViews } from '../../filters/saved-views.tsx';
import { useWords } from '../../language.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { ListEmpty } from '../../parts/list-empty.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { SortSelect } from '../../parts/sort-select.tsx';
import { useReloadOnEvents } from '../../parts/use-reload-on-events.ts';
import { useRows } from '../../parts/use-rows.ts';
import { useSession } from '../../session.tsx';
import { Arrivals } from '../../uploads/arrivals.tsx';
import { DropTarget } from '../../uploads/drop-target.tsx';
import { SendButtons } from '../../uploads/send-buttons.tsx';
import { onTaken } from '../../uploads/uploads.ts';
import { useTargetMatter } from '../../uploads/use-target-matter.ts';
import { DocumentCells } from './document-cells.tsx';
import { DocumentFigures } from './document-figures.tsx';
import { DocumentHeader } from './document-header.tsx';
import './documents.css';
import { readSort, SORT_WORDS } from './sorts.ts';
import { TakenHidden } from './taken-hidden.tsx';
import { useScanSteps } from './use-scan-steps.ts';

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
const ROW_HEIGHT = 58;

export function DocumentsPage() {
  const say = useWords(CONTRACTS_WORDS);
  const { query } = useAddress();
  const { user } = useSession().session;
  const filter = readFilter(query);
  const sort = readSort(query.get('sort'));
  const rows = useRows('listDocuments', { ...filter, sort });
  const matters = useMatterNames([...new Set((rows.any()?.documents ?? []).map(({ matter }) => matter))]);
  const target = useTargetMatter(filter.matter);
  const { steps, queue } = useScanSteps();
  useReloadOnEvents(rows.reload);
  const filtered = Object.keys(filter).length > 0;
  useEffect(() => onTaken(rows.reload), [rows.written]);
  const row = useCallback(
    (index: number) => {
      const found = rows.find(index);
      const document = found?.answer.documents[found.place];
      if (document === undefined) return <td>{say('loading')}</td>;
      return <DocumentCells row={document} step={steps.get(document.id)} matter={matters.get(document.matter)} />;
    },
    [rows, steps, matters],
  );
  const figures = rows.any();
  const canSend = user !== null && user.role !== 'reader';
  return (
    <section className="fills-window list-page documents">
      <header className="list-title">
        <h1>{say('title')}</h1>
        <p className="figures" role="status">
          {figures === null ? null : <DocumentFigures figures={figures} queue={queue} />}
        </p>
        <div className="list-actions">
          {canSend ? (
            <>
              <span className="drop-hint small quiet">{say('dropAnywhere')}</span>
              <SendButtons target={target} />
            </>
          ) : null}
          <SortSelect
            className="sort-choice"
            value={sort}
            options={Object.entries(SORT_WORDS).map(([value, word]) => ({ value, label: say(word) }))}
            onChoose={(value) => setQuery({ sort: value === 'newest' ? null : value })}
          />
          <SavedViews />
          <ExportMenu filter={filter} scope="documents" />
        </div>
      </header>
      <FilterBar filter={filter} closed={FILTERS} />
      {canSend ? <Arrivals /> : null}
      <TakenHidden plain={!filtered && sort === 'newest'} />
      {rows.problem === null ? null : <p className="problem">{rows.problem}</p>}
      {rows.total === 0 ? (
        <ListEmpty filtered={filtered} noneMatch={say('noneMatch')} empty={say(canSend ? 'empty' : 'emptyForReader')} />
      ) : rows.total === null ? (
        <p className="list-empty">{say('loading')}</p>
      ) : (
        <RowList
          label={say('title')}
          className="document-rows"
          count={rows.total}
          rowHeight={ROW_HEIGHT}
          header={<DocumentHeader sort={sort} />}
          row={row}
          onRange={rows.want}
          name={rows.written}
          busy={rows.late}
        />
      )}
      {canSend ? <DropTarget target={target} /> : null}
    </section>
  );
}
