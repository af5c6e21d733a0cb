/** Documents: taken in, listed, read. */
import type { Express } from 'express';
import type { Day } from '../../law/provision.ts';
import { INTAKE_WORDS } from '../../messages/intake.ts';
import { fail, succeed } from '../../messages/problems.ts';
import { cleanLine } from '../../report/clean-text.ts';
import type { Asker } from '../../store/asker.ts';
import { chooseMatter } from '../../store/choose-matter.ts';
import { addDocument, findDocument } from '../../store/documents.ts';
import { listDocuments } from '../../store/list-documents.ts';
import { findNeighbours } from '../../store/neighbours.ts';
import { readReview } from '../../store/read-review.ts';
import { removeDocument } from '../../store/remove-document.ts';
import { type RequestedReview, requestReview } from '../../store/request-review.ts';
import type { Desk } from '../desk.ts';
import { serveRoute, serveStream } from '../serve-route.ts';
import { tellScan } from '../tell-of-queue.ts';
import { describeDocument, describeRow } from './describe-document.ts';
import { makeReceiver } from './receive-upload.ts';
import { sendFile } from './send-file.ts';
import { streamEvents } from './stream-events.ts';

/** Of those that wait again; an open list asks anew at the first. */
const MOST_TOLD = 50;

export function addDocumentRoutes(app: Express, desk: Desk): void {
  const { blobs, database, events, queue } = desk;
  const receive = makeReceiver(desk);

  serveRoute(app, desk, 'uploadDocument', async ({ query, asker, language, request }) => {
    const fresh = { id: desk.newId(), name: INTAKE_WORDS.firstMatter[language], at: desk.now() };
    const matter = await chooseMatter(database, query.matter, fresh, asker);
    if (!matter.ok) return matter;
    const placed = { id: desk.newId(), matter: matter.value };
    const { asOf = null } = query;
    const name = cleanLine(query.name);
    const kept = await receive(request, (bytes) =>
      addDocument(database, { ...placed, ...bytes, name, asOf, at: desk.now() }, asker.name),
    );
    if (!kept.ok) return kept;
    tellScan(events, placed, 'waiting', 'waiting');
    queue.wake();
    const document = await findDocument(database, placed.id, asker);
    return document.ok ? succeed(describeRow(document.value, language)) : document;
  });

  serveRoute(app, desk, 'listDocuments', async ({ query, asker, language }) => {
    const list = await listDocuments(database, { ...query, now: desk.now() }, asker);
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

  serveRoute(app, desk, 'removeDocument', async ({ params, asker }) => {
    const removed = await removeDocument(database, blobs, params.document, desk.now(), asker);
    if (!removed.ok) return removed;
    events.tell({ type: 'removed', document: params.document, matter: removed.value.matter });
    return succeed(undefined);
  });

  const review = async (wanted: Pick<RequestedReview, 'document' | 'matter'>, day: Day | undefined, asker: Asker) => {
    const waiting = await requestReview(database, { ...wanted, asOf: day ?? null, at: desk.now() }, asker);
    for (const document of waiting.slice(0, MOST_TOLD)) tellScan(events, document, 'waiting', 'waiting');
    queue.wake();
    return waiting.length;
  };

  serveRoute(app, desk, 'rescanDocument', async ({ params, body, asker }) => {
    const count = await review({ document: params.document }, body.asOf, asker);
    return count === 0 ? fail('unknown-thing') : succeed(undefined);
  });

  serveRoute(app, desk, 'rescanAll', async ({ body, asker }) =>
    succeed({ documents: await review({ matter: body.matter }, body.asOf, asker) }),
  );

  serveStream(app, desk, 'readFile', async ({ params, asker, response }) => {
    const document = await findDocument(database, params.document, asker);
    return document.ok ? sendFile(response, document.value, desk) : document;
  });

  serveStream(app, desk, 'readEvents', async ({ request, response }) => {
    await streamEvents(desk, request, response);
    return succeed(null);
  });
}
