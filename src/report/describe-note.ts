/** A note on the whole contract in words, for every output that a person reads. */
import type { ContractNote } from '../judge/note.ts';
import type { Language } from '../messages/language.ts';
import { NOTE_SENTENCES, NOTE_WORDS } from '../messages/notes.ts';
import { fillSentence } from '../messages/problems.ts';
import { joinTexts } from './reason.ts';

export interface NoteInWords {
  readonly title: string;
  readonly says: string;
  readonly next: string;
  /** `2.1, 2.4 and 7`; null where no clause has a number. */
  readonly clauses: string | null;
}

const MOST_CLAUSES = 12;

export function describeNote(note: ContractNote, language: Language): NoteInWords {
  const { title, says, next } = NOTE_SENTENCES[note.code];
  const details = Object.fromEntries(
    Object.entries(note.details).map(([gap, words]) => [gap, typeof words === 'string' ? words : words[language]]),
  );
  const shown = note.clauses.slice(0, MOST_CLAUSES);
  const hidden = note.clauses.length - shown.length;
  const listed = hidden === 0 ? shown : [...shown, describeMore(hidden, language)];
  return {
    title: fillSentence(title[language], details),
    says: fillSentence(says[language], details),
    next: fillSentence(next[language], details),
    clauses: shown.length === 0 ? null : joinTexts(listed, language),
  };
}

export function describeMore(count: number, language: Language): string {
  return count === 1 ? NOTE_WORDS.moreOne[language] : fillSentence(NOTE_WORDS.more[language], { count });
}

export function countNotes(count: number, language: Language): string {
  return count === 1 ? NOTE_WORDS.countOne[language] : fillSentence(NOTE_WORDS.count[language], { count });
}
