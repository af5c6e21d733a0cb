/** The dictionary and the law, as they are known to this server, and a text to try. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { describeConcept } from './describe-concept.ts';
import { describeLawOn } from './describe-law.ts';
import { type Catalogue, listConcepts, makeCatalogue } from './list-concepts.ts';

export function addKnowledgeRoutes(app: Express, desk: Desk): void {
  let made: Catalogue | undefined;
  const catalogue = async (): Promise<Catalogue> => {
    made ??= makeCatalogue((await desk.knowledge()).dictionary);
    return made;
  };
  serveRoute(app, desk, 'listConcepts', async ({ query, language }) =>
    succeed(listConcepts(await catalogue(), query, language)),
  );
  serveRoute(app, desk, 'readConcept', async ({ params, language }) => {
    const { entries, dictionary } = await catalogue();
    const listed = entries.get(params.concept);
    return listed === undefined ? fail('unknown-thing') : succeed(describeConcept(listed, dictionary, language));
  });
  serveRoute(app, desk, 'readLaw', async ({ query, language }) =>
    succeed(describeLawOn((await desk.knowledge()).dictionary.law, query.asOf ?? desk.today(), language)),
  );
  serveRoute(app, desk, 'trySentence', async ({ body, language }) =>
    desk.tries.run({ text: body.text, parties: body.parties, asOf: body.asOf ?? desk.today(), language }),
  );
}
