/** The register of what the present filters leave, as a file. */
import { CONTRACTS_WORDS } from '../../messages/screen/contracts-list.ts';
import { addressOf } from '../call.ts';
import type { Filter } from '../filters/filter.ts';
import { useWords } from '../language.tsx';
import { Menu } from './menu.tsx';

export function ExportMenu({ filter }: { readonly filter: Filter }) {
  const say = useWords(CONTRACTS_WORDS);
  return (
    <Menu label={say('exports')} className="to-left">
      <a className="button" href={addressOf('exportDocuments', { query: { ...filter, format: 'csv' } })} download>
        {say('exportCsv')}
      </a>{' '}
      <a className="button" href={addressOf('exportDocuments', { query: { ...filter, format: 'json' } })} download>
        {say('exportJson')}
      </a>
    </Menu>
  );
}
