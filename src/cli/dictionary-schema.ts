/** `lodestone dictionary schema`: the published JSON schemas, made from the shapes that the program itself checks. */
import { join } from 'node:path';
import { z } from 'zod';
import { channelPackSchema, conceptPackSchema, cuePackSchema, placeSchema } from '../dictionary/entries.ts';
import { partyPackSchema } from '../dictionary/party-lists.ts';
import { lawPackSchema } from '../law/instruments.ts';
import type { Language } from '../messages/language.ts';
import { explanationSchema } from '../report/explanation/schema.ts';
import { questionsSchema } from '../report/questions/schema.ts';
import { scanSchema } from '../report/scan-schema.ts';
import { EXIT } from './exit-codes.ts';
import { writeResult } from './output.ts';
import { sayProblem } from './say.ts';

const PUBLISHED = {
  'concepts-pack': conceptPackSchema,
  'channels-pack': channelPackSchema,
  'cues-pack': cuePackSchema,
  'places-pack': z.strictObject({ pack: z.string(), places: z.array(placeSchema) }),
  'parties-pack': partyPackSchema,
  'law-pack': lawPackSchema,
  scan: scanSchema,
  questions: questionsSchema,
  explanation: explanationSchema,
} as const;

/** File name and content of every schema; packs are described as a person writes them, with their defaults left out. */
export function publishedSchemas(): readonly (readonly [string, string])[] {
  return Object.entries(PUBLISHED).map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  ]);
}

export async function runDictionarySchema(folder: string, language: Language): Promise<number> {
  for (const [name, content] of publishedSchemas()) {
    const written = await writeResult(join(folder, name), content);
    if (!written.ok) {
      sayProblem(written.problem, language);
      return EXIT.wrongUse;
    }
    process.stdout.write(`${written.value}\n`);
  }
  return EXIT.nothing;
}
