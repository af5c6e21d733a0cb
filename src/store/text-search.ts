/**
 * Full text: keeps the reading text of each document and finds words in it, in both languages. All that is said in the
 * words of one database stands here: the index is SQLite's FTS5 over the units of `text-units.ts`, which folds and stems
 * for texts and queries alike, so that the index itself has only to know where units end.
 */
import { type Kysely, sql } from 'kysely';
import type { Answer, Query } from '../api/routes.ts';
import { type Asker, seenBy } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { cutIntoUnits, findPhrases } from './text-units.ts';

export type TextHit = Answer<'search'>['hits'][number];

const PLACES_SHOWN = 20;
const WORDS_AROUND = 60;

/** Asked for by a migration. */
export async function makeTextIndex(database: Kysely<unknown>): Promise<void> {
  await sql`create virtual table text_index using fts5(units, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'")`.execute(
    database,
  );
}

/** In place of the text that was kept before. */
export async function keepText(transaction: Database, documentId: string, text: string): Promise<void> {
  await forgetText(transaction, documentId);
  const { units, places } = cutIntoUnits(text);
  const { number } = await transaction
    .insertInto('texts')
    .values({ document_id: documentId, text, units, places })
    .returning('number')
    .executeTakeFirstOrThrow();
  await sql`insert into text_index (rowid, units) values (${number}, ${units})`.execute(transaction);
}

export async function forgetText(transaction: Database, documentId: string): Promise<void> {
  const kept = await transaction
    .deleteFrom('texts')
    .where('document_id', '=', documentId)
    .returning('number')
    .execute();
  for (const { number } of kept) await sql`delete from text_index where rowid = ${number}`.execute(transaction);
}

/** Documents that hold all words of the query, those that say them most first. */
export async function searchTexts(
  database: Database,
  { text, matter, offset, limit }: Query<'search'>,
  asker: Asker,
): Promise<Answer<'search'>> {
  const phrases = readPhrases(text);
  if (phrases.length === 0) return { hits: [], total: 0 };
  // Units hold letters, digits and low lines alone; within quotation marks none of them is syntax.
  const wanted = phrases.map((phrase) => `"${phrase.trim()}"`).join(' AND ');
  const found = database
    .selectFrom('texts')
    .innerJoin('documents', 'documents.id', 'texts.document_id')
    .innerJoin(
      sql<{ rowid: number; rank: number }>`(select rowid, rank from text_index where text_index match ${wanted})`.as(
        'found',
      ),
      (join) => join.onRef('found.rowid', '=', 'texts.number'),
    )
    .where(seenBy(asker))
    .$if(matter !== undefined, (query) => query.where('documents.matter_id', '=', matter ?? ''));
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['documents.id', 'documents.name'])
    .orderBy('found.rank')
    .orderBy('documents.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const hits: TextHit[] = [];
  // One at a time: a text may be long.
  for (const { id, name } of rows) hits.push({ document: id, name, ...(await readPlaces(database, id, phrases)) });
  return { hits, total: Number(total) };
}

async function readPlaces(
  database: Database,
  documentId: string,
  phrases: readonly string[],
): Promise<Pick<TextHit, 'places' | 'count'>> {
  const { text, units, places } = await database
    .selectFrom('texts')
    .select(['text', 'units', 'places'])
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const spans = findPhrases({ units, places }, phrases);
  return {
    count: spans.length,
    places: spans.slice(0, PLACES_SHOWN).map(({ start, end }) => ({
      start,
      end,
      before: onOneLine(wordsBefore(text, start)),
      words: onOneLine(text.slice(start, end)),
      after: onOneLine(wordsAfter(text, end)),
    })),
  };
}

/** No word of an alphabet is cut in two, unless it is all there is. */
function wordsBefore(text: string, end: number): string {
  const start = Math.max(0, end - WORDS_AROUND);
  const words = text.slice(start, end);
  return CUT_WORD.test(text.slice(Math.max(0, start - 1), start + 1)) ? words.replace(/^\w+(?=\W)/u, '') : words;
}

function wordsAfter(text: string, start: number): string {
  const end = start + WORDS_AROUND;
  const words = text.slice(start, end);
  return CUT_WORD.test(text.slice(end - 1, end + 1)) ? words.replace(/(?<=\W)\w+$/u, '') : words;
}

const CUT_WORD = /^\w\w$/u;

function onOneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ');
}

/** Words in quotation marks of either language stand together; else each word, and each run of Chinese, counts by itself. */
function readPhrases(text: string): readonly string[] {
  const pieces = text.match(/["“„«「『][^"“”„«»「」『』]*["”»」』]?|[^\s"“”„«»「」『』]+/gu) ?? [];
  return [...new Set(pieces.map((piece) => cutIntoUnits(piece).units).filter((phrase) => phrase.trim() !== ''))];
}
