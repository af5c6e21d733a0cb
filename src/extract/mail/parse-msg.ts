/**
 * Outlook messages ([MS-OXMSG]) into a {@link Message}: each property is a stream named by its number and type. A mail
 * inside of the mail is a storage of the same make.
 */
import { decodeText } from '../decode-text.ts';
import { type CompoundStream, openCompound } from '../open-compound.ts';
import { memberName } from '../unpack/member.ts';
import { decompressRtf } from './decompress-rtf.ts';
import type { Attachment, Message } from './message.ts';

const DEEPEST = 10;
const SUBJECT = '0037';
const SENDER = ['0C1A', '0042'];
const SENDER_ADDRESS = ['5D01', '0C1F', '0065'];
const TO = '0E04';
const COPIES = '0E03';
const BODY = '1000';
const HTML_BODY = '1013';
const RTF_BODY = '1009';
const ATTACHED_DATA = '3701';
const ATTACHED_NAMES = ['3707', '3704', '3001'];
const SENT_AT = [0x0039, 0x0e06];
const HUNDRED_NANOSECONDS_OF_MS = 10_000n;
/** From 1601 to 1970. */
const MS_BEFORE_1970 = 11_644_473_600_000n;

/** Null where the bytes are no message. */
export function parseMsg(bytes: Uint8Array): Message | null {
  const streams = openCompound(bytes);
  if (streams === null || !streams.has('__properties_version1.0')) return null;
  return readLevel(streams, '', 0);
}

function readLevel(streams: ReadonlyMap<string, CompoundStream>, folder: string, depth: number): Message {
  const text = (ids: readonly string[], inFolder = folder): string => {
    for (const id of ids) {
      const wide = streams.get(`${inFolder}__substg1.0_${id}001F`);
      if (wide !== undefined) return trimmed(Buffer.from(wide.read()).toString('utf16le'));
      const narrow = streams.get(`${inFolder}__substg1.0_${id}001E`);
      if (narrow !== undefined) return trimmed(decodeNarrow(narrow.read()));
    }
    return '';
  };
  const attachments: Attachment[] = [];
  const inner: Message[] = [];
  let damaged = false;
  for (const storage of attachmentStorages(streams, folder)) {
    const data = streams.get(`${storage}__substg1.0_${ATTACHED_DATA}0102`);
    const embedded = `${storage}__substg1.0_${ATTACHED_DATA}000D/`;
    const name = text(ATTACHED_NAMES, storage);
    if (data !== undefined) {
      const content = data.read();
      damaged ||= content.length < data.size;
      attachments.push({
        name: memberName(name === '' ? `attachment-${attachments.length + 1}` : name),
        bytes: content,
      });
    } else if (streams.has(`${embedded}__properties_version1.0`) && depth < DEEPEST) {
      inner.push(readLevel(streams, embedded, depth + 1));
    } else damaged = true;
  }
  const [from, address] = [text(SENDER), text(SENDER_ADDRESS)];
  return {
    subject: text([SUBJECT]),
    from: address === '' || address === from ? from : `${from} <${address}>`.trim(),
    to: text([TO]),
    copies: text([COPIES]),
    date: dateOf(streams.get(`${folder}__properties_version1.0`)?.read() ?? new Uint8Array(), depth === 0 ? 32 : 24),
    body: bodyOf(streams, folder, text([BODY])),
    attachments,
    inner,
    damaged,
  };
}

/** Outlook fills the plain text from whatever the mail was written in; without it, the other forms are asked. */
function bodyOf(streams: ReadonlyMap<string, CompoundStream>, folder: string, plain: string): Message['body'] {
  if (plain !== '') return { type: 'text', bytes: Buffer.from(`\ufeff${plain}`) };
  const html =
    streams.get(`${folder}__substg1.0_${HTML_BODY}0102`) ?? streams.get(`${folder}__substg1.0_${HTML_BODY}001F`);
  if (html !== undefined) return { type: 'html', bytes: html.read() };
  const packed = streams.get(`${folder}__substg1.0_${RTF_BODY}0102`);
  const rtf = packed === undefined ? null : decompressRtf(packed.read());
  return rtf === null ? null : { type: 'rtf', bytes: rtf };
}

function attachmentStorages(streams: ReadonlyMap<string, CompoundStream>, folder: string): readonly string[] {
  const found = new Set<string>();
  for (const path of streams.keys()) {
    if (!path.startsWith(folder)) continue;
    const storage = /^__attach_version1\.0_#[0-9A-Fa-f]{8}\//.exec(path.slice(folder.length))?.[0];
    if (storage !== undefined) found.add(folder + storage);
  }
  return [...found].sort();
}

/** Properties of fixed length stand in one stream, 16 bytes each, behind a head. */
function dateOf(properties: Uint8Array, head: number): string {
  const buffer = Buffer.from(properties.buffer, properties.byteOffset, properties.byteLength);
  for (let at = head; at + 16 <= buffer.length; at += 16) {
    if (buffer.readUInt16LE(at) !== 0x0040 || !SENT_AT.includes(buffer.readUInt16LE(at + 2))) continue;
    const ms = buffer.readBigUInt64LE(at + 8) / HUNDRED_NANOSECONDS_OF_MS - MS_BEFORE_1970;
    if (ms > 0n && ms < 253_402_300_800_000n) return new Date(Number(ms)).toISOString();
  }
  return '';
}

function decodeNarrow(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.state === 'text' ? decoded.text : Buffer.from(bytes).toString('latin1');
}

function trimmed(text: string): string {
  return text.replace(/\0+$/, '').trim();
}
