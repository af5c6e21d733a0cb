/** The notes on a contract that a test wrote down: their codes, or one of them. */
import type { ContractNote, NoteCode } from '../../../src/judge/note.ts';
import type { Day } from '../../../src/law/provision.ts';
import { judgeText, TODAY } from '../judge-text.ts';

export async function noteCodes(text: string, asOf: Day = TODAY): Promise<readonly NoteCode[]> {
  return (await judgeText(text, asOf)).notes.map(({ code }) => code);
}

export async function noteOn(text: string, code: NoteCode, asOf: Day = TODAY): Promise<ContractNote | null> {
  return (await judgeText(text, asOf)).notes.find((note) => note.code === code) ?? null;
}
