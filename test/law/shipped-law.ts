/** The law as it is shipped, read from the packs themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileLaw } from '../../src/law/compile-law.ts';
import type { Law } from '../../src/law/law.ts';

const FOLDER = new URL('../../dictionaries/law/', import.meta.url);

export function readShippedPacks(): unknown[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.map((name): unknown => parse(readFileSync(new URL(name, FOLDER), 'utf8')));
}

export function loadShippedLaw(): Law {
  const outcome = compileLaw(readShippedPacks());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.law;
}
