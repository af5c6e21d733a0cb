/** Findings as the lines of a list: what a line shows, with the stages, channels and review of each. */
import type { FindingRow } from '../api/finding-shapes.ts';
import type { Channel, Stage } from '../dictionary/entries.ts';
import { type Asker, seenBy } from './asker.ts';
import { selectReviewed, toReview } from './finding-reviews.ts';
import type { Database } from './open-sqlite.ts';

/** Findings of documents that the asker may see; conditions, order and limits are the caller's. */
export function selectLines(database: Database, asker: Asker) {
  return selectReviewed(database)
    .where(seenBy(asker))
    .select([
      'documents.name as document_name',
      'documents.matter_id',
      'findings.number',
      'findings.level',
      'findings.subject',
      'findings.direction',
      'findings.clause_label',
      'findings.page',
      'findings.quote',
    ]);
}

type Line = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number];

/** One query more for the stages and channels of all lines. */
export async function toFindingRows(database: Database, lines: readonly Line[]): Promise<FindingRow[]> {
  const values = await readValues(database, lines);
  return lines.map((line) => {
    const own = values.get(placeOf(line)) ?? { stages: [], channels: [] };
    return {
      document: line.document_id,
      documentName: line.document_name,
      matter: line.matter_id,
      key: line.key,
      id: line.number,
      level: line.level,
      stages: own.stages,
      subject: line.subject,
      channels: own.channels,
      direction: line.direction,
      clause: line.clause_label,
      page: line.page,
      quote: line.quote,
      review: toReview(line),
    };
  });
}

export interface ValuesOfFinding {
  readonly stages: Stage[];
  readonly channels: Channel[];
}

type Place = Pick<Line, 'document_id' | 'key'>;

const placeOf = ({ document_id, key }: Place): string => `${document_id}\n${key}`;

/** Keyed by document and key with a line break between them, in alphabetical order. */
export async function readValues(
  database: Database,
  places: readonly Place[],
): Promise<ReadonlyMap<string, ValuesOfFinding>> {
  const found = new Map<string, ValuesOfFinding>();
  if (places.length === 0) return found;
  const documents = [...new Set(places.map(({ document_id }) => document_id))];
  const keys = [...new Set(places.map(({ key }) => key))];
  const rows = await database
    .selectFrom('finding_values')
    .selectAll()
    .where('document_id', 'in', documents)
    .where('key', 'in', keys)
    .orderBy('value')
    .execute();
  for (const row of rows) {
    const own = found.get(placeOf(row)) ?? { stages: [], channels: [] };
    // The name says of which set the value is; `finding-rows.ts` writes them so.
    if (row.name === 'stage') own.stages.push(row.value as Stage);
    else own.channels.push(row.value as Channel);
    found.set(placeOf(row), own);
  }
  return found;
}
