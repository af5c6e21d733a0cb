/**
 * Streams one part of the package through an XML parser with bounds: no document type (and so no entity
 * of the file's own), no absurd nesting, no endless token. Names arrive with their usual prefixes.
 */
import { SaxesParser } from 'saxes';
import type { Archive, PartOutcome } from '../open-archive.ts';
import { Scope } from './namespaces.ts';

const DEEPEST = 2000;
const LONGEST_TOKEN_BYTES = 16 * 1024 * 1024;

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `scope` gives the meaning of prefixes that stand in attribute values. */
  open(name: string, attributes: XmlAttributes, scope: Scope): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked after each piece of the file; true ends the reading as `stopped`. */
  full?(): boolean;
}

export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<PartOutcome> {
  const feed = new XmlFeed(handler);
  const outcome = await archive.stream(part, (piece) => feed.take(piece));
  if (outcome === 'read' && feed.finish()) return 'read';
  if (outcome === 'read' || feed.broken) return 'damaged';
  return outcome;
}

class XmlFeed {
  readonly #handler: XmlHandler;
  readonly #parser = new SaxesParser();
  readonly #scopes: Scope[] = [new Scope(new Map(), null)];
  readonly #names: string[] = [];
  #decoder: TextDecoder | null = null;
  #quietBytes = 0;
  broken = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    const breakOff = () => {
      this.broken = true;
    };
    this.#parser.on('error', breakOff);
    this.#parser.on('doctype', breakOff);
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
  }

  take(piece: Uint8Array): 'more' | 'stop' {
    this.#decoder ??= new TextDecoder(markedEncoding(piece), { fatal: true });
    this.#quietBytes += piece.length;
    this.#write(this.#decoder, piece);
    if (this.#quietBytes > LONGEST_TOKEN_BYTES) this.broken = true;
    return this.broken || this.#handler.full?.() === true ? 'stop' : 'more';
  }

  /** False when the file broke off or was no XML. */
  finish(): boolean {
    if (this.#decoder === null) return false;
    this.#write(this.#decoder, undefined);
    if (!this.broken) this.#parser.close();
    return !this.broken;
  }

  #write(decoder: TextDecoder, piece: Uint8Array | undefined): void {
    let text: string;
    try {
      text = piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      this.broken = true;
      return;
    }
    this.#parser.write(text);
  }

  #open(written: string, writtenAttributes: XmlAttributes): void {
    if (this.broken) return;
    this.#quietBytes = 0;
    const outer = this.#scopes.at(-1) ?? new Scope(new Map(), null);
    const declared = new Map<string, string>();
    for (const [name, value] of Object.entries(writtenAttributes)) {
      if (name === 'xmlns') declared.set('', value);
      else if (name.startsWith('xmlns:')) declared.set(name.slice(6), value);
    }
    const scope = declared.size === 0 ? outer : new Scope(declared, outer);
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(writtenAttributes)) attributes[scope.attribute(name)] = value;
    const name = scope.element(written);
    this.#scopes.push(scope);
    this.#names.push(name);
    if (this.#names.length > DEEPEST) this.broken = true;
    else this.#handler.open(name, attributes, scope);
  }

  #close(): void {
    if (this.broken) return;
    this.#quietBytes = 0;
    this.#scopes.pop();
    const name = this.#names.pop();
    if (name !== undefined) this.#handler.close?.(name);
  }

  #text(text: string): void {
    if (!this.broken) this.#handler.text?.(text);
  }
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). */
function markedEncoding(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
