/** The file as it was uploaded. Only a PDF is shown by the browser itself; nothing in a file may load or run anything. */
import { dirname } from 'node:path';
import type { Response } from 'express';
import { reasonOf } from '../../batch/walk-folder.ts';
import { MEDIA_TYPES } from '../../extract/document.ts';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import type { StoredDocument } from '../../store/documents.ts';
import type { Desk } from '../desk.ts';

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function sendFile(
  response: Response,
  { name, sha256, mediaType }: StoredDocument,
  { blobs }: Desk,
): Promise<Outcome<null>> {
  const isPdf = mediaType === MEDIA_TYPES.pdf;
  response.attachment(name);
  // The browser's own viewer does not open in a sandbox.
  response.setHeader('Content-Security-Policy', isPdf ? POLICY : `${POLICY}; sandbox`);
  response.type(isPdf ? MEDIA_TYPES.pdf : 'application/octet-stream');
  if (isPdf)
    response.setHeader(
      'Content-Disposition',
      String(response.getHeader('Content-Disposition')).replace(/^attachment/, 'inline'),
    );
  const root = dirname(blobs.pathOf(sha256));
  return new Promise((resolve) => {
    const options = { root, dotfiles: 'allow', cacheControl: false, lastModified: false } as const;
    response.sendFile(sha256, options, (error?: Error) => {
      // Once it began, a failure is the end of the connection, and of the reader's interest most often.
      if (error === undefined || response.headersSent) return resolve(succeed(null));
      for (const header of ['Content-Disposition', 'Content-Security-Policy']) response.removeHeader(header);
      resolve(fail('not-readable', { path: name, reason: reasonOf(error) }));
    });
  });
}
