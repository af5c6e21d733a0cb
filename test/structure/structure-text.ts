/**
 * Structures a contract that a test wrote down: text in, contract out, with words instead of offsets where
 * a test asks for them. The knowledge is read once for all tests of a file.
 */
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import type { Block, Document, Span } from '../../src/extract/document.ts';
import { MEDIA_TYPES } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Annex, Clause, Contract, DefinedTerm, Party } from '../../src/structure/contract.ts';
import { structureContract } from '../../src/structure/structure.ts';

const outcome = await readKnowledge([]);
if (!outcome.ok) throw new Error(`The shipped dictionary cannot be read: ${JSON.stringify(outcome.problem)}`);
export const knowledge = outcome.value;

export interface StructuredText {
  readonly document: Document;
  readonly contract: Contract;
}

export async function structureText(text: string): Promise<StructuredText> {
  const extracted = await extract(
    new TextEncoder().encode(text),
    'contract.txt',
    knowledge.resources,
    knowledge.limits,
  );
  if (!extracted.ok) throw new Error(`The fixture cannot be read: ${JSON.stringify(extracted.problem)}`);
  return structureDocument(extracted.value);
}

/** A line of a document whose kinds a test sets itself; the cells of a table row are parted by `|`. */
export type GivenLine = readonly [Block['kind'], string];

/** For what plain text cannot show: page margins, headings by style, tables, deleted words. */
export function structureLines(lines: readonly GivenLine[]): StructuredText {
  const blocks: Block[] = [];
  let text = '';
  lines.forEach(([kind, words], line) => {
    words.split('|').forEach((piece, column) => {
      if (text !== '') text += column === 0 ? '\n' : '\t';
      const span = { start: text.length, end: text.length + piece.length };
      text += piece;
      const cell = kind === 'table-cell' ? { cell: { table: 0, row: line, column } } : {};
      blocks.push({ kind, span, anchor: { type: 'line', line: line + 1 }, ...cell });
    });
  });
  return structureDocument({ mediaType: MEDIA_TYPES.text, text, blocks, unread: [], pages: [], title: null });
}

function structureDocument(document: Document): StructuredText {
  return { document, contract: structureContract(document, knowledge.places) };
}

export function wordsOf({ document }: StructuredText, { start, end }: Span): string {
  return document.text.slice(start, end);
}

/** The clause that holds the words. */
export function clauseOf({ document, contract }: StructuredText, words: string): Clause {
  const start = document.text.indexOf(words);
  const end = start + words.length;
  const found = contract.clauses.find(({ span }) => start >= 0 && span.start <= start && span.end >= end);
  if (found === undefined) throw new Error(`No clause holds “${words}”`);
  return found;
}

export function parentOf(structured: StructuredText, words: string): string | null {
  const { parent } = clauseOf(structured, words);
  const found = parent === null ? undefined : structured.contract.clauses[parent];
  return found === undefined ? null : wordsOf(structured, found.span);
}

export function termOf({ contract }: StructuredText, name: string): DefinedTerm {
  const found = contract.definitions.find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`Nothing is defined as “${name}”`);
  return found;
}

export function annexOf({ contract }: StructuredText, label: string): Annex {
  const found = contract.annexes.find((annex) => annex.label === label);
  if (found === undefined) throw new Error(`There is no annex “${label}”`);
  return found;
}

/** The party that the text also calls by this name. */
export function partyOf({ contract }: StructuredText, name: string): Party {
  const found = contract.parties.find((party) => party.name === name || party.aliases.includes(name));
  if (found === undefined) throw new Error(`No party is called “${name}”`);
  return found;
}
