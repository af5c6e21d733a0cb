/** Reviewing: lists and cards of findings, decisions, comments, assignment. */
import type { Express } from 'express';
import { type Outcome, succeed } from '../../messages/problems.ts';
import { assignFinding } from '../../store/assignments.ts';
import type { FindingPlace } from '../../store/change-finding.ts';
import { addComment, removeComment } from '../../store/comments.ts';
import { confirmDecision, decide, undoDecision } from '../../store/decisions.ts';
import { readHistory } from '../../store/finding-history.ts';
import { listFindings } from '../../store/list-findings.ts';
import { decideSameWords, listSameWords } from '../../store/same-words.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { listCards } from './list-cards.ts';
import { tellReview } from './tell-review.ts';

export function addReviewingRoutes(app: Express, desk: Desk): void {
  const { database, newId } = desk;
  /** Once it is done; a problem changed nothing that could be told. */
  const told = async <T>(outcome: Outcome<T>, ...places: readonly FindingPlace[]): Promise<Outcome<T>> => {
    if (outcome.ok) await tellReview(desk, places);
    return outcome;
  };

  serveRoute(app, desk, 'listFindings', async ({ query, asker }) =>
    succeed(await listFindings(database, { ...query, now: desk.now() }, asker)),
  );
  serveRoute(app, desk, 'listDocumentFindings', async ({ params, asker, language }) => {
    const cards = await listCards(desk, params.document, asker, language);
    return cards.ok ? succeed({ findings: cards.value }) : cards;
  });

  serveRoute(app, desk, 'decide', async ({ params, body, asker }) => {
    const place = placeOf(params);
    return told(await decide(database, place, { ...body, at: desk.now(), newId }, asker), place);
  });
  serveRoute(app, desk, 'undoDecision', async ({ params, query, asker }) => {
    const place = placeOf(params);
    return told(await undoDecision(database, place, { at: desk.now(), seen: query.decision }, asker), place);
  });
  serveRoute(app, desk, 'confirmDecision', async ({ params, query, asker }) => {
    const place = placeOf(params);
    return told(await confirmDecision(database, place, { at: desk.now(), seen: query.decision }, asker), place);
  });

  serveRoute(app, desk, 'readHistory', async ({ params, asker }) => readHistory(database, placeOf(params), asker));
  serveRoute(app, desk, 'addComment', async ({ params, body, asker }) => {
    const place = placeOf(params);
    return told(await addComment(database, place, { id: newId(), text: body.text, at: desk.now() }, asker), place);
  });
  serveRoute(app, desk, 'removeComment', async ({ params, asker }) => {
    const removed = await removeComment(database, params.comment, desk.now(), asker);
    if (!removed.ok) return removed;
    return told(succeed(undefined), removed.value);
  });
  serveRoute(app, desk, 'assignFinding', async ({ params, body, asker }) => {
    const place = placeOf(params);
    return told(await assignFinding(database, place, body.user, desk.now(), asker), place);
  });

  serveRoute(app, desk, 'previewSameWords', async ({ params, asker }) => {
    const same = await listSameWords(database, placeOf(params), asker);
    return same.ok ? succeed({ findings: same.value }) : same;
  });
  serveRoute(app, desk, 'decideSameWords', async ({ params, body, asker }) => {
    const { findings, ...decision } = body;
    const made = { ...decision, at: desk.now(), newId };
    const decided = await decideSameWords(database, placeOf(params), findings, made, asker);
    if (!decided.ok) return decided;
    return told(succeed({ decided: decided.value.length }), ...decided.value);
  });
}

function placeOf({ document, finding }: { readonly document: string; readonly finding: string }): FindingPlace {
  return { document, key: finding };
}
