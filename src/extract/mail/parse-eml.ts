/** Internet mail into a {@link Message}, through postal-mime. Mails inside of it become attachments. */
import PostalMime, { type Address } from 'postal-mime';
import { memberName } from '../unpack/member.ts';
import type { Attachment, Message } from './message.ts';

/** Smaller pictures in the text are signs and signatures, as they stand beside text in any other file. */
const LEAST_BYTES_OF_PICTURE = 30_000;
const DEEPEST = 50;
/** Time grows with the square of a head of encoded words. */
const MOST_HEADER_BYTES = 256 * 1024;

/** Null where the bytes are no mail that can be read. */
export async function parseEml(bytes: Uint8Array): Promise<Message | null> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
    const { html, text } = mail;
    const shown = html !== undefined && html.trim() !== '' ? html : text;
    return {
      subject: mail.subject ?? '',
      from: namesOf(mail.from === undefined ? [] : [mail.from]),
      to: namesOf(mail.to ?? []),
      copies: namesOf([...(mail.cc ?? []), ...(mail.bcc ?? [])]),
      date: mail.date ?? '',
      // The marks say that the letters are decoded already.
      body:
        shown === undefined ? null : { type: shown === html ? 'html' : 'text', bytes: Buffer.from(`\ufeff${shown}`) },
      attachments: mail.attachments.flatMap((attachment, at): Attachment[] => {
        const { content, mimeType, related, filename } = attachment;
        const inner = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
        const isSign = related === true && mimeType.startsWith('image/') && inner.length < LEAST_BYTES_OF_PICTURE;
        return isSign ? [] : [{ name: nameOf(filename, mimeType, at), bytes: inner }];
      }),
      inner: [],
      damaged: false,
    };
  } catch {
    return null;
  }
}

function nameOf(filename: string | null, mimeType: string, at: number): string {
  if (filename !== null && filename.trim() !== '') return memberName(filename);
  return mimeType === 'message/rfc822' ? `message-${at + 1}.eml` : `attachment-${at + 1}`;
}

function namesOf(addresses: readonly Address[]): string {
  return addresses
    .flatMap((one) => (one.group === undefined ? [one] : one.group))
    .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
    .join(', ');
}
