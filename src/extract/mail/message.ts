/** A mail as its formats have it in common, and how it is read: its head, its body, the names of what hangs on it. */
import type { Outcome } from '../../messages/problems.ts';
import { addDocument } from '../add-document.ts';
import type { Document, ExtractionLimits, MediaType } from '../document.ts';
import { Draft } from '../draft.ts';
import { extractHtml } from '../html.ts';
import { extractRtf } from '../rtf.ts';
import { extractText } from '../text.ts';

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Message {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly copies: string;
  readonly date: string;
  /** The text that a reader is shown: a mail often carries the same words twice. */
  readonly body: { readonly type: 'html' | 'text' | 'rtf'; readonly bytes: Uint8Array } | null;
  readonly attachments: readonly Attachment[];
  /** Mails that stand inside of this one in its own format. */
  readonly inner: readonly Message[];
  /** A part of it could not be read. */
  readonly damaged: boolean;
}

export async function readMessage(
  message: Message,
  mediaType: MediaType,
  format: string,
  limits: ExtractionLimits,
): Promise<Outcome<Document>> {
  const draft = new Draft(format, limits);
  await addMessage(message, draft, limits);
  return draft.finish(mediaType, { title: message.subject === '' ? null : message.subject });
}

const READERS = {
  html: extractHtml,
  rtf: extractRtf,
  text: (bytes: Uint8Array, limits: ExtractionLimits) => extractText(bytes, '', limits),
} as const;

const HEAD = [
  ['From', 'from'],
  ['To', 'to'],
  ['Cc', 'copies'],
  ['Date', 'date'],
  ['Subject', 'subject'],
] as const;

async function addMessage(message: Message, draft: Draft, limits: ExtractionLimits): Promise<void> {
  for (const [paragraph, [label, name]] of HEAD.entries()) {
    const value = message[name].replace(/\s+/g, ' ').trim();
    const anchor = { type: 'paragraph', part: 'head', paragraph } as const;
    if (value !== '') draft.add(`${label}: ${value}`, { kind: 'paragraph', anchor });
  }
  const { body } = message;
  if (body !== null && body.bytes.length > 0) {
    const read = await READERS[body.type](body.bytes, limits);
    if (read.ok) addDocument(draft, read.value);
    else if (read.problem.code !== 'no-text') draft.report({ code: 'part-damaged', part: 'body' });
  }
  if (message.damaged) draft.report({ code: 'part-damaged' });
  for (const { name } of message.attachments) draft.report({ code: 'embedded-object', part: name });
  for (const inner of message.inner) if (!draft.exceeded) await addMessage(inner, draft, limits);
}

/** Every attachment, those of mails inside of the mail under the subject of theirs. */
export function* attachmentsOf(message: Message, folder = ''): Generator<Attachment> {
  for (const { name, bytes } of message.attachments) yield { name: folder + name, bytes };
  for (const inner of message.inner) yield* attachmentsOf(inner, `${folder}${inner.subject || '?'}/`);
}
