/** Outlook messages: head and body, and those of mails inside of them. What hangs on them is unpacked, and here only named. */
import { fail, type Outcome } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { readMessage } from './mail/message.ts';
import { parseMsg } from './mail/parse-msg.ts';

const FORMAT = 'Outlook';

export async function extractMsg(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const message = parseMsg(bytes);
  return message === null ? fail('damaged', { format: FORMAT }) : readMessage(message, MEDIA_TYPES.msg, FORMAT, limits);
}
