/**
 * Plain text and Markdown into a Document. A line is a block, unless the file was wrapped by hand at
 * some column: then the lines of a paragraph are joined again, or words would be torn apart.
 */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { beginsClause } from './begins-clause.ts';
import { decodeText } from './decode-text.ts';
import { type BlockKind, type Document, type ExtractionLimits, MEDIA_TYPES, type TablePosition } from './document.ts';
import { lineGlue } from './join-lines.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { ReadingText } from './reading-text.ts';
import { findWrapping, type Wrapping } from './wrapping.ts';

/** One line of the file as it will be read; `kind` decides whether lines may be joined. */
export interface TextLine {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly text: string;
  readonly kind: BlockKind;
  readonly depth?: number;
  readonly cell?: TablePosition;
  /** The line continues nothing and nothing continues it. */
  readonly alone: boolean;
}

export async function extractText(
  bytes: Uint8Array,
  name: string,
  limits: ExtractionLimits,
): Promise<Outcome<Document>> {
  const decoded = decodeText(bytes);
  if (decoded.state !== 'text') {
    return decoded.state === 'binary' ? fail('unsupported-type', { type: 'binary-file' }) : fail('unknown-encoding');
  }
  if (decoded.text.length > limits.characters) {
    return fail('too-large', { what: 'characters', size: decoded.text.length, limit: limits.characters });
  }
  const lines = splitLines(decoded.text);
  const markdown = looksLikeMarkdown(name, lines);
  const reading = new ReadingText(limits.characters);
  for (const paragraph of joinWrapped(markdown ? readMarkdown(lines) : readPlain(lines), findWrapping(lines))) {
    addParagraph(reading, paragraph);
  }
  if (reading.overflowed) {
    return fail('too-large', { what: 'characters', size: `> ${limits.characters}`, limit: limits.characters });
  }
  if (reading.blocks.length === 0) return fail('no-text');
  const title = reading.blocks.find((block) => block.kind === 'heading' && block.depth === 1);
  const text = reading.text();
  return succeed({
    mediaType: markdown ? MEDIA_TYPES.markdown : MEDIA_TYPES.text,
    text,
    blocks: reading.blocks,
    unread: [],
    pages: [],
    title: title === undefined ? null : text.slice(title.span.start, title.span.end),
  });
}

/** Form feeds end a page, and stray control characters are no letters: both become white space. */
function splitLines(text: string): string[] {
  return (
    text
      .replace(/\r\n?|\f|[\u0085\u2028\u2029\v]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
      .replace(/[\0-\x08\x0e-\x1f\x7f\ufeff]/g, ' ')
      .split('\n')
  );
}

function readPlain(lines: readonly string[]): TextLine[] {
  return lines.map((text, index) => ({ line: index + 1, text, kind: 'paragraph', alone: false }));
}

interface Draft {
  readonly first: TextLine;
  readonly pieces: string[];
}

function joinWrapped(lines: readonly TextLine[], wrapping: Wrapping | null): TextLine[] {
  const drafts: Draft[] = [];
  let last: TextLine | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    const draft = drafts.at(-1);
    if (text !== '') {
      if (last !== null && draft !== undefined && continues(draft, last, line, wrapping)) {
        draft.pieces.push(lineGlue(last.text.trimEnd(), text), text);
      } else drafts.push({ first: line, pieces: [text] });
    }
    last = text === '' ? null : line;
  }
  return drafts.map(({ first, pieces }) => ({ ...first, text: pieces.join('') }));
}

/** A word that the end of the line cuts in two is one, whatever the width of the lines. */
const isCutWord = (before: string, after: string): boolean =>
  /\p{Ll}{2}-$/u.test(before.trimEnd()) && /^\s*\p{Ll}/u.test(after);

function continues({ first }: Draft, last: TextLine, line: TextLine, wrapping: Wrapping | null): boolean {
  if (line.alone || first.alone || beginsClause(line.text.trim())) return false;
  if (isCutWord(last.text, line.text)) return true;
  if (wrapping === null) return false;
  return wrapping.continues(last.text, line.text, first.text.trimStart());
}

function addParagraph(reading: ReadingText, { line, text, kind, depth, cell }: TextLine): void {
  reading.add(text, cell, (start) => ({
    kind,
    span: { start, end: start + text.length },
    anchor: { type: 'line', line },
    ...(depth === undefined ? {} : { depth }),
    ...(cell === undefined ? {} : { cell }),
  }));
}
