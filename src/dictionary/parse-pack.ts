/** One YAML file of a dictionary → its checked entries, or one problem with file and line. Reads text only. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Origin } from './dictionary.ts';

export interface PackFile {
  /** Path as it is shown to the user. */
  readonly file: string;
  readonly text: string;
}

export interface ParsedPack<T> {
  readonly value: T;
  /** The line on which a value stands, by its path, e.g. `['concepts', 3]`. */
  readonly originOf: (path: readonly PropertyKey[]) => Origin;
}

const MOST_ALIASES = 20;

export function parsePack<T>(pack: PackFile, schema: z.ZodType<T>): Outcome<ParsedPack<T>> {
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
      if (Array.isArray(range) && typeof range[0] === 'number')
        return { file: pack.file, line: lines.linePos(range[0]).line };
    }
    return { file: pack.file, line: 1 };
  };
  const checked = schema.safeParse(parsed.toJS({ maxAliasCount: MOST_ALIASES }));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = issue?.path ?? [];
    const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
    return fail('bad-dictionary', {
      ...originOf(path),
      reason: firstSentence(`${where}${issue?.message ?? 'not valid'}`),
    });
  }
  return succeed({ value: checked.data, originOf });
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return line.endsWith('.') ? line : `${line}.`;
}
