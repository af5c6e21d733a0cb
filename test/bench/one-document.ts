/**
 * A process of its own for one long PDF: how much CPU its first review takes once everything is loaded, how
 * much a further one, and the same for pdfjs alone reading the text of its pages. Prints JSON.
 *
 *   node one-document.ts review|bare FILE
 */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import { reviewDocument } from '../../src/review.ts';
import { medianCpu, spendCpu } from './cpu.ts';

const RUNS = 5;
const [, , what, file = ''] = process.argv;
const bytes = new Uint8Array(readFileSync(file));

async function prepareReview(): Promise<() => Promise<void>> {
  const knowledge = await readKnowledge([]);
  if (!knowledge.ok) throw new Error(`The dictionary is not in order: ${knowledge.problem.code}`);
  return async () => {
    const { status, problem } = await reviewDocument(bytes, 'long.pdf', '', knowledge.value, '2026-11-22');
    if (status !== 'reviewed') throw new Error(`The long PDF was not reviewed: ${status} ${problem?.code ?? ''}`);
  };
}

async function readBare(): Promise<void> {
  const { cMapUrl, standardFontDataUrl } = findExtractionResources();
  const task = getDocument({ data: bytes.slice(), cMapUrl, cMapPacked: true, standardFontDataUrl, verbosity: 0 });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
  }
  await task.destroy();
}

const work = what === 'bare' ? readBare : await prepareReview();
const { seconds: first } = await spendCpu(work);
const further = await medianCpu(RUNS, work);
process.stdout.write(JSON.stringify({ first, further }));
