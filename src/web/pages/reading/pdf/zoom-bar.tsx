/** Which page is shown, and how large. */
import type { ReactNode } from 'react';
import { READING_WORDS } from '../../../../messages/screen/reading.ts';
import { useWords } from '../../../language.tsx';
import { zoomBy } from './page-sizes.ts';

export type Zoom = 'fit' | number;

interface ZoomProps {
  readonly zoom: Zoom;
  readonly scale: number;
  readonly page: number;
  readonly pages: number;
  readonly choices: ReactNode;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPage: (page: number) => void;
}

export function ZoomBar({ zoom, scale, page, pages, choices, onZoom, onPage }: ZoomProps) {
  const say = useWords(READING_WORDS);
  return (
    <div className="zoom-bar" role="toolbar" aria-label={say('view')}>
      <label className="page-choice">
        {say('pageOf')}{' '}
        <input
          key={page}
          type="text"
          inputMode="numeric"
          defaultValue={page}
          aria-label={say('goToPage')}
          onKeyDown={(event) => {
            const wanted = Number(event.currentTarget.value);
            if (event.key === 'Enter' && Number.isInteger(wanted)) onPage(Math.min(pages, Math.max(1, wanted)));
          }}
        />{' '}
        / {pages}
      </label>
      {choices}
      <span className="zoom-choice">
        <button type="button" className="plain" aria-label={say('smaller')} onClick={() => onZoom(zoomBy(scale, -1))}>
          −
        </button>
        <span className="zoom-scale">{Math.round(scale * 100)} %</span>
        <button type="button" className="plain" aria-label={say('larger')} onClick={() => onZoom(zoomBy(scale, 1))}>
          +
        </button>
        <button type="button" className="plain" aria-pressed={zoom === 'fit'} onClick={() => onZoom('fit')}>
          {say('fitWidth')}
        </button>
      </span>
    </div>
  );
}
