/**
 * Names in Office packages are a pair of namespace and local name; the prefix is each writer's own choice. Here
 * every namespace gets the prefix that the standard's own examples use, transitional and strict alike.
 */

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments', 's'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xdr'],
  ['http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing', 'xdr'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['http://schemas.microsoft.com/office/powerpoint/2018/8/main', 'p188'],
]);

/** OpenDocument keeps its vocabularies under one scheme. */
const OPEN_DOCUMENT = /^urn:oasis:names:tc:opendocument:xmlns:([a-z]+)(?:-compatible)?:1\.0$/;
const OPEN_DOCUMENT_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['drawing', 'draw'],
  ['xsl-fo', 'fo'],
  ['datastyle', 'number'],
]);

/** `?` for a namespace that Word itself would not understand, `ms` for its later extensions. */
export function usualPrefix(namespace: string): string {
  const known = PREFIXES.get(namespace);
  if (known !== undefined) return known;
  const open = OPEN_DOCUMENT.exec(namespace)?.[1];
  if (open !== undefined) return OPEN_DOCUMENT_PREFIXES.get(open) ?? open;
  return namespace.startsWith('http://schemas.microsoft.com/office/') ? 'ms' : '?';
}

/** What names mean in one stretch of the file: its own declarations over those around it. */
export class Scope {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #outer: Scope | null;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  /** `declared` maps prefixes as written, `''` for the default, to namespaces. */
  constructor(declared: ReadonlyMap<string, string>, outer: Scope | null) {
    this.#declared = declared;
    this.#outer = outer;
  }

  prefix(written: string): string {
    for (let scope: Scope | null = this; scope !== null; scope = scope.#outer) {
      const namespace = scope.#declared.get(written);
      if (namespace !== undefined) return usualPrefix(namespace);
    }
    return written === 'xml' ? 'xml' : '?';
  }

  element(name: string): string {
    return remembered(this.#elements, name, () => {
      const colon = name.indexOf(':');
      return `${this.prefix(name.slice(0, Math.max(0, colon)))}:${name.slice(colon + 1)}`;
    });
  }

  /** An attribute without a prefix is in no namespace. */
  attribute(name: string): string {
    return remembered(this.#attributes, name, () => {
      const colon = name.indexOf(':');
      return colon === -1 ? name : `${this.prefix(name.slice(0, colon))}:${name.slice(colon + 1)}`;
    });
  }
}

function remembered(names: Map<string, string>, name: string, find: () => string): string {
  let usual = names.get(name);
  if (usual === undefined) {
    usual = find();
    names.set(name, usual);
  }
  return usual;
}
