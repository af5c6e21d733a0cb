/** One entry in the list; its button opens it with what was before and after. */
import type { ListedEntry } from '../../../api/audit.ts';
import { AUDIT_ACTION_LABELS, AUDIT_WORDS } from '../../../messages/screen/audit.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { writeUtc } from '../../parts/moment.ts';
import { tellingDifferences, writeValue } from './differences.ts';

interface Shown {
  readonly entry: ListedEntry;
  readonly onOpen: (entry: ListedEntry) => void;
}

/** More are seen in the entry itself. */
const SHOWN = 2;

export function AuditCells({ entry, onOpen }: Shown) {
  const say = useWords(AUDIT_WORDS);
  const { language } = useSpeech();
  const { sequence, at, actor, action, subject, about, before, after } = entry;
  const changes = tellingDifferences(before, after).slice(0, SHOWN);
  return (
    <>
      <td className="number quiet">{sequence}</td>
      <td className="number at">{writeUtc(at)}</td>
      <td className="actor">
        <bdi>{actor}</bdi>
      </td>
      <td className="action">
        <button
          type="button"
          className="plain whole-row"
          onClick={() => onOpen(entry)}
          aria-label={`${AUDIT_ACTION_LABELS[action][language]}. ${say('showEntry', { sequence })}`}
        >
          {AUDIT_ACTION_LABELS[action][language]}
        </button>
      </td>
      <td className="subject small">
        <bdi>{about ?? subject}</bdi>
      </td>
      <td className="change small">
        {changes.map((change) => (
          <span key={change.name}>
            {change.name === '' ? null : <span className="quiet">{change.name} </span>}
            {change.before === undefined ? null : <del>{writeValue(change.before)}</del>}{' '}
            {change.after === undefined ? null : <ins>{writeValue(change.after)}</ins>}
          </span>
        ))}
      </td>
    </>
  );
}
