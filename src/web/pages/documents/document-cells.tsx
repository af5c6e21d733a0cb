/** One contract in the list. */
import type { DocumentRow, ScanStep } from '../../../api/documents.ts';
import { CONTRACT_KIND_LABELS, LANGUAGE_LABELS } from '../../../messages/contracts.ts';
import { nameCountry } from '../../../messages/country.ts';
import { CONTRACTS_WORDS } from '../../../messages/screen/contracts-list.ts';
import { follow } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { writeDay } from '../../parts/moment.ts';
import { describeRow } from './outcome.ts';

interface Shown {
  readonly row: DocumentRow;
  readonly step: ScanStep | undefined;
  readonly matter: string | undefined;
}

const LEVELS = ['high', 'medium', 'low'] as const;

export function DocumentCells({ row, step, matter }: Shown) {
  const { language } = useSpeech();
  const say = useWords(CONTRACTS_WORDS);
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <>
      <td className="name">
        <a className="whole-row" href={`/documents/${encodeURIComponent(row.id)}`} onClick={follow}>
          <bdi>{row.name}</bdi>
        </a>
      </td>
      <td className={`status ${row.status}`}>
        {row.status === 'reading' ? <progress aria-hidden="true" /> : null}
        {describeRow(row, step, language)}
      </td>
      <td className="levels">
        {LEVELS.map((level) => (row[level] === 0 ? null : <LevelBadge key={level} level={level} count={row[level]} />))}
      </td>
      <td className="openColumn number" data-label={say('openColumn')}>
        {row.high + row.medium === 0 ? '' : row.open}
      </td>
      <td className="kind">{row.kind === null ? '' : CONTRACT_KIND_LABELS[row.kind][language]}</td>
      <td className="countries">{row.countries.map((code) => nameCountry(code, language)).join(comma)}</td>
      <td className="languages">{row.languages.map((one) => LANGUAGE_LABELS[one][language]).join(comma)}</td>
      <td className="date number">{writeDay(row.uploadedAt)}</td>
      <td className="matter">{matter ?? ''}</td>
    </>
  );
}
