/**
 * Web pages as text: what a browser without scripts and style sheets would show. Nothing is fetched or run. Words
 * hidden by an attribute are read and marked; whatever a style sheet hides cannot be told from what it shows.
 */
import { fail, type Outcome } from '../messages/problems.ts';
import { decodeText } from './decode-text.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { Draft } from './draft.ts';
import { readPage } from './html/read-page.ts';

export async function extractHtml(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const text = decodePage(bytes);
  if (text === null) return fail('unknown-encoding');
  if (text.length > limits.characters) {
    return fail('too-large', { what: 'characters', size: text.length, limit: limits.characters });
  }
  const draft = new Draft('HTML', limits);
  const { title, pictures } = readPage(text, draft);
  if (draft.isEmpty && pictures > 0) draft.report({ code: 'image-only' });
  return draft.finish(MEDIA_TYPES.html, { title });
}

/** What the page says of its own encoding holds where it can be true. */
function decodePage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const declared = /(?:charset\s*=\s*["']?|<\?xml[^>]{0,80}encoding\s*=\s*["'])([\w.:-]{2,30})/i.exec(head)?.[1];
  const decoded = decodeText(bytes);
  const marked = decoded.state === 'text' && /^utf-/.test(decoded.encoding);
  if (declared !== undefined && !marked && !/^utf-?16/i.test(declared)) {
    try {
      return new TextDecoder(declared, { fatal: true }).decode(bytes);
    } catch {
      // An unknown name or a false one: the bytes decide.
    }
  }
  return decoded.state === 'text' ? decoded.text : null;
}
