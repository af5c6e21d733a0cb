/** Plain text as a mail program or an old editor leaves it: wrapped lines, or the encoding GB18030 or Big5. */
import type { Source, SourceBlock } from './read-source.ts';

export function writeText(source: Source): Uint8Array {
  const width = Number(source.settings.get('wrap') ?? Number.POSITIVE_INFINITY);
  const lines = source.blocks.flatMap((block) => [...wrap(blockText(block), width), '']);
  const text = lines.join('\n');
  const encoding = source.settings.get('encoding');
  return encoding === undefined ? new TextEncoder().encode(text) : encode(text, encoding);
}

function blockText(block: SourceBlock): string {
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
    case 'signature':
      return [...block.left, ...block.right].join('\n');
    case 'paragraph':
      return '    '.repeat(block.indent) + block.text.replaceAll('**', '');
    default:
      return block.text;
  }
}

function wrap(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** Two-byte characters only, which every character of the sources is; Node decodes these encodings but writes none. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // The first code is the standard one: GB18030 reads 0xA3A0 as the same wide space as 0xA1A1.
      if (trail !== 0x7f && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`${character} has no two-byte code`);
      return [...code];
    }),
  );
}
