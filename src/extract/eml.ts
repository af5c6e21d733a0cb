/** Internet mail: its head and its body. What hangs on it is unpacked, and here only named. */
import { fail, type Outcome } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { readMessage } from './mail/message.ts';
import { parseEml } from './mail/parse-eml.ts';

export async function extractEml(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const message = await parseEml(bytes);
  return message === null ? fail('damaged', { format: 'EML' }) : readMessage(message, MEDIA_TYPES.eml, 'EML', limits);
}
