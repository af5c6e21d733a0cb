/** A PDF as its pages look, one below the other. Only those near the view exist; the others are room of the right height. */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Mark } from '../../../../api/documents.ts';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import type { Target } from '../target.ts';
import type { Chosen } from '../which-mark.ts';
import { openPdf } from './open-pdf.ts';
import { fitWidth, type PageSize, sizeOf } from './page-sizes.ts';
import { PdfPage } from './pdf-page.tsx';
import { type Zoom, ZoomBar } from './zoom-bar.tsx';
import './pdf.css';

interface PdfProps {
  readonly url: string;
  readonly pages: readonly PageSize[];
  readonly marks: readonly Mark[];
  readonly chosen: Chosen;
  readonly term: Chosen;
  readonly target: Target | null;
  /** Sentences on what was not read, by page. */
  readonly unread: ReadonlyMap<number, readonly string[]>;
  readonly onPick: (here: readonly Mark[]) => void;
  /** To show it in another way. */
  readonly choices: ReactNode;
}

const GAP = 16;

export default function PdfView({ url, pages, marks, chosen, term, target, unread, onPick, choices }: PdfProps) {
  const say = useWords(READING_WORDS);
  const { pdf, failed } = usePdf(url);
  const view = useRef<HTMLElement>(null);
  const width = useWidth(view);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const scale = zoom === 'fit' ? fitWidth(pages, width - 2 * GAP) : zoom;
  const byPage = useMemo(() => groupByPage(marks), [marks]);
  const virtualizer = useVirtualizer({
    count: pdf?.numPages ?? pages.length,
    getScrollElement: () => view.current,
    estimateSize: (at) => sizeOf(pages, at + 1).height * scale + GAP,
    overscan: 1,
    paddingStart: GAP,
  });
  useSameSpot(view, scale, () => virtualizer.measure());
  useEffect(() => {
    const rectangle = target === null ? undefined : rectangleOf(marks, target);
    if (rectangle === undefined || view.current === null || target?.still === true) return;
    const [top = 0] = virtualizer.getOffsetForIndex(rectangle.page - 1, 'start') ?? [];
    view.current.scrollTop = top + rectangle.y * scale - view.current.clientHeight / 3;
    const overflow = sizeOf(pages, rectangle.page).width * scale + GAP - view.current.clientWidth;
    view.current.scrollLeft = overflow > 0 ? rectangle.x * scale - view.current.clientWidth / 4 : 0;
  }, [target, marks, pdf]);

  if (failed)
    return (
      <>
        <div className="zoom-bar">{choices}</div>
        <p className="problem pane-message">{say('pagesNotDrawn')}</p>
      </>
    );
  const current = virtualizer.getVirtualItemForOffset(
    (virtualizer.scrollOffset ?? 0) + (view.current?.clientHeight ?? 0) / 3,
  );
  return (
    <>
      <ZoomBar
        zoom={zoom}
        scale={scale}
        page={(current?.index ?? 0) + 1}
        pages={pdf?.numPages ?? pages.length}
        choices={choices}
        onZoom={setZoom}
        onPage={(page) => virtualizer.scrollToIndex(page - 1, { align: 'start' })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <section ref={view} className="pdf-view" tabIndex={0} aria-label={say('pagesOfDocument')}>
        <div
          className="pdf-sheets"
          style={{ height: virtualizer.getTotalSize(), minWidth: widestOf(pages) * scale + 2 * GAP }}
        >
          {pdf === null
            ? null
            : virtualizer.getVirtualItems().map(({ index, start }) => (
                <div
                  key={index}
                  className="sheet-place"
                  style={{ top: start, left: leftOf(sizeOf(pages, index + 1).width * scale, width) }}
                >
                  <PdfPage
                    pdf={pdf}
                    number={index + 1}
                    {...sizeOf(pages, index + 1)}
                    scale={scale}
                    marks={byPage.get(index + 1) ?? []}
                    chosen={chosen}
                    term={term}
                    target={target}
                    unread={unread.get(index + 1) ?? []}
                    onPick={onPick}
                  />
                </div>
              ))}
        </div>
      </section>
    </>
  );
}

/** A page stands in the middle of the view, or at its left where it is wider: a broad page moves no other. */
function leftOf(page: number, view: number): number {
  return Math.max(GAP, (view - page) / 2);
}

function usePdf(url: string): { readonly pdf: PDFDocumentProxy | null; readonly failed: boolean } {
  const [opened, setOpened] = useState<{ readonly pdf: PDFDocumentProxy | null; readonly failed: boolean }>({
    pdf: null,
    failed: false,
  });
  useEffect(() => {
    let wanted = true;
    const task = openPdf(url);
    setOpened({ pdf: null, failed: false });
    task.promise.then(
      (pdf) => wanted && setOpened({ pdf, failed: false }),
      () => wanted && setOpened({ pdf: null, failed: true }),
    );
    return () => {
      wanted = false;
      task.destroy();
    };
  }, [url]);
  return opened;
}

function useWidth(view: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    if (view.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(view.current);
    return () => observer.disconnect();
  }, [view]);
  return width;
}

/** Zooming and resizing keep what stands at the top of the view there. */
function useSameSpot(view: { readonly current: HTMLElement | null }, scale: number, remeasure: () => void): void {
  const last = useRef(scale);
  useLayoutEffect(() => {
    const element = view.current;
    if (element === null || last.current === scale) return;
    const grown = scale / last.current;
    last.current = scale;
    remeasure();
    element.scrollTop *= grown;
    element.scrollLeft *= grown;
  }, [scale, view, remeasure]);
}

function groupByPage(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byPage = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (const page of new Set(mark.rectangles.map((rectangle) => rectangle.page))) {
      const own = byPage.get(page);
      if (own === undefined) byPage.set(page, [mark]);
      else own.push(mark);
    }
  }
  return byPage;
}

function rectangleOf(marks: readonly Mark[], { start, end }: Target): Mark['rectangles'][number] | undefined {
  return marks.find((mark) => mark.start === start && mark.end === end)?.rectangles[0];
}

function widestOf(pages: readonly PageSize[]): number {
  return pages.reduce((most, { width }) => Math.max(most, width), 0);
}
