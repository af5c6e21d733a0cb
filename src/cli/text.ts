/** `lodestone text`: the reading text alone, to which every offset of a scan refers. */
import { findExtractionResources } from '../batch/extraction-resources.ts';
import type { OcrMode } from '../batch/ocr-mode.ts';
import { makeRecognition } from '../batch/text-recognition.ts';
import { DEFAULT_LIMITS } from '../extract/document.ts';
import { describeUnread } from '../messages/contracts.ts';
import type { Language } from '../messages/language.ts';
import { EXIT } from './exit-codes.ts';
import { guardedExtract } from './guarded-reading.ts';
import { isWrongPath, readOneFile } from './read-one-file.ts';
import { sayLine, sayProblem } from './say.ts';

export async function runText(file: string, ocr: OcrMode, language: Language): Promise<number> {
  const bytes = await readOneFile(file);
  const extracted = bytes.ok
    ? await guardedExtract(bytes.value, file, findExtractionResources(makeRecognition(ocr)), DEFAULT_LIMITS)
    : bytes;
  if (!extracted.ok) {
    sayProblem(extracted.problem, language);
    return isWrongPath(extracted.problem.code) ? EXIT.wrongUse : EXIT.notRead;
  }
  const { text, unread } = extracted.value;
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  for (const one of unread) sayLine(describeUnread(one, language));
  return unread.length > 0 ? EXIT.notRead : EXIT.nothing;
}
