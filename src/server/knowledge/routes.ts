/** The dictionary and the law, as they are known to this server. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { describeConcept } from './describe-concept.ts';
import { describeLawOn } from './describe-law.ts';
import { listConcepts, makeCatalogue } from './list-concepts.ts';

export function addKnowledgeRoutes(app: Express, desk: Desk): void {
  const { dictionary } = desk.knowledge;
  const catalogue = makeCatalogue(dictionary);
  serveRoute(app, desk, 'listConcepts', async ({ query, language }) =>
    succeed(listConcepts(catalogue, query, language)),
  );
  serveRoute(app, desk, 'readConcept', async ({ params, language }) => {
    const listed = catalogue.entries.get(params.concept);
    return listed === undefined ? fail('unknown-thing') : succeed(describeConcept(listed, dictionary, language));
  });
  serveRoute(app, desk, 'readLaw', async ({ query, language }) =>
    succeed(describeLawOn(dictionary.law, query.asOf ?? desk.today(), language)),
  );
}
