/** The stage's door: bytes of any file in, one Document or one problem out. Readers load when first needed. */
import { fail, type Outcome } from '../messages/problems.ts';
import { detectType } from './detect-type.ts';
import type { Document, ExtractionLimits, ExtractionResources } from './document.ts';

/** `name` is only asked for its ending, to tell Markdown from plain text. */
export async function extract(
  bytes: Uint8Array,
  name: string,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): Promise<Outcome<Document>> {
  if (bytes.length > limits.fileBytes) {
    return fail('too-large', { what: 'file-bytes', size: bytes.length, limit: limits.fileBytes });
  }
  const detected = await detectType(bytes);
  switch (detected.type) {
    case 'empty':
      return fail('empty-file');
    case 'encrypted':
      return fail('encrypted');
    case 'damaged-zip':
      return fail('damaged', { format: 'Word' });
    case 'too-many-entries':
      return fail('too-large', { what: 'archive-entries', size: '> 20000', limit: 20_000 });
    case 'unsupported':
      return fail('unsupported-type', { type: detected.name });
    case 'pdf': {
      const { extractPdf } = await import('./pdf.ts');
      return extractPdf(bytes, resources, limits);
    }
    case 'docx': {
      const { extractDocx } = await import('./docx.ts');
      return extractDocx(bytes, limits);
    }
    case 'text': {
      const { extractText } = await import('./text.ts');
      return extractText(bytes, name, limits);
    }
  }
}
