/** One YAML file of a dictionary → its values with the line of each, or one problem. Reads text only. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Origin } from './dictionary.ts';

export interface PackFile {
  /** Path as it is shown to the user. */
  readonly file: string;
  readonly text: string;
}

export interface ParsedPack {
  readonly value: unknown;
  /** The line on which a value stands, by its path, e.g. `['concepts', 3]`. */
  readonly originOf: (path: readonly PropertyKey[]) => Origin;
}

/** Aliases can make a small file very large; no pack needs many. */
const MOST_ALIASES = 20;

export function parsePack(pack: PackFile): Outcome<ParsedPack> {
  const lines = new LineCounter();
  const parsed = parseDocument(pack.text, { lineCounter: lines, uniqueKeys: true });
  const [mistake] = parsed.errors;
  if (mistake !== undefined) {
    const line = lines.linePos(mistake.pos[0]).line;
    return fail('bad-dictionary', { file: pack.file, line, reason: firstSentence(mistake.message) });
  }
  const originOf = (path: readonly PropertyKey[]): Origin => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = parsed.getIn(path.slice(0, length), true);
      const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : null;
      if (Array.isArray(range) && typeof range[0] === 'number') {
        return { file: pack.file, line: lines.linePos(range[0]).line };
      }
    }
    return { file: pack.file, line: 1 };
  };
  try {
    return succeed({ value: parsed.toJS({ maxAliasCount: MOST_ALIASES }), originOf });
  } catch {
    return fail('bad-dictionary', { file: pack.file, line: 1, reason: 'too many aliases.' });
  }
}

/** The pack as its schema describes it, or the first thing in it that does not fit. */
export function checkShape<T>(pack: ParsedPack, schema: z.ZodType<T>): Outcome<T> {
  const checked = schema.safeParse(pack.value);
  if (checked.success) return succeed(checked.data);
  const [issue] = checked.error.issues;
  const path = issue?.path ?? [];
  const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
  return fail('bad-dictionary', {
    ...pack.originOf(path),
    reason: firstSentence(`${where}${issue?.message ?? 'not valid'}`),
  });
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return line.endsWith('.') ? line : `${line}.`;
}
