/** A mark on a page: one `mark` element for each line of its words; the first says its name to a screen reader. */
import { memo, useEffect, useRef } from 'react';
import type { Target } from '../target.ts';
import type { MarkBoxes } from './boxes.ts';

/** Words that run from top to bottom have their line at the side. */
const TURNED = 2;

interface Shown {
  readonly placed: MarkBoxes;
  readonly scale: number;
  readonly chosen: boolean;
  /** Where one was led, if that is this mark. */
  readonly target: Target | null;
}

export const PageMark = memo(function PageMark({ placed: { mark, boxes }, scale, chosen, target }: Shown) {
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    if (target?.focus === true) first.current?.focus({ preventScroll: true });
  }, [target]);
  const look = `${mark.type} ${mark.level ?? ''} ${chosen ? 'chosen' : ''} ${target === null ? '' : 'target'}`;
  return boxes.map(({ x, y, width, height }, at) => (
    <mark
      key={`${x} ${y}`}
      ref={at === 0 ? first : null}
      tabIndex={at === 0 ? -1 : undefined}
      className={height > width * TURNED ? `${look} turned` : look}
      data-key={mark.key}
      data-start={mark.start}
      data-end={mark.end}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    >
      {at === 0 ? <span className="for-screen-readers">{mark.label}</span> : null}
    </mark>
  ));
});
