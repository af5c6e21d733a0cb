import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AGES } from '../../src/api/documents.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { LOCAL } from '../../src/store/asker.ts';
import { readDashboard } from '../../src/store/dashboard.ts';
import { listDocuments } from '../../src/store/list-documents.ts';
import { listFindings } from '../../src/store/list-findings.ts';
import type { Database } from '../../src/store/open-sqlite.ts';
import { addDocument, openTestStore, writeFindings } from './test-store.ts';

const NOW = '2026-11-22T12:00:00.000Z';
/** Each with one finding. */
const UPLOADS = {
  today: '2026-11-22T11:59:00.000Z',
  'a week ago': '2026-11-15T12:00:00.000Z',
  'a moment more': '2026-11-15T11:59:59.999Z',
  'in summer': '2026-09-01T00:00:00.000Z',
  'last year': '2025-11-22T12:00:00.000Z',
};

let database: Database;
beforeEach(async () => {
  database = await openTestStore();
  for (const [id, uploadedAt] of Object.entries(UPLOADS)) {
    await addDocument(database, id);
    await database.updateTable('documents').set({ uploaded_at: uploadedAt }).where('id', '=', id).execute();
    await writeFindings(database, id, [{ key: `finding of ${id}` }]);
  }
});
afterEach(() => database.destroy());

async function namesOf(age: string): Promise<readonly string[]> {
  const query = ROUTES.listDocuments.query.parse({ age, sort: 'newest' });
  const { documents } = await listDocuments(database, { ...query, now: NOW }, LOCAL);
  return documents.map(({ id }) => id);
}

describe('the age of documents', () => {
  it('narrows a list step by step, and each document is of one age', async () => {
    expect(await namesOf('7')).toEqual(['today', 'a week ago']);
    expect(await namesOf('30')).toEqual(['a moment more']);
    expect(await namesOf('90')).toEqual(['in summer']);
    expect(await namesOf('more')).toEqual(['last year']);
    expect(await namesOf('7,more')).toEqual(['today', 'a week ago', 'last year']);
  });

  it('counts on the overview what the list of findings then shows', async () => {
    const { byAge } = await readDashboard(database, { now: NOW }, LOCAL);
    for (const age of AGES) {
      const query = ROUTES.listFindings.query.parse({ age });
      const { total } = await listFindings(database, { ...query, now: NOW }, LOCAL);
      expect(byAge.find(({ value }) => value === age)?.open, age).toBe(total);
    }
  });
});
