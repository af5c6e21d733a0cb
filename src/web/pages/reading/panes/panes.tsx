/** Three panes side by side whose borders are moved by mouse, finger or arrow keys; on a narrow screen, one at a time. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import { fit, NARROWEST, type OuterPane, readSizes, resize, stepOf, widest, writeSizes } from './pane-sizes.ts';
import './panes.css';

export const PANES = ['list', 'document', 'card'] as const;
export type Pane = (typeof PANES)[number];

interface Parts extends Readonly<Record<Pane, ReactNode>> {
  /** The one that a narrow screen shows. */
  readonly shown: Pane;
  readonly onShow: (pane: Pane) => void;
}

const KEPT = 'lodestone-panes';
const NAMES = { list: 'findings', document: 'document', card: 'card' } as const;

export function Panes({ shown, onShow, ...parts }: Parts) {
  const say = useWords(READING_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(innerWidth);
  const [kept, setKept] = useState(() => readSizes(localStorage.getItem(KEPT), innerWidth));
  const sizes = fit(kept, width);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (frame.current !== null) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const move = (pane: OuterPane, wanted: number) => {
    const next = resize(sizes, pane, wanted, width);
    setKept(next);
    localStorage.setItem(KEPT, writeSizes(next));
  };
  const border = (pane: OuterPane) => (
    <Border
      pane={pane}
      label={say(pane === 'list' ? 'listBorder' : 'cardBorder')}
      size={sizes[pane]}
      widest={widest(sizes, pane, width)}
      onMove={(wanted) => move(pane, wanted)}
    />
  );
  return (
    <>
      <div className="pane-tabs" role="tablist" aria-label={say('panes')}>
        {PANES.map((pane) => (
          <button
            key={pane}
            type="button"
            role="tab"
            id={`tab-${pane}`}
            aria-selected={shown === pane}
            aria-controls={`pane-${pane}`}
            onClick={() => onShow(pane)}
          >
            {say(NAMES[pane])}
          </button>
        ))}
      </div>
      <div
        className="panes"
        data-shown={shown}
        ref={frame}
        style={{ ['--list' as string]: `${sizes.list}px`, ['--card' as string]: `${sizes.card}px` }}
      >
        <section id="pane-list" className="pane list-pane" aria-label={say('findings')}>
          {parts.list}
        </section>
        {border('list')}
        <section id="pane-document" className="pane document-pane" aria-label={say('document')}>
          {parts.document}
        </section>
        {border('card')}
        <section id="pane-card" className="pane card-pane" aria-label={say('card')}>
          {parts.card}
        </section>
      </div>
    </>
  );
}

interface BorderProps {
  readonly pane: OuterPane;
  readonly label: string;
  readonly size: number;
  readonly widest: number;
  readonly onMove: (wanted: number) => void;
}

function Border({ pane, label, size, widest: most, onMove }: BorderProps) {
  const begun = useRef<{ readonly x: number; readonly size: number } | null>(null);
  const press = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    begun.current = { x: event.clientX, size };
  };
  const drag = ({ clientX }: PointerEvent) => {
    if (begun.current === null) return;
    const moved = clientX - begun.current.x;
    onMove(begun.current.size + (pane === 'list' ? moved : -moved));
  };
  const step = (event: KeyboardEvent) => {
    const by = stepOf(event.key, pane);
    if (by === null && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    onMove(by === null ? (event.key === 'Home' ? NARROWEST : most) : size + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a border that can be moved is a separator with a value, which hr has none of
    <div
      role="separator"
      tabIndex={0}
      className="border"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={`pane-${pane}`}
      aria-valuenow={size}
      aria-valuemin={NARROWEST}
      aria-valuemax={most}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => {
        begun.current = null;
      }}
      onKeyDown={step}
    />
  );
}
