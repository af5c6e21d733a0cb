/** Every page by its address, and the places that stand at the top of all of them. */
import type { ReactNode } from 'react';
import type { SHELL_WORDS } from '../messages/screen/shell.ts';
import { AccountPage } from './pages/account/account-page.tsx';
import { AuditPage } from './pages/audit/audit-page.tsx';
import { ConceptPage } from './pages/concepts/concept-page.tsx';
import { DictionaryPage } from './pages/concepts/dictionary-page.tsx';
import { DocumentsPage } from './pages/documents/documents-page.tsx';
import { FindingsPage } from './pages/findings/findings-page.tsx';
import { LawPage } from './pages/instruments/law-page.tsx';
import { MattersPage } from './pages/matters/matters-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { PeoplePage } from './pages/people/people-page.tsx';
import { ReadingPage } from './pages/reading/reading-page.tsx';
import { SearchPage } from './pages/search/search-page.tsx';
import { TryPage } from './pages/try/try-page.tsx';

interface Page {
  /** The beginning of the address; a name in it is written `:name`. */
  readonly path: string;
  /** The place at the top that it belongs to. */
  readonly place: string;
  readonly show: (params: Readonly<Record<string, string>>) => ReactNode;
}

export const PLACES: readonly { readonly path: string; readonly name: keyof typeof SHELL_WORDS }[] = [
  { path: '/', name: 'documents' },
  { path: '/findings', name: 'findings' },
  { path: '/overview', name: 'dashboard' },
  { path: '/matters', name: 'matters' },
  { path: '/dictionary', name: 'dictionary' },
  { path: '/law', name: 'law' },
];

const PAGES: readonly Page[] = [
  { path: '/', place: '/', show: () => <DocumentsPage /> },
  { path: '/findings', place: '/findings', show: () => <FindingsPage /> },
  { path: '/overview', place: '/overview', show: () => <OverviewPage /> },
  { path: '/matters', place: '/matters', show: () => <MattersPage /> },
  { path: '/search', place: '/search', show: () => <SearchPage /> },
  { path: '/dictionary', place: '/dictionary', show: () => <DictionaryPage /> },
  { path: '/dictionary/:concept', place: '/dictionary', show: ({ concept = '' }) => <ConceptPage concept={concept} /> },
  { path: '/law', place: '/law', show: () => <LawPage /> },
  { path: '/try', place: '/dictionary', show: () => <TryPage /> },
  {
    path: '/documents/:document',
    place: '/',
    show: ({ document = '' }) => <ReadingPage key={document} document={document} />,
  },
  { path: '/people', place: '/people', show: () => <PeoplePage /> },
  { path: '/account', place: '/account', show: () => <AccountPage /> },
  { path: '/audit', place: '/audit', show: () => <AuditPage /> },
];

export function findPage(path: string): { readonly place: string; readonly show: () => ReactNode } | null {
  for (const page of PAGES) {
    const params = matchPath(page.path, path);
    if (params !== null) return { place: page.place, show: () => page.show(params) };
  }
  return null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const own = given[place] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(own);
    else if (part !== own) return null;
  }
  return params;
}

/** An address that nobody encoded names nothing, and must not end the screen. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
