/** Sessions and accounts. */
import type { Express } from 'express';
import type { Session } from '../../api/people.ts';
import { TOOL_VERSION } from '../../batch/version.ts';
import { succeed } from '../../messages/problems.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';

export function addPeopleRoutes(app: Express, desk: Desk): void {
  serveRoute(app, desk, 'readSession', async ({ asker, language }) => {
    const { version, sha256 } = desk.knowledge.dictionary;
    const session: Session = {
      mode: asker.id === 'local' ? 'solo' : 'accounts',
      user: asker.id === '' ? null : asker,
      csrf: '',
      language,
      version: TOOL_VERSION,
      today: desk.today(),
      dictionary: { version, sha256 },
      fileBytes: desk.knowledge.limits.fileBytes,
    };
    return succeed(session);
  });
}
