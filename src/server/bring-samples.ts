/** Puts the samples into a store in which nothing was ever kept, so that the first page is not an empty one. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { SAMPLES_MATTER } from '../api/samples-matter.ts';
import { listSamples } from '../batch/samples.ts';
import { INTAKE_WORDS } from '../messages/intake.ts';
import { SYSTEM } from '../store/asker.ts';
import { insertDocument, type NewDocument } from '../store/documents.ts';
import { insertMatter } from '../store/matters.ts';
import type { Desk } from './desk.ts';

type Wanted = Pick<Desk, 'database' | 'blobs' | 'language' | 'now' | 'newId' | 'limits'>;

/** All of them or none: a start that is cut off brings them at the next one. */
export async function bringSamples({ database, blobs, language, now, newId, limits }: Wanted): Promise<void> {
  for (const table of ['documents', 'matters'] as const)
    if ((await database.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const at = now();
  const samples: NewDocument[] = [];
  for (const path of await listSamples()) {
    const kept = await blobs.keep(createReadStream(path), limits.fileBytes, async (bytes) => bytes);
    if (kept.ok)
      samples.push({ id: newId(), matter: SAMPLES_MATTER, name: basename(path), ...kept.value, asOf: null, at });
  }
  await database.transaction().execute(async (transaction) => {
    await insertMatter(transaction, { id: SAMPLES_MATTER, name: INTAKE_WORDS.samples[language], at }, SYSTEM);
    for (const sample of samples) await insertDocument(transaction, sample, SYSTEM.name);
  });
}
