/** The audit log: who did what and when, before and after. Administrators verify and export it. */
import { useState } from 'react';
import { AUDIT_ACTIONS, type AuditState, type ListedEntry } from '../../../api/audit.ts';
import { AUDIT_ACTION_LABELS, AUDIT_WORDS } from '../../../messages/screen/audit.ts';
import { setQuery, useAddress } from '../../address.ts';
import { addressOf } from '../../call.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { RowList } from '../../parts/row-list.tsx';
import { useRows } from '../../parts/use-rows.ts';
import { useSession } from '../../session.tsx';
import { useRequest } from '../../use-request.ts';
import { AuditCells } from './audit-cells.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { Verified, VerifyButton } from './verify-button.tsx';
import './audit.css';

const COLUMNS = ['sequence', 'at', 'actor', 'action', 'subject', 'change'] as const;
const ROW_HEIGHT = 60;

export function AuditPage() {
  const say = useWords(AUDIT_WORDS);
  const { language } = useSpeech();
  const { query } = useAddress();
  const { session } = useSession();
  const [opened, setOpened] = useState<ListedEntry | null>(null);
  const [state, setState] = useState<AuditState | null>(null);
  const request = useRequest();
  const action = AUDIT_ACTIONS.find((one) => one === query.get('action'));
  const document = query.get('document') ?? undefined;
  const matter = query.get('matter') ?? undefined;
  const rows = useRows('listAudit', { action, document, matter });
  const manages = session.user?.role === 'administrator';
  const narrowed = document !== undefined || matter !== undefined;
  return (
    <section className="fills-window list-page audit">
      <header className="list-title">
        <h1>{say('title')}</h1>
        <p className="figures" role="status">
          {rows.total === null ? null : (
            <span>
              {rows.total === 1 ? say('totalOne') : say('total', { count: writeCount(rows.total, language) })}
            </span>
          )}
          {narrowed ? <bdi>{rows.any()?.entries[0]?.about}</bdi> : null}
          {manages ? null : <span className="small">{say('onlyOwn')}</span>}
        </p>
        <div className="list-actions">
          <select
            aria-label={say('action')}
            value={action ?? ''}
            onChange={(event) => setQuery({ action: event.target.value })}
          >
            <option value="">{say('all')}</option>
            {AUDIT_ACTIONS.map((one) => (
              <option key={one} value={one}>
                {AUDIT_ACTION_LABELS[one][language]}
              </option>
            ))}
          </select>
          {narrowed ? (
            <button type="button" onClick={() => setQuery({ document: null, matter: null })}>
              {say('showAll')}
            </button>
          ) : null}
          {manages ? (
            <>
              <a className="button" href={addressOf('exportAudit', {})} download>
                {say('export')}
              </a>
              <VerifyButton request={request} onVerified={setState} />
            </>
          ) : null}
        </div>
      </header>
      <Verified state={state} problem={request.problem} />
      {rows.problem === null ? null : <p className="problem">{rows.problem}</p>}
      {rows.total === null || rows.total === 0 ? (
        <p className="list-empty">{say(rows.total === null ? 'loading' : 'none')}</p>
      ) : (
        <RowList
          label={say('title')}
          className="audit-rows"
          count={rows.total}
          rowHeight={ROW_HEIGHT}
          header={COLUMNS.map((column) => (
            <th key={column} scope="col" className={column}>
              {say(column)}
            </th>
          ))}
          row={(index) => {
            const found = rows.find(index);
            const entry = found?.answer.entries[found.place];
            return entry === undefined ? <td>{say('loading')}</td> : <AuditCells entry={entry} onOpen={setOpened} />;
          }}
          onRange={rows.want}
          name={rows.written}
          busy={rows.late}
        />
      )}
      {opened === null ? null : <EntryDialog key={opened.sequence} entry={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
