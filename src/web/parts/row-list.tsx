/**
 * A long list of which only the rows in view are drawn, as a table that counts all of them. On a narrow
 * screen the styles of a page turn its rows into cards.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import './row-list.css';

interface Shown {
  readonly label: string;
  readonly className: string;
  readonly count: number;
  /** Pixels of a usual row; each is measured when it is drawn. */
  readonly rowHeight: number;
  readonly header: ReactNode;
  /** The cells of one row. */
  readonly row: (index: number) => ReactNode;
  readonly rowClass?: (index: number) => string;
  /** Rows that are drawn at present. */
  readonly onRange: (first: number, last: number) => void;
  /** The list with its filters: another one begins at its top, the same one where it was left. */
  readonly name: string;
  readonly busy: boolean;
}

const DRAWN_BEYOND_VIEW = 8;
const places = new Map<string, number>();

export function RowList({ label, className, count, rowHeight, header, row, rowClass, onRange, name, busy }: Shown) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: DRAWN_BEYOND_VIEW,
    initialOffset: () => places.get(name) ?? 0,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    onRange(first, last);
  }, [first, last, name]);
  const shownName = useRef(name);
  useEffect(() => {
    if (shownName.current === name) return;
    shownName.current = name;
    virtual.scrollToOffset(places.get(name) ?? 0);
  }, [name]);
  return (
    <div
      ref={frame}
      className={`row-list ${className}`}
      onScroll={({ currentTarget }) => places.set(name, currentTarget.scrollTop)}
    >
      <table aria-label={label} aria-rowcount={count + 1} aria-busy={busy}>
        <thead>
          <tr className="row head" aria-rowindex={1}>
            {header}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <tr
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              className={`row ${rowClass?.(item.index) ?? ''}`}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row(item.index)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
