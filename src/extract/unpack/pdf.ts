/** Files that a PDF carries: those of the whole file, and those pinned to its pages. */
import { AnnotationType, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import type { ExtractionLimits, ExtractionResources } from '../document.ts';
import { fileName } from '../pdf/remarks.ts';
import { openingOf } from '../pdf.ts';
import { type Member, memberName } from './member.ts';

/** A file that cannot be opened has none: its own review says why. */
export async function* unpackPdf(
  bytes: Uint8Array,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): AsyncGenerator<Member> {
  const task = getDocument(openingOf(bytes, resources, 0));
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) return;
    const taken = new Set<string>();
    for (const { part, id } of [...(await attachmentsOfFile(pdf)), ...(await attachmentsOfPages(pdf))]) {
      if (taken.has(id)) continue;
      taken.add(id);
      yield { name: memberName(part), part, content: await contentOf(pdf, id, limits) };
    }
  } catch {
    return;
  } finally {
    await task.destroy();
  }
}

interface Pinned {
  /** As the reader of the file reports it. */
  readonly part: string;
  readonly id: string;
}

async function attachmentsOfFile(pdf: PDFDocumentProxy): Promise<readonly Pinned[]> {
  const found = await pdf.getAttachments().catch(() => null);
  return found === null ? [] : [...found.keys()].map((key) => ({ part: key, id: key }));
}

async function attachmentsOfPages(pdf: PDFDocumentProxy): Promise<readonly Pinned[]> {
  const found = await pdf.getAnnotationsByType(new Set([AnnotationType.FILEATTACHMENT]), new Set()).catch(() => []);
  return found.flatMap((annotation): Pinned[] => {
    if (!('fileId' in annotation) || typeof annotation.fileId !== 'string') return [];
    return [{ part: fileName('file' in annotation ? annotation.file : null), id: annotation.fileId }];
  });
}

async function contentOf(pdf: PDFDocumentProxy, id: string, limits: ExtractionLimits): Promise<Outcome<Uint8Array>> {
  try {
    const content: unknown = await pdf.getAttachmentContent(id);
    if (!(content instanceof Uint8Array)) return fail('damaged', { format: 'PDF' });
    if (content.length <= limits.fileBytes) return succeed(content);
    return fail('too-large', { what: 'file-bytes', size: content.length, limit: limits.fileBytes });
  } catch {
    return fail('damaged', { format: 'PDF' });
  }
}
