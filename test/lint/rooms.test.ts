/** Who may import whom: forbidden imports are planted in a copy of the house, one of each kind in each room, and refused. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const REPOSITORY = join(import.meta.dirname, '../..');
const BIOME = join(REPOSITORY, 'node_modules/@biomejs/biome/bin/biome');

const PURE_FORBIDDEN = ['node:fs', 'node:fs/promises', 'node:child_process', 'node:http', 'node:https', 'node:net'];
const EVERYTHING_ABOVE = ['../server/serve-page.ts', '../cli/main.ts', '../index.ts'];

interface Room {
  readonly forbidden: readonly string[];
  readonly permitted: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  messages: {
    forbidden: [...PURE_FORBIDDEN, 'node:process', '../dictionary/parse-pack.ts', '../judge/judge.ts', '../review.ts'],
    permitted: ['../dictionary/entries.ts', '../extract/document.ts', '../judge/finding.ts', './language.ts'],
  },
  dictionary: {
    forbidden: [...PURE_FORBIDDEN, '../match/compile.ts', '../extract/extract.ts', '../batch/version.ts'],
    permitted: ['../law/compile-law.ts', '../messages/problems.ts', './entries.ts', 'yaml'],
  },
  law: {
    forbidden: [...PURE_FORBIDDEN, '../dictionary/build-dictionary.ts', '../judge/finding.ts', '../report/json.ts'],
    permitted: ['../dictionary/entries.ts', '../messages/language.ts', './state.ts'],
  },
  extract: {
    forbidden: [...PURE_FORBIDDEN, '../dictionary/entries.ts', '../match/segment.ts', '../structure/contract.ts'],
    permitted: ['../messages/problems.ts', './document.ts', 'node:stream', 'pdfjs-dist/legacy/build/pdf.mjs'],
  },
  match: {
    forbidden: [...PURE_FORBIDDEN, '../extract/extract.ts', '../structure/contract.ts', '../law/state.ts'],
    permitted: ['../dictionary/dictionary.ts', '../extract/document.ts', '../messages/language.ts'],
  },
  structure: {
    forbidden: [...PURE_FORBIDDEN, '../judge/finding.ts', '../law/law.ts', '../extract/pdf.ts', '../review.ts'],
    permitted: ['../match/places.ts', '../extract/document.ts', '../messages/language.ts'],
  },
  judge: {
    forbidden: [...PURE_FORBIDDEN, '../review.ts', '../report/json.ts', '../extract/pdf.ts', '../batch/scan-files.ts'],
    permitted: ['../structure/contract.ts', '../match/find-mentions.ts', '../law/applicable.ts', 'node:crypto'],
  },
  report: {
    forbidden: [...PURE_FORBIDDEN, '../batch/scan-files.ts', '../match/find-mentions.ts', '../extract/pdf.ts'],
    permitted: ['../review.ts', '../judge/decide.ts', '../structure/contract.ts', '../messages/reasons.ts'],
  },
  batch: {
    forbidden: ['../report/json.ts'],
    permitted: ['../review.ts', '../match/compile.ts', '../extract/document.ts', 'node:fs/promises'],
  },
  api: {
    forbidden: [...PURE_FORBIDDEN, '../store/tables.ts', '../match/compile.ts', '../report/json.ts'],
    permitted: ['../judge/finding.ts', '../dictionary/entries.ts', '../review.ts', 'zod'],
  },
  store: {
    forbidden: ['../report/json.ts', '../batch/scan-files.ts', '../queue/scan-queue.ts'],
    permitted: ['../api/route.ts', '../review.ts', '../judge/finding.ts', 'node:sqlite'],
  },
  queue: {
    forbidden: ['../report/json.ts'],
    permitted: ['../store/documents.ts', '../batch/pool.ts', '../review.ts'],
  },
  web: {
    forbidden: ['../server/app.ts', '../review.ts', '../judge/finding.ts', '../store/tables.ts', 'node:fs'],
    permitted: ['../api/paths.ts', '../messages/language.ts', 'react'],
  },
  server: {
    forbidden: ['../web/page.ts'],
    permitted: ['../batch/scan-files.ts', '../report/html.ts', '../review.ts', 'node:http'],
  },
  cli: {
    forbidden: ['../web/page.ts'],
    permitted: ['../server/serve-page.ts', '../batch/scan-files.ts', '../report/json.ts', 'node:process'],
  },
};

const PRINTED = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});

/** Each way in which a module can reach for another. */
const REACHES = [
  (from: string) => `import { one } from '${from}';`,
  (from: string) => `import type { One } from '${from}';`,
  (from: string) => `export { one } from '${from}';`,
  (from: string) => `await import('${from}');`,
];

let folder = '';
/** Lines at which a file of the copy is refused, by rule. */
let refused: ReadonlyMap<string, ReadonlySet<number>> = new Map();

/** The imports that a room is refused, by file: one line an import, in one way of reaching or in the next. */
function forbiddenIn(room: string): readonly string[] {
  const above = EVERYTHING_ABOVE.filter((path) => !path.startsWith(`../${room}/`));
  return [...(ROOMS[room]?.forbidden ?? []), ...above.filter((path) => !(room === 'cli' && path.includes('/server/')))];
}

function linesOf(imports: readonly string[]): string[] {
  return REACHES.flatMap((reach) => imports.map(reach));
}

function plant(path: string, lines: readonly string[]): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function lint(): ReadonlyMap<string, ReadonlySet<number>> {
  const asked = spawnSync(process.execPath, [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = new Map<string, Set<number>>();
  for (const { category, location } of PRINTED.parse(JSON.parse(asked.stdout)).diagnostics) {
    if (!/\/noRestricted(?:Imports|Globals)$/.test(category)) continue;
    const known = lines.get(location.path) ?? new Set();
    lines.set(location.path, known.add(location.start.line));
  }
  return lines;
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lodestone-rooms-')));
  copyFileSync(join(REPOSITORY, 'biome.json'), join(folder, 'biome.json'));
  for (const [room, { permitted }] of Object.entries(ROOMS)) {
    plant(`src/${room}/forbidden.ts`, linesOf(forbiddenIn(room)));
    plant(`src/${room}/inner/forbidden.ts`, linesOf(forbiddenIn(room).map((path) => path.replace(/^\.\./, '../..'))));
    plant(`src/${room}/permitted.ts`, linesOf(permitted));
    plant(`src/${room}/surroundings.ts`, ['process.exit(1);', "await fetch('');", 'performance.now();']);
  }
  plant('src/review.ts', linesOf(['./report/json.ts', './batch/scan-files.ts', './cli/main.ts', 'node:fs']));
  refused = lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function everyLine(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}

function refusedIn(path: string): number[] {
  return [...(refused.get(path) ?? [])].sort((left, right) => left - right);
}

test('every room of the house is in this list', () => {
  const rooms = readdirSync(join(REPOSITORY, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map((entry) => entry.name).filter((name) => !(name in ROOMS))).toEqual([]);
});

describe.each(Object.keys(ROOMS))('%s', (room) => {
  test('is refused every import from above, however it reaches for it', () => {
    expect(refusedIn(`src/${room}/forbidden.ts`)).toEqual(everyLine(forbiddenIn(room).length * REACHES.length));
  });

  test('is refused it in an inner folder too', () => {
    expect(refusedIn(`src/${room}/inner/forbidden.ts`)).toEqual(everyLine(forbiddenIn(room).length * REACHES.length));
  });

  test('is granted what lies below', () => {
    expect(refusedIn(`src/${room}/permitted.ts`)).toEqual([]);
  });

  test('sees the process and the network only where files and network have their place', () => {
    const edge = ['batch', 'store', 'queue', 'server', 'cli', 'web'].includes(room);
    expect(refusedIn(`src/${room}/surroundings.ts`)).toEqual(edge ? [] : [1, 2, 3]);
  });
});

test('the story of a document imports no report, no batch and no file', () => {
  expect(refusedIn('src/review.ts')).toEqual(everyLine(4 * REACHES.length));
});
