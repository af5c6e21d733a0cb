/**
 * What is laid over a page: filled-in form fields and typed-on text (part of the contract), notes
 * (comments), attached files (not read).
 */
import type { Rectangle } from '../document.ts';

export interface Remark {
  readonly kind: 'paragraph' | 'comment';
  readonly text: string;
  readonly rectangle: Rectangle;
}

export interface PageRemarks {
  readonly remarks: readonly Remark[];
  /** Names of files attached to the page. */
  readonly attachments: readonly string[];
}

/** Turns a rectangle of the file, `[x1, y1, x2, y2]` from the bottom left, into one of the page. */
export type Placing = (rectangle: readonly number[]) => Rectangle;

/** What pdfjs may say about an annotation; each is checked before use. */
interface Annotation {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly file?: unknown;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
  readonly password?: unknown;
  readonly contentsObj?: unknown;
}

const SILENT = new Set(['Link', 'Popup', 'Widget']);

export function readRemarks(annotations: readonly unknown[], place: Placing): PageRemarks {
  const remarks: Remark[] = [];
  const attachments: string[] = [];
  for (const annotation of annotations) {
    if (annotation === null || typeof annotation !== 'object') continue;
    const fields: Annotation = annotation;
    const subtype = String(fields.subtype ?? '');
    const rectangle = place(Array.isArray(fields.rect) ? fields.rect.map(Number) : [0, 0, 0, 0]);
    if (subtype === 'FileAttachment') attachments.push(fileName(fields.file));
    const kind = subtype === 'Widget' || subtype === 'FreeText' ? 'paragraph' : 'comment';
    const words = subtype === 'Widget' ? fieldValue(fields) : SILENT.has(subtype) ? '' : contents(fields);
    for (const line of words.split(/[\r\n\u2028\u2029]+/u)) {
      const text = line.replace(/[\p{Cc}\s]+/gu, ' ').trim();
      if (text !== '') remarks.push({ kind, text, rectangle });
    }
  }
  return { remarks, attachments };
}

/** Checked boxes have no words of their own; a password field's value is nobody's business. */
function fieldValue(fields: Annotation): string {
  if (fields.fieldType === 'Btn' || fields.fieldType === 'Sig' || fields.password === true) return '';
  const value = fields.fieldValue;
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join('\n');
  return typeof value === 'string' ? value : '';
}

function contents(fields: Annotation): string {
  const held = fields.contentsObj;
  if (held === null || typeof held !== 'object' || !('str' in held)) return '';
  return typeof held.str === 'string' ? held.str : '';
}

export function fileName(file: unknown): string {
  if (file === null || typeof file !== 'object' || !('filename' in file)) return 'attachment';
  return typeof file.filename === 'string' && file.filename !== '' ? file.filename : 'attachment';
}
