/** The contract in the middle: as its pages, or as text on paper. */
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DocumentDetail, Mark } from '../../../api/documents.ts';
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { addressOf } from '../../call.ts';
import { useWords } from '../../language.tsx';

import { PaperView } from './paper/paper-view.tsx';
import type { PageSize } from './pdf/page-sizes.ts';
import type { Target } from './target.ts';
import type { Chosen } from './which-mark.ts';
import './document-bar.css';

/** The viewer is large, and most contracts of a day may be Word files. */
const PdfView = lazy(() => import('./pdf/pdf-view.tsx'));

/** What both ways of showing it need. */
interface Shared {
  readonly marks: readonly Mark[];
  readonly chosen: Chosen;
  readonly term: Chosen;
  readonly target: Target | null;
  readonly onPick: (here: readonly Mark[]) => void;
}

interface DocumentPaneProps extends Shared {
  readonly document: DocumentDetail;
  readonly pages: readonly PageSize[];
  /** Sentences on what was not read, by page. */
  readonly unread: ReadonlyMap<number, readonly string[]>;
}

type Look = 'pages' | 'paper';

export function DocumentPane(props: DocumentPaneProps) {
  const { document, pages, unread, marks, chosen, term, target, onPick } = props;
  const say = useWords(READING_WORDS);
  const [look, setLook] = useState<Look>('pages');
  const url = useMemo(() => addressOf('readFile', { params: { document: document.id } }), [document.id]);
  const shared = { marks, chosen, term, target, onPick };
  if (document.look === 'none') return <p className="pane-message quiet">{document.outcome}</p>;
  const choice = (one: Look, name: 'asPages' | 'asText') => (
    <button type="button" className="plain" aria-pressed={look === one} onClick={() => setLook(one)}>
      {say(name)}
    </button>
  );
  if (document.look === 'paper') return <Paper document={document} {...shared} />;
  const choices = (
    <section className="look-choice" aria-label={say('look')}>
      {choice('pages', 'asPages')}
      {choice('paper', 'asText')}
    </section>
  );
  const bar = <div className="zoom-bar">{choices}</div>;
  if (look === 'paper')
    return (
      <>
        {bar}
        <Paper document={document} {...shared} />
      </>
    );
  const loading = (
    <>
      {bar}
      <p className="pane-message quiet">{say('loading')}</p>
    </>
  );
  return (
    <Suspense fallback={loading}>
      <PdfView url={url} pages={pages} unread={unread} choices={choices} {...shared} />
    </Suspense>
  );
}

function Paper({ document, ...shared }: Pick<DocumentPaneProps, 'document'> & Shared) {
  return <PaperView document={document.id} version={`${document.asOf} ${document.status}`} {...shared} />;
}
