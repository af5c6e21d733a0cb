/** Reviews files as `lodestone scan` does, for measuring. */
import { createHash } from 'node:crypto';
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import { scanFiles } from '../../src/batch/scan-files.ts';
import { weighContract } from '../../src/judge/judge.ts';
import type { Day } from '../../src/law/provision.ts';
import { describeProblem } from '../../src/messages/problems.ts';
import { type Knowledge, type ReviewedDocument, reviewDocument } from '../../src/review.ts';
import type { ReadDocument } from './mistake-kinds.ts';
import type { ContractText } from './sets.ts';

/** No level depends on the day; it is fixed so that a figure can change only when the product does. */
const AS_OF: Day = '2026-11-22';

let knowledge: Promise<Knowledge> | null = null;

/** @throws Error when the dictionary is not in order, with its first mistake */
function loadKnowledge(): Promise<Knowledge> {
  knowledge ??= readKnowledge([]).then((read) => {
    if (read.ok) return read.value;
    throw new Error(describeProblem(read.problem, 'en'));
  });
  return knowledge;
}

/** @throws whatever a defect in the review throws: accuracy is not measured over a broken review */
export async function reviewFiles(files: readonly string[]): Promise<readonly ReviewedDocument[]> {
  const scan = await scanFiles(
    files.map((path) => ({ path, problem: null })),
    await loadKnowledge(),
    {
      asOf: AS_OF,
      onDefect: (path, error) => {
        throw new Error(`The review of ${path} broke.`, { cause: error });
      },
    },
  );
  return scan.documents;
}

export async function reviewTexts(contracts: readonly ContractText[]): Promise<readonly ReviewedDocument[]> {
  const loaded = await loadKnowledge();
  const documents: ReviewedDocument[] = [];
  for (const { name, text } of contracts) {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    documents.push(await reviewDocument(bytes, name, sha256, loaded, AS_OF));
  }
  return documents;
}

/** What was read in a document that was reviewed; null where it could not be read. */
export async function readAgain({ document, contract }: ReviewedDocument): Promise<ReadDocument | null> {
  if (document === null || contract === null) return null;
  return { text: document.text, weighed: weighContract(document, contract, await loadKnowledge()) };
}
