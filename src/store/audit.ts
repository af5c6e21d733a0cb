/** Reads the audit log: pages for the screen, all of it for an export, and the chain computed again. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AuditAction, AuditEntry, AuditState, ListedEntry } from '../api/audit.ts';
import { type Asker, isMember } from './asker.ts';
import type { AuditHead } from './audit-head.ts';
import type { Database } from './open-sqlite.ts';
import { FIRST_HASH, hashEntry } from './record-change.ts';
import type { AuditTable } from './tables.ts';

export interface AuditFilter {
  readonly document?: string | undefined;
  readonly matter?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Newest first. Whoever is no administrator sees what was done in the own matters. */
export async function listAudit(
  database: Database,
  { document, matter, action, offset, limit }: AuditFilter,
  asker: Asker,
): Promise<{ readonly entries: ListedEntry[]; readonly total: number }> {
  const filtered = database
    .selectFrom('audit')
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? 'signed-in'))
    .$if(document !== undefined, (query) => query.where('document_id', '=', document ?? ''))
    .$if(matter !== undefined, (query) => query.where(isOfMatter(sql<SqlBool>`matters.id = ${matter}`)))
    .$if(asker.role !== 'administrator', (query) => query.where(isOfMatter(isMember(asker, 'matters.id'))));
  const about = sql<string | null>`coalesce((select name from documents where documents.id = audit.document_id),
    (select name from users where users.id = audit.subject), (select name from matters where matters.id = audit.subject))`;
  const rows = await filtered
    .selectAll()
    .select(about.as('about'))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await filtered.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { entries: rows.map(({ about, ...row }) => ({ ...toEntry(row), about })), total: Number(total) };
}

/** Of a document of the matter, also of one that was removed; or of the matter itself. */
function isOfMatter(condition: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`(exists (
      select 1 from documents join matters on matters.id = documents.matter_id
      where documents.id = audit.document_id and ${condition})
    or (audit.document_id is null and exists (select 1 from matters where matters.id = audit.subject and ${condition})))`;
}

const AT_ONCE = 500;

/** From the first entry on. What is added meanwhile comes at the end: entries are never put between others. */
export async function* readRows(database: Database): AsyncGenerator<AuditTable> {
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await database
      .selectFrom('audit')
      .selectAll()
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(AT_ONCE)
      .execute();
    yield* rows;
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < AT_ONCE) return;
    // Others are answered between two portions.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One line of JSON for each entry, with its line break. */
export async function* readLines(database: Database): AsyncGenerator<string> {
  for await (const row of readRows(database)) yield `${JSON.stringify(toEntry(row))}\n`;
}

/** @param heads what was the last entry at earlier times, noted outside of the log: they tell of a cut end */
export async function verifyAudit(database: Database, heads: readonly AuditHead[]): Promise<AuditState> {
  let last: AuditHead = { sequence: 0, hash: FIRST_HASH };
  let entries = 0;
  const broken = (cause: AuditState['cause'], brokenAt: number): AuditState => ({
    entries,
    intact: false,
    brokenAt,
    cause,
    head: null,
  });
  for await (const { hash, ...entry } of readRows(database)) {
    entries += 1;
    if (entry.sequence !== last.sequence + 1) return broken('missing', last.sequence + 1);
    if (entry.previous !== last.hash || hashEntry(entry) !== hash) return broken('changed', entry.sequence);
    last = { sequence: entry.sequence, hash };
    if (heads.some(({ sequence, hash: noted }) => sequence === last.sequence && noted !== hash))
      return broken('changed', entry.sequence);
  }
  if (heads.some(({ sequence }) => sequence > last.sequence)) return broken('missing', last.sequence + 1);
  return { entries, intact: true, brokenAt: null, cause: null, head: entries === 0 ? null : last };
}

function toEntry({ document_id, before, after, ...entry }: AuditTable): AuditEntry {
  return { ...entry, document: document_id, before: readRecorded(before), after: readRecorded(after) };
}

/** What somebody wrote over is shown as it stands: a log that was tampered with must still be readable. */
function readRecorded(text: string): AuditEntry['before'] {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
