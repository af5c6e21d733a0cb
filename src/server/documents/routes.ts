/** Documents: taken in, listed, read. */
import type { Express } from 'express';
import { INTAKE_WORDS } from '../../messages/intake.ts';
import { succeed } from '../../messages/problems.ts';
import { chooseMatter } from '../../store/choose-matter.ts';
import { addDocument, findDocument } from '../../store/documents.ts';
import { listDocuments } from '../../store/list-documents.ts';
import { findNeighbours } from '../../store/neighbours.ts';
import { readReview } from '../../store/read-review.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { tellScan } from '../tell-of-queue.ts';
import { describeDocument, describeRow } from './describe-document.ts';
import { makeReceiver } from './receive-upload.ts';

export function addDocumentRoutes(app: Express, desk: Desk): void {
  const { database, events, queue } = desk;
  const receive = makeReceiver(desk);

  serveRoute(app, desk, 'uploadDocument', async ({ query, asker, language, request }) => {
    const fresh = { id: desk.newId(), name: INTAKE_WORDS.firstMatter[language], at: desk.now() };
    const matter = await chooseMatter(database, query.matter, fresh, asker);
    if (!matter.ok) return matter;
    const kept = await receive(request);
    if (!kept.ok) return kept;
    const id = desk.newId();
    const asOf = query.asOf ?? null;
    const added = { id, matter: matter.value, name: query.name, ...kept.value, asOf, at: desk.now() };
    await addDocument(database, added, asker.name);
    tellScan(events, added, 'waiting', 'waiting');
    queue.wake();
    const document = await findDocument(database, id, asker);
    return document.ok ? succeed(describeRow(document.value, language)) : document;
  });

  serveRoute(app, desk, 'listDocuments', async ({ query, asker, language }) => {
    const list = await listDocuments(database, query, asker);
    return succeed({ ...list, documents: list.documents.map((row) => describeRow(row, language)) });
  });

  serveRoute(app, desk, 'readDocument', async ({ params, asker, language }) => {
    const document = await findDocument(database, params.document, asker);
    if (!document.ok) return document;
    const review = await readReview(database, params.document, asker);
    if (!review.ok) return review;
    const neighbours = await findNeighbours(database, document.value, asker);
    const { law } = (await desk.knowledge()).dictionary;
    return succeed(describeDocument(document.value, review.value, law, neighbours, language));
  });
}
