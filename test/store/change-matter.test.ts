import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Asker, LOCAL } from '../../src/store/asker.ts';
import { changeMatter } from '../../src/store/change-matter.ts';
import { listMatters } from '../../src/store/matters.ts';
import type { Database } from '../../src/store/open-sqlite.ts';
import { MATTER, MORNING, openTestStore } from './test-store.ts';

let database: Database;
beforeEach(async () => {
  database = await openTestStore();
});
afterEach(() => database.destroy());

const STRANGER: Asker = { id: 'u-9', name: 'Wen', role: 'reviewer' };
const changesTold = () => database.selectFrom('audit').selectAll().where('action', '=', 'matter-changed').execute();

describe('changing a matter', () => {
  it('changes what is named and leaves the rest', async () => {
    await changeMatter(database, MATTER, { secondReader: true }, MORNING, LOCAL);
    await changeMatter(database, MATTER, { name: 'Southern licences' }, MORNING, LOCAL);
    expect(await listMatters(database, LOCAL)).toMatchObject([
      { name: 'Southern licences', secondReader: true, archived: false },
    ]);
  });

  it('tells the log what it was before and after', async () => {
    await changeMatter(database, MATTER, { archived: true }, MORNING, LOCAL);
    const [entry] = await changesTold();
    expect(JSON.parse(entry?.before ?? '')).toMatchObject({ archived: 0 });
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ archived: 1 });
  });

  it('that changes nothing is not told', async () => {
    expect((await changeMatter(database, MATTER, { archived: false }, MORNING, LOCAL)).ok).toBe(true);
    expect(await changesTold()).toHaveLength(0);
  });

  it('is not open to who is no member, who learns nothing of it', async () => {
    const refused = await changeMatter(database, MATTER, { name: 'Mine' }, MORNING, STRANGER);
    const unknown = await changeMatter(database, 'none', { name: 'Mine' }, MORNING, STRANGER);
    expect(refused).toEqual(unknown);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unknown-thing' } });
  });
});
