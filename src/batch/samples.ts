/** The sample contracts that come with the product, for a first look. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The same step up from src/batch and from dist/batch. */
export const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

const CONTRACT_ENDINGS = ['.pdf', '.docx', '.txt'];

/** Paths; what explains the samples is none of them. */
export async function listSamples(): Promise<readonly string[]> {
  const names = await readdir(SAMPLES);
  return names
    .filter((name) => CONTRACT_ENDINGS.includes(extname(name)))
    .sort()
    .map((name) => join(SAMPLES, name));
}
