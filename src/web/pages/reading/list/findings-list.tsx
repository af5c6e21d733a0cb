/** The list of findings. Only the rows near the view exist, so that two thousand are as quick as ten. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import { FindingLine } from './finding-line.tsx';
import type { ListRow, LowFold } from './list-rows.ts';
import './list.css';

interface ListProps {
  readonly rows: readonly ListRow[];
  readonly chosen: string | null;
  readonly fold: LowFold;
  readonly onChoose: (key: string) => void;
  readonly onFold: (fold: LowFold) => void;
}

const ROW_HEIGHT = 78;

export function FindingsList({ rows, chosen, fold, onChoose, onFold }: ListProps) {
  const view = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => view.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    getItemKey: (at) => keyOf(rows[at], at),
  });
  const chosenAt = rows.findIndex((row) => chosen !== null && keyOf(row, 0) === chosen);
  useEffect(() => {
    if (chosenAt >= 0) virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
  }, [chosenAt]);
  return (
    <div ref={view} className="findings-list">
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li
              key={String(key)}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row row={row} chosen={chosen} fold={fold} onChoose={onChoose} onFold={onFold} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf(row: ListRow | undefined, at: number): string {
  if (row?.type === 'finding') return row.card.key;
  if (row?.type === 'note') return row.note.key;
  return row === undefined ? String(at) : row.type;
}

interface RowProps extends Omit<ListProps, 'rows'> {
  readonly row: ListRow;
}

function Row({ row, chosen, fold, onChoose, onFold }: RowProps) {
  const say = useWords(READING_WORDS);
  switch (row.type) {
    case 'not-read':
      return (
        <div className="not-read" role="note">
          <strong>! {say('notRead')}</strong>
          <ul>
            {row.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      );
    case 'notes':
      return <h2 className="list-heading">{say('notes', { count: row.count })}</h2>;
    case 'outcome':
      return <h2 className="list-heading">{row.words}</h2>;
    case 'note': {
      const { key, id, title } = row.note;
      return (
        <button
          type="button"
          className="line note-line"
          aria-current={key === chosen ? 'true' : undefined}
          onClick={() => onChoose(key)}
        >
          <span className="line-head">
            <span className="note-badge">{id}</span>
            <span className="line-clause">{title}</span>
          </span>
        </button>
      );
    }
    case 'low':
      return (
        <button
          type="button"
          className="plain fold"
          aria-expanded={fold === 'open'}
          onClick={() => onFold(fold === 'open' ? 'folded' : 'open')}
        >
          <span aria-hidden="true">{fold === 'open' ? '▾' : '▸'}</span> {say('lowFindings', { count: row.count })}
        </button>
      );
    case 'finding':
      return <FindingLine card={row.card} chosen={row.card.key === chosen} onChoose={onChoose} />;
  }
}
