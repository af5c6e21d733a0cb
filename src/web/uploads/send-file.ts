/** Sends one file and tells how much of it is on its way, which `fetch` cannot. */
import type { DocumentRow } from '../../api/documents.ts';
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { addressOf, MANNER, Refusal } from '../call.ts';

export interface Sending {
  readonly file: File;
  readonly name: string;
  readonly matter: string | undefined;
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

export function sendFile({ file, name, matter, onSent, signal }: Sending): Promise<DocumentRow> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf('uploadDocument', { query: { name, matter } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-csrf-token', MANNER.csrf);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    const lost = () => reject(new Refusal('lost', SHELL_WORDS.lost[MANNER.language]));
    request.onerror = lost;
    request.onabort = lost;
    request.onload = () => {
      const { status, response } = request;
      // The server answers in the shapes of its routes, which its tests hold it to.
      if (status >= 200 && status < 300) resolve(response as DocumentRow);
      else if (isProblem(response)) reject(new Refusal(response.problem.code, response.problem.message));
      else lost();
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function isProblem(value: unknown): value is { readonly problem: { readonly code: string; readonly message: string } } {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
