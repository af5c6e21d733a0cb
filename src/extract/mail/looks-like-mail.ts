/**
 * Tells a mail from text by its head: lines of the shape of a header, and one among them that only a mail program
 * writes. A letter that begins with "From:" and "To:" is a letter.
 */

const MOST_BYTES = 64 * 1024;
const HEADER = /^([!-9;-~]{1,76}):(?:[ \t]|$)/;
const ONLY_IN_MAIL = new Set([
  'mime-version',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'content-transfer-encoding',
  'dkim-signature',
  'x-mailer',
]);

export function looksLikeMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MOST_BYTES)).toString('latin1');
  const lines = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '').split(/\r\n|\n|\r/);
  let headers = 0;
  let certain = false;
  for (const [at, line] of lines.entries()) {
    if (line === '') break;
    if (at > 0 && /^[ \t]/.test(line)) continue;
    // The first line of a mailbox file.
    if (at === 0 && line.startsWith('From ')) continue;
    const name = HEADER.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    headers += 1;
    certain ||= ONLY_IN_MAIL.has(name);
  }
  return certain && headers >= 2;
}
