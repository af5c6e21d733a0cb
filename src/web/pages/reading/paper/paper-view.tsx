/** A contract as formatted text on paper, with its marks: files of Word and others without pages, and the text of a PDF. */
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Mark } from '../../../../api/documents.ts';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { useReloadOn } from '../card/use-reload-on.ts';
import type { Target } from '../target.ts';
import { type Chosen, marksAt } from '../which-mark.ts';
import { graftPaper } from './graft-paper.ts';
import { offsetAt, PaperIndex } from './paper-index.ts';
import './paper.css';

interface PaperProps {
  readonly document: string;
  /** Another value asks for the paper anew. */
  readonly version: string;
  readonly marks: readonly Mark[];
  readonly chosen: Chosen;
  readonly term: Chosen;
  readonly target: Target | null;
  readonly onPick: (here: readonly Mark[]) => void;
}

export function PaperView({ document: id, version, marks, chosen, term, target, onPick }: PaperProps) {
  const say = useWords(READING_WORDS);
  const { value, problem, reload } = useAnswer('readPaper', { params: { document: id } });
  const paper = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState<PaperIndex | null>(null);
  useReloadOn(version, reload);
  useLayoutEffect(() => {
    if (paper.current === null || typeof value !== 'string') return;
    paper.current.replaceChildren(graftPaper(value));
    setIndex(new PaperIndex(paper.current));
  }, [value]);
  useLayoutEffect(() => {
    if (index !== null) nameMarks(index, marks);
  }, [marks, index]);
  useLayoutEffect(
    () => showChosen([...(index?.marksOf(chosen) ?? []), ...(index?.termsOf(term) ?? [])]),
    [chosen, term, index],
  );
  useEffect(() => {
    if (paper.current !== null && index !== null && target !== null) showTarget(paper.current, index, target);
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [target, index]);

  const pick = (event: MouseEvent) => {
    const clicked = event.target instanceof HTMLElement ? event.target : null;
    const tag = clicked?.closest<HTMLElement>('a.tag');
    const own = tag?.dataset['f'];
    if (own !== undefined) {
      event.preventDefault();
      return onPick(marks.filter((mark) => mark.key === own && mark.type === 'clause'));
    }
    if (getSelection()?.isCollapsed === false) return;
    const spot = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const offset = spot === null || spot === undefined ? null : offsetAt(spot.offsetNode, spot.offset);
    if (offset === null || clicked?.closest('mark, .term') === null) return;
    // A caret stands behind the letter whose right half was clicked.
    const here = [offset, offset - 1].map((at) => marksAt(marks, at, chosen, term)).find((found) => found.length > 0);
    if (here !== undefined) onPick(here);
  };
  if (problem !== null) return <p className="problem pane-message">{problem}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <section className="paper-view" tabIndex={0} aria-label={say('textOfDocument')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys lead from the list of findings to the marks and back */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its links are links; the rest of a mark may be clicked too */}
      <div className="paper" ref={paper} onClick={pick} />
    </section>
  );
}

const HIGHLIGHT = 'lodestone-target';

/** Evidence says to a screen reader what it is, as marks on pages do. */
function nameMarks(index: PaperIndex, marks: readonly Mark[]): void {
  const names = new Map<HTMLElement, string[]>();
  for (const { key, type, start, label } of marks) {
    if (type === 'clause') continue;
    for (const mark of index.wordsOf(key, start)) names.set(mark, [...(names.get(mark) ?? []), label]);
  }
  for (const [mark, labels] of names) {
    mark.tabIndex = -1;
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-label', [...labels, mark.textContent ?? ''].join(': '));
  }
}

/** @returns takes it back */
function showChosen(elements: readonly HTMLElement[]): () => void {
  for (const element of elements) element.classList.add('chosen');
  return () => {
    for (const element of elements) element.classList.remove('chosen');
  };
}

function showTarget(paper: HTMLElement, index: PaperIndex, { start, end, focus, still }: Target): void {
  const range = index.rangeOf(start, end);
  if (range === null) return;
  const view = paper.parentElement;
  const box = range.getBoundingClientRect();
  if (view !== null && still !== true)
    view.scrollTop += box.top - view.getBoundingClientRect().top - view.clientHeight / 3;
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  if (!focus) return;
  const element = range.startContainer.parentElement?.closest<HTMLElement>('mark[tabindex]') ?? view;
  element?.focus({ preventScroll: true });
}
