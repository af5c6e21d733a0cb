/** How a document looks on the screen: where its marks stand on its pages, and its text as a paper. */
import type { Express } from 'express';
import { succeed } from '../../messages/problems.ts';
import { readReview } from '../../store/read-review.ts';
import type { Desk } from '../desk.ts';
import { serveRoute, serveStream } from '../serve-route.ts';
import { listMarks } from './list-marks.ts';
import { writePaper } from './write-paper.ts';

export function addReadingRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'readMarks', async ({ params, asker, language }) => {
    const review = await readReview(database, params.document, asker);
    if (!review.ok) return review;
    const reviewed = review.value?.reviewed ?? null;
    const pages = reviewed?.document?.pages ?? [];
    return succeed({ pages: [...pages], marks: reviewed === null ? [] : listMarks(reviewed, language) });
  });
  serveStream(app, desk, 'readPaper', async ({ params, asker, language, response }) => {
    const review = await readReview(database, params.document, asker);
    if (!review.ok) return review;
    const paper = review.value === null ? '' : writePaper(review.value.reviewed, null, language);
    // Opened by itself, the fragment may load nothing and run nothing.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.type('html').send(paper);
    return succeed(null);
  });
}
