/**
 * The files inside a file, one level down: members of an archive, attachments of a mail, embedded objects. Each is a
 * document of its own. How deep and how many is the caller's to bound; here only bytes are.
 */
import { detectType, type FileType } from './detect-type.ts';
import type { ExtractionLimits, ExtractionResources } from './document.ts';
import type { Member } from './unpack/member.ts';

interface FileToUnpack {
  readonly bytes: Uint8Array;
  readonly resources: ExtractionResources;
  readonly limits: ExtractionLimits;
}

type Unpacker = (file: FileToUnpack) => Promise<AsyncGenerator<Member>>;

const unpackOffice: Unpacker = async ({ bytes, limits }) =>
  (await import('./unpack/office.ts')).unpackOffice(bytes, limits);

/** Types that can hold files. */
const UNPACKERS: Partial<Record<FileType['type'], Unpacker>> = {
  docx: unpackOffice,
  xlsx: unpackOffice,
  pptx: unpackOffice,
  odf: unpackOffice,
  doc: async ({ bytes }) => (await import('./unpack/office.ts')).unpackDoc(bytes),
  pdf: async ({ bytes, resources, limits }) => (await import('./unpack/pdf.ts')).unpackPdf(bytes, resources, limits),
  eml: async ({ bytes }) => (await import('./unpack/mail.ts')).unpackEml(bytes),
  msg: async ({ bytes }) => (await import('./unpack/mail.ts')).unpackMsg(bytes),
  zip: async ({ bytes, limits }) => (await import('./unpack/zip.ts')).unpackZip(bytes, limits),
};

/** Ends after the first member for which the caller asks no further: nothing is unpacked before it is asked for. */
export async function* unpack(
  bytes: Uint8Array,
  name: string,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): AsyncGenerator<Member> {
  if (bytes.length > limits.fileBytes) return;
  const { type } = await detectType(bytes, name);
  const unpacker = UNPACKERS[type];
  if (unpacker !== undefined) yield* await unpacker({ bytes, resources, limits });
}
