/** The register of what the present filters leave, as a file. */
import { CONTRACTS_WORDS } from '../../messages/screen/contracts-list.ts';
import { addressOf } from '../call.ts';
import type { Filter } from '../filters/filter.ts';
import { useWords } from '../language.tsx';
import { Menu } from './menu.tsx';

interface Shown {
  readonly filter: Filter;
  /** Whole documents, or the findings alone that the list shows. */
  readonly scope: 'documents' | 'findings';
}

export function ExportMenu({ filter, scope }: Shown) {
  const say = useWords(CONTRACTS_WORDS);
  return (
    <Menu label={say('exports')} className="to-left">
      <a
        className="button"
        href={addressOf('exportDocuments', { query: { ...filter, scope, format: 'csv' } })}
        download
      >
        {say('exportCsv')}
      </a>{' '}
      <a
        className="button"
        href={addressOf('exportDocuments', { query: { ...filter, scope, format: 'json' } })}
        download
      >
        {say('exportJson')}
      </a>
    </Menu>
  );
}
