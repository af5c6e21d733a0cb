/** What a page is told of its session and of the server. */
import type { Session } from '../../api/people.ts';
import { TOOL_VERSION } from '../../batch/version.ts';
import type { Language } from '../../messages/language.ts';
import type { Desk } from '../desk.ts';
import type { Identity } from './identify.ts';

export function describeSession(desk: Desk, identity: Identity, language: Language): Session {
  const { version, sha256 } = desk.dictionary;
  const asker = 'asker' in identity ? identity.asker : null;
  return {
    mode: identity.way === 'solo' || identity.way === 'begin' ? identity.way : 'accounts',
    user: asker === null ? null : { id: asker.id, name: asker.name, role: asker.role },
    csrf: 'csrf' in identity ? identity.csrf : '',
    language,
    version: TOOL_VERSION,
    today: desk.today(),
    dictionary: { version, sha256 },
    fileBytes: desk.limits.fileBytes,
  };
}
