/** The notes on the whole contract, as rows of the terminal report. */
import type { ContractNote } from '../judge/note.ts';
import type { Law } from '../law/law.ts';
import type { Day } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';
import { NOTE_WORDS } from '../messages/notes.ts';
import { REPORT_WORDS } from '../messages/report-words.ts';
import { cleanLine } from './clean-text.ts';
import { describeMore, describeNote } from './describe-note.ts';
import { provisionLines } from './describe-provision.ts';
import { shortQuote } from './short-quote.ts';

export interface NoteRows {
  /** `N-1  No licence condition anywhere` */
  readonly title: string;
  /** A name, empty for what the note itself says, and its lines. */
  readonly rows: readonly (readonly [string, readonly string[]])[];
}

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 120;

export function noteRows(note: ContractNote, law: Law | null, asOf: Day, language: Language): NoteRows {
  const { title, says, next, clauses } = describeNote(note, language);
  const quotes = note.evidence.slice(0, MOST_QUOTES).map(({ quote }) => shortQuote(cleanLine(quote), LONGEST_QUOTE));
  const hidden = note.evidence.length - quotes.length;
  return {
    title: `${note.id}  ${title}`,
    rows: [
      [REPORT_WORDS.why[language], [says]],
      [NOTE_WORDS.clauses[language], clauses === null ? [] : [clauses]],
      [NOTE_WORDS.words[language], hidden === 0 ? quotes : [...quotes, describeMore(hidden, language)]],
      [REPORT_WORDS.provisions[language], provisionLines(note.provisions, law, asOf, language)],
      [NOTE_WORDS.next[language], [next]],
    ],
  };
}
