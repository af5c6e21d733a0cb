/** Reports of one document, and the register of all that a filter leaves, as files. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Express, Response } from 'express';
import { TOOL_VERSION } from '../../batch/version.ts';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import { REPORT_POLICY, reportHtml } from '../../report/html.ts';
import type { Asker } from '../../store/asker.ts';
import { type ExportedDocument, findForExport, listForExport, listKeysForExport } from '../../store/export.ts';
import type { Desk } from '../desk.ts';
import { readLook } from '../documents/read-look.ts';
import { serveStream } from '../serve-route.ts';
import { type Collected, collect } from './collect.ts';
import { type ExportOptions, writeCsv, writeJson } from './write-export.ts';

const TYPES = { html: 'text/html', json: 'application/json', csv: 'text/csv' } as const;

export function addExportRoutes(app: Express, desk: Desk): void {
  const optionsFor = async (language: ExportOptions['language']): Promise<ExportOptions> => ({
    language,
    law: (await desk.knowledge()).dictionary.law,
  });

  serveStream(app, desk, 'exportDocument', async ({ params, query, asker, language, response }) => {
    const rows = await findForExport(desk.database, params.document, asker);
    const [row] = rows;
    if (row === undefined) return fail('unknown-thing');
    const options = await optionsFor(language);
    const name = `${row.name}.${query.format}`;
    if (query.format !== 'html') {
      const pieces = writePieces(query.format, collectAll(desk, rows, asker, null), desk, options);
      return send(response, query.format, name, pieces, desk);
    }
    const collected = await collect(desk, row, asker, null);
    if (collected === null) return fail('unknown-thing');
    if (collected.review === null) return fail('not-yet-reviewed');
    const page = await writePage(collected.review, desk, options);
    response.setHeader('Content-Security-Policy', REPORT_POLICY);
    return send(response, 'html', name, [page], desk);
  });

  serveStream(app, desk, 'exportDocuments', async ({ query, asker, language, response }) => {
    const { format, scope } = query;
    const filter = { ...query, now: desk.now() };
    const all = await listForExport(desk.database, filter, asker);
    const keys = scope === 'findings' ? await listKeysForExport(desk.database, filter, asker) : null;
    const rows = keys === null ? all : all.filter(({ id }) => keys.has(id));
    const pieces = writePieces(format, collectAll(desk, rows, asker, keys), desk, await optionsFor(language));
    return send(response, format, `lodestone-${desk.today()}.${format}`, pieces, desk);
  });
}

async function* collectAll(
  desk: Desk,
  rows: readonly ExportedDocument[],
  asker: Asker,
  keys: ReadonlyMap<string, ReadonlySet<string>> | null,
): AsyncGenerator<Collected> {
  for (const row of rows) {
    const own = keys === null ? null : (keys.get(row.id) ?? null);
    const collected = await collect(desk, row, asker, own);
    if (collected !== null) yield collected;
    // The database answers at once: without a pause, nobody else would be heard until the last document.
    await setImmediate();
  }
}

function writePieces(
  format: 'json' | 'csv',
  documents: AsyncIterable<Collected>,
  desk: Desk,
  options: ExportOptions,
): AsyncIterable<string> {
  const head = { toolVersion: TOOL_VERSION, dictionary: desk.dictionary, asOf: desk.today() };
  return format === 'csv' ? writeCsv(documents, options) : writeJson(documents, head, options);
}

async function writePage(
  { reviewed, asOf }: NonNullable<Collected['review']>,
  desk: Desk,
  { language, law }: ExportOptions,
): Promise<string> {
  const look = await readLook(reviewed, desk);
  const scan = { toolVersion: TOOL_VERSION, dictionary: desk.dictionary, asOf, documents: [reviewed] };
  return reportHtml(scan, { language, law, wordHtml: new Map(look === null ? [] : [[reviewed.path, look]]) });
}

async function send(
  response: Response,
  format: keyof typeof TYPES,
  name: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  { onDefect }: Desk,
): Promise<Outcome<null>> {
  response.attachment(name);
  response.type(TYPES[format]);
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    // Whoever asked went away, or a review could not be read: either way the answer began and ends here, torn.
    if (!isClosedEarly(error)) onDefect('export', error);
    response.destroy();
  }
  return succeed(null);
}

function isClosedEarly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
