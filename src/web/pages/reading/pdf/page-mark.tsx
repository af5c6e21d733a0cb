/** A mark on a page: one `mark` element for each line of its words; the first says its name to a screen reader. */
import { useEffect, useRef } from 'react';
import type { Target } from '../target.ts';
import type { MarkBoxes } from './boxes.ts';

interface Shown {
  readonly placed: MarkBoxes;
  readonly scale: number;
  readonly chosen: boolean;
  readonly target: Target | null;
}

export function PageMark({ placed: { mark, boxes }, scale, chosen, target }: Shown) {
  const first = useRef<HTMLElement>(null);
  const isTarget = target !== null && target.start === mark.start && target.end === mark.end && chosen;
  useEffect(() => {
    if (isTarget && target.focus) first.current?.focus({ preventScroll: true });
  }, [isTarget, target]);
  const look = `${mark.type} ${mark.level ?? ''} ${chosen ? 'chosen' : ''} ${isTarget ? 'target' : ''}`;
  return boxes.map(({ x, y, width, height }, at) => (
    <mark
      key={`${x} ${y}`}
      ref={at === 0 ? first : null}
      tabIndex={at === 0 ? -1 : undefined}
      className={look}
      data-key={mark.key}
      data-start={mark.start}
      data-end={mark.end}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    >
      {at === 0 ? <span className="for-screen-readers">{mark.label}</span> : null}
    </mark>
  ));
}
