/** Above the panes: which contract, what was found and read, its neighbours, another scan, and what can be taken out. */
import { useState } from 'react';
import type { DocumentDetail, ScanStep } from '../../../api/documents.ts';
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { follow } from '../../address.ts';
import { addressOf } from '../../call.ts';
import { useWords } from '../../language.tsx';
import { Menu } from '../../parts/menu.tsx';
import { useSession } from '../../session.tsx';
import { RescanDialog } from './rescan-dialog.tsx';

interface HeaderProps {
  readonly document: DocumentDetail;
  /** Flagged findings. */
  readonly progress: { readonly open: number; readonly all: number };
  /** Where its scan is; null when none runs. */
  readonly step: ScanStep | null;
}

const STEPS = {
  waiting: 'stepWaiting',
  extract: 'stepExtract',
  structure: 'stepStructure',
  judge: 'stepJudge',
} as const;
const FORMATS = ['html', 'json', 'csv'] as const;

export function DocumentHeader({ document, progress, step }: HeaderProps) {
  const say = useWords(READING_WORDS);
  const { user } = useSession().session;
  const [asking, setAsking] = useState(false);
  const params = { document: document.id };
  return (
    <header className="document-header">
      <div className="document-name">
        <h1 title={document.name}>{document.name}</h1>
        <p className="small quiet">
          {document.about} · {document.outcome}
          {document.asOf === null ? null : ` · ${say('lawOn', { day: document.asOf })}`}
        </p>
      </div>
      <p className="scan-step" role="status">
        {step === null || step === 'done'
          ? progress.all === 0
            ? null
            : say('progress', progress)
          : `${say(STEPS[step])} …`}
      </p>
      <nav className="document-actions" aria-label={say('document')}>
        <Neighbour to={document.previous} name={say('previousContract')} sign="‹" keyName="[" />
        <Neighbour to={document.next} name={say('nextContract')} sign="›" keyName="]" />
        {user === null || user.role === 'reader' ? null : (
          <button type="button" onClick={() => setAsking(true)}>
            {say('rescan')}
          </button>
        )}
        <Menu label={say('exportAs')} className="to-left">
          <div className="exports-list">
            {FORMATS.map((format) => (
              <a key={format} href={addressOf('exportDocument', { params, query: { format } })} download>
                {format.toUpperCase()}
              </a>
            ))}
            <a href={addressOf('readFile', { params })} download={document.name}>
              {say('original')}
            </a>
          </div>
        </Menu>
      </nav>
      {asking ? <RescanDialog document={document} onClose={() => setAsking(false)} /> : null}
    </header>
  );
}

interface NeighbourProps {
  readonly to: string | null;
  readonly name: string;
  readonly sign: string;
  readonly keyName: string;
}

function Neighbour({ to, name, sign, keyName }: NeighbourProps) {
  if (to === null)
    return (
      <button type="button" disabled aria-label={name}>
        {sign}
      </button>
    );
  return (
    <a
      className="button"
      href={`/documents/${encodeURIComponent(to)}`}
      aria-label={name}
      title={`${name} (${keyName})`}
      onClick={follow}
    >
      {sign}
    </a>
  );
}
