/** Reads a test's PDF and shows its blocks as short strings, so that an expectation can be read at a glance. */
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS, type Document, type ExtractionLimits } from '../../src/extract/document.ts';
import { extractPdf } from '../../src/extract/pdf.ts';
import type { Outcome } from '../../src/messages/problems.ts';

const RESOURCES = findExtractionResources();

export function tryPdf(bytes: Uint8Array, limits: Partial<ExtractionLimits> = {}): Promise<Outcome<Document>> {
  return extractPdf(bytes, RESOURCES, { ...DEFAULT_LIMITS, ...limits });
}

export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const outcome = await tryPdf(bytes);
  if (!outcome.ok) throw new Error(`not read: ${outcome.problem.code}`);
  return outcome.value;
}

/** `kind: text` of each block. */
export function outline(document: Document): string[] {
  return document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(span.start, span.end)}`);
}
