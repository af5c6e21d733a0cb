/** The stage's door: bytes of any file in, one Document or one problem out. Readers load when first needed. */
import { fail, type Outcome } from '../messages/problems.ts';
import { detectType, type ReadableType } from './detect-type.ts';
import type { Document, ExtractionLimits, ExtractionResources } from './document.ts';
import type { PictureType } from './recognition/picture-size.ts';

interface FileToRead {
  readonly bytes: Uint8Array;
  /** Only asked for its ending, to tell Markdown and tables from plain text. */
  readonly name: string;
  readonly resources: ExtractionResources;
  readonly limits: ExtractionLimits;
}

type Reader = (file: FileToRead) => Promise<Outcome<Document>>;

const readPicture =
  (type: PictureType): Reader =>
  async ({ bytes, resources, limits }) =>
    (await import('./picture.ts')).extractPicture(bytes, type, resources, limits);

const READERS = {
  png: readPicture('png'),
  jpeg: readPicture('jpeg'),
  webp: readPicture('webp'),
  bmp: readPicture('bmp'),
  tiff: readPicture('tiff'),
  pdf: async ({ bytes, resources, limits }) => (await import('./pdf.ts')).extractPdf(bytes, resources, limits),
  docx: async ({ bytes, limits }) => (await import('./docx.ts')).extractDocx(bytes, limits),
  xlsx: async ({ bytes, limits }) => (await import('./xlsx.ts')).extractXlsx(bytes, limits),
  pptx: async ({ bytes, limits }) => (await import('./pptx.ts')).extractPptx(bytes, limits),
  odf: async ({ bytes, limits }) => (await import('./odf.ts')).extractOdf(bytes, limits),
  doc: async ({ bytes, limits }) => (await import('./doc.ts')).extractDoc(bytes, limits),
  html: async ({ bytes, limits }) => (await import('./html.ts')).extractHtml(bytes, limits),
  rtf: async ({ bytes, limits }) => (await import('./rtf.ts')).extractRtf(bytes, limits),
  csv: async ({ bytes, limits }) => (await import('./csv.ts')).extractCsv(bytes, limits),
  eml: async ({ bytes, limits }) => (await import('./eml.ts')).extractEml(bytes, limits),
  msg: async ({ bytes, limits }) => (await import('./msg.ts')).extractMsg(bytes, limits),
  zip: async ({ bytes, limits }) => (await import('./zip.ts')).extractZip(bytes, limits),
  text: async ({ bytes, name, limits }) => (await import('./text.ts')).extractText(bytes, name, limits),
} as const satisfies Record<ReadableType, Reader>;

export async function extract(
  bytes: Uint8Array,
  name: string,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): Promise<Outcome<Document>> {
  if (bytes.length > limits.fileBytes) {
    return fail('too-large', { what: 'file-bytes', size: bytes.length, limit: limits.fileBytes });
  }
  const detected = await detectType(bytes, name);
  switch (detected.type) {
    case 'empty':
      return fail('empty-file');
    case 'encrypted':
      return fail('encrypted');
    case 'damaged-zip':
      return fail('damaged', { format: 'ZIP' });
    case 'too-many-entries':
      return fail('too-large', { what: 'archive-entries', size: '> 20000', limit: 20_000 });
    case 'unsupported':
      return fail('unsupported-type', { type: detected.name });
    default:
      return READERS[detected.type]({ bytes, name, resources, limits });
  }
}
