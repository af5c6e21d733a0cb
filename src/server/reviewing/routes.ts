/** Reviewing: cards, decisions. */
import type { Express } from 'express';
import { succeed } from '../../messages/problems.ts';
import { confirmDecision, decide, undoDecision } from '../../store/decisions.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { listCards } from './list-cards.ts';

export function addReviewingRoutes(app: Express, desk: Desk): void {
  const { database, newId } = desk;
  serveRoute(app, desk, 'listDocumentFindings', async ({ params, asker, language }) => {
    const cards = await listCards(desk, params.document, asker, language);
    return cards.ok ? succeed({ findings: cards.value }) : cards;
  });
  serveRoute(app, desk, 'decide', async ({ params, body, asker }) =>
    decide(database, placeOf(params), { ...body, at: desk.now(), newId }, asker),
  );
  serveRoute(app, desk, 'undoDecision', async ({ params, query, asker }) =>
    undoDecision(database, placeOf(params), { at: desk.now(), seen: query.decision }, asker),
  );
  serveRoute(app, desk, 'confirmDecision', async ({ params, query, asker }) =>
    confirmDecision(database, placeOf(params), { at: desk.now(), seen: query.decision }, asker),
  );
}

function placeOf({ document, finding }: { readonly document: string; readonly finding: string }) {
  return { document, key: finding };
}
