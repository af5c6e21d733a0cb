/** A note on the whole contract in words, for every output that a person reads. */
import { type ContractNote, DIFFERENCE_KINDS } from '../judge/note.ts';
import { LANGUAGES, type Language } from '../messages/language.ts';
import { NOTE_SENTENCES, NOTE_WORDS } from '../messages/notes.ts';
import { fillSentence } from '../messages/problems.ts';
import { DIFFERENCE_SENTENCES, PREVAILING_SENTENCES, UNNUMBERED, VERSION_NAMES } from '../messages/version-words.ts';
import { PREVAILING_RULES } from '../structure/contract.ts';
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
  const details = detailsInWords(note.details, language);
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

/** Details are words, in one language or both, or codes of the language versions, which are spoken here. */
function detailsInWords(details: ContractNote['details'], language: Language): Readonly<Record<string, string>> {
  const { label, difference, transfers, prevails } = details;
  const kind = DIFFERENCE_KINDS.find((one) => one === difference);
  const version = LANGUAGES.find((one) => one === transfers);
  const rule = PREVAILING_RULES.find((one) => one === prevails);
  if (kind === undefined || version === undefined || rule === undefined)
    return Object.fromEntries(
      Object.entries(details).map(([gap, words]) => [gap, typeof words === 'string' ? words : words[language]]),
    );
  const names = {
    transfers: VERSION_NAMES[version][language],
    other: VERSION_NAMES[version === 'zh' ? 'en' : 'zh'][language],
  };
  return {
    label: typeof label !== 'string' || label === '' ? UNNUMBERED[language] : label,
    difference: fillSentence(DIFFERENCE_SENTENCES[kind][language], names),
    prevails: PREVAILING_SENTENCES[rule][language],
  };
}

export function describeMore(count: number, language: Language): string {
  return count === 1 ? NOTE_WORDS.moreOne[language] : fillSentence(NOTE_WORDS.more[language], { count });
}

export function countNotes(count: number, language: Language): string {
  return count === 1 ? NOTE_WORDS.countOne[language] : fillSentence(NOTE_WORDS.count[language], { count });
}
