/** One page: its picture, its words over it, and its marks. It is drawn when it comes near and forgotten when it is far. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Mark } from '../../../../api/documents.ts';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import type { Target } from '../target.ts';
import { type Chosen, isShown } from '../which-mark.ts';
import { joinBoxes, type MarkBoxes, marksUnder } from './boxes.ts';
import { drawPage } from './draw-page.ts';
import { PageMark } from './page-mark.tsx';
import { measure, type PageText, setOwnFonts, setText } from './text-layer.ts';

export interface PageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly marks: readonly Mark[];
  readonly chosen: Chosen;
  readonly term: Chosen;
  readonly target: Target | null;
  /** What is to be said of a page that was not read. */
  readonly unread: readonly string[];
  readonly onPick: (here: readonly Mark[]) => void;
}

export function PdfPage(props: PageProps) {
  const { pdf, number, width, height, scale, marks, chosen, term, target, unread, onPick } = props;
  const say = useWords(READING_WORDS);
  const sheet = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const page = usePage(pdf, number);
  const text = useText(page, words);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (page === null || picture.current === null) return;
    return drawPage(page, picture.current, scale, () => setDrawn(true));
  }, [page, scale]);

  const placed = useMemo(
    () => placeMarks(marks, number, text, drawn, sheet.current, scale),
    // Boxes are in points: another scale changes none of them.
    [marks, number, text, drawn],
  );
  const shown = placed.filter(({ mark }) => isShown(mark, chosen, term));
  const open = shown.filter(({ mark }) => mark.type !== 'words');
  const under = ({ clientX, clientY }: MouseEvent) => {
    const origin = sheet.current?.getBoundingClientRect();
    return origin === undefined
      ? []
      : marksUnder(open, (clientX - origin.left) / scale, (clientY - origin.top) / scale);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys lead from the list of findings to the marks and back
    // biome-ignore lint/a11y/noStaticElementInteractions: a click is looked up among the marks below the words
    <div
      ref={sheet}
      className="sheet"
      data-page={number}
      style={{ width: width * scale, height: height * scale, ['--total-scale-factor' as string]: scale }}
      onMouseMove={(event) => {
        event.currentTarget.dataset['over'] = under(event).length > 0 ? 'mark' : '';
      }}
      onClick={(event) => {
        if (getSelection()?.isCollapsed === false) return;
        const here = under(event);
        if (here.length > 0) onPick(here);
      }}
    >
      <canvas ref={picture} />
      <div className="marks">
        {shown.map((one) => {
          const isChosen = one.mark.key === chosen || one.mark.key === term || one.mark.type === 'words';
          return (
            <PageMark
              key={`${one.mark.key} ${one.mark.type} ${one.mark.place ?? ''}`}
              placed={one}
              scale={scale}
              chosen={isChosen}
              target={isChosen && leadsTo(target, one.mark) ? target : null}
            />
          );
        })}
      </div>
      <div ref={words} className="textLayer" />
      <p className="for-screen-readers">{say('pageNumber', { page: number })}</p>
      {unread.length === 0 ? null : <p className="page-unread">! {unread.join(' ')}</p>}
    </div>
  );
}

function leadsTo(target: Target | null, { start, end }: Mark): boolean {
  return target !== null && target.start === start && target.end === end;
}

function usePage(pdf: PDFDocumentProxy, number: number): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let wanted = true;
    let got: PDFPageProxy | null = null;
    // A page that cannot be drawn stays empty; that it was not read is said on it.
    pdf.getPage(number).then(
      (opened) => {
        got = opened;
        if (wanted) setPage(opened);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      // Pictures and fonts of pages that are far away are let go.
      got?.cleanup();
    };
  }, [pdf, number]);
  return page;
}

function useText(page: PDFPageProxy | null, words: { readonly current: HTMLDivElement | null }): PageText | null {
  const [text, setTextSet] = useState<PageText | null>(null);
  useEffect(() => {
    const container = words.current;
    if (page === null || container === null) return;
    let wanted = true;
    container.replaceChildren();
    setText(page, container).then(
      (set) => wanted && setTextSet(set),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [page, words]);
  return text;
}

/** Measured on the words where they can be found; until then, and where they cannot, as the server estimates. */
function placeMarks(
  marks: readonly Mark[],
  number: number,
  text: PageText | null,
  drawn: boolean,
  sheet: HTMLElement | null,
  scale: number,
): readonly MarkBoxes[] {
  if (text !== null && drawn) setOwnFonts(text);
  return marks.flatMap((mark): MarkBoxes[] => {
    const estimated = mark.rectangles.filter(({ page }) => page === number);
    if (estimated.length === 0) return [];
    const boxes = estimated.flatMap((one) => {
      const found = text === null || sheet === null ? null : text.letters.find(one);
      if (text === null || sheet === null || found === null) return [one];
      const measured = measure(text, found, sheet, scale);
      return measured.length === 0 ? [one] : measured;
    });
    return [{ mark, boxes: joinBoxes(boxes) }];
  });
}
