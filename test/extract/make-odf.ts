/** Puts OpenDocument files together from bare XML. */
import { makeZip, type ZipPart } from './make-zip.ts';

const NAMES = ['office', 'text', 'table', 'style', 'presentation', 'meta', 'form'];
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

export const ODF_NAMESPACES = [
  ...NAMES.map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

export interface OdfSource {
  readonly kind?: 'text' | 'spreadsheet' | 'presentation';
  readonly body: string;
  /** What stands among the automatic styles of the content. */
  readonly automatic?: string;
  /** What stands inside the root of styles.xml; no such part without it. */
  readonly styles?: string;
  readonly more?: readonly ZipPart[];
}

export function makeOdf({ kind = 'text', body, automatic = '', styles, more = [] }: OdfSource): Uint8Array {
  const part = (name: string, inner: string) => ({
    name: `${name}.xml`,
    content: `<office:document-${name} ${ODF_NAMESPACES}>${inner}</office:document-${name}>`,
  });
  return makeZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    part(
      'content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
    ),
    ...(styles === undefined ? [] : [part('styles', styles)]),
    ...more,
  ]);
}
