/** How a document looks on the screen: where its marks stand on its pages, and its text as a paper. */
import type { Express } from 'express';
import { succeed } from '../../messages/problems.ts';
import { readReview } from '../../store/read-review.ts';
import type { Desk } from '../desk.ts';
import { readLook } from '../documents/read-look.ts';
import { serveRoute, serveStream } from '../serve-route.ts';
import { listMarks } from './list-marks.ts';
import { listUnreadPages } from './list-unread-pages.ts';
import { writePaper } from './write-paper.ts';

export function addReadingRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'readMarks', async ({ params, query, asker, language }) => {
    const review = await readReview(database, params.document, asker);
    if (!review.ok) return review;
    const { start, end } = query;
    const place = start === undefined ? null : { start, end: Math.max(start + 1, end ?? 0) };
    const reviewed = review.value?.reviewed ?? null;
    if (reviewed === null) return succeed({ pages: [], unread: [], marks: [] });
    return succeed({
      pages: (reviewed.document?.pages ?? []).map(({ number, width, height }) => ({ number, width, height })),
      unread: listUnreadPages(reviewed, language),
      marks: listMarks(reviewed, language, place),
    });
  });
  serveStream(app, desk, 'readPaper', async ({ params, asker, language, response }) => {
    const review = await readReview(database, params.document, asker);
    if (!review.ok) return review;
    const reviewed = review.value?.reviewed ?? null;
    const look = reviewed === null ? null : await readLook(reviewed, desk);
    const paper = reviewed === null ? '' : writePaper(reviewed, look, language);
    // Opened by itself, the fragment may load nothing and run nothing.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.type('html').send(paper);
    return succeed(null);
  });
}
