/** The cards of the notes on the whole contract, folded together above the findings. */

import type { ContractNote } from '../../judge/note.ts';
import type { Law } from '../../law/law.ts';
import type { Day } from '../../law/provision.ts';
import type { Language } from '../../messages/language.ts';
import { NOTE_WORDS } from '../../messages/notes.ts';
import { REPORT_WORDS } from '../../messages/report-words.ts';
import { describeMore, describeNote } from '../describe-note.ts';
import { listRow, quoted, row, writeProvisions } from './card-rows.ts';
import { escapeHtml } from './escape.ts';
import { noteKeyOf } from './marks.ts';

export interface NoteOptions {
  readonly language: Language;
  readonly law: Law | null;
  readonly asOf: Day;
}

const MOST_QUOTES = 8;

/** @param key of the document in the page, e.g. `d1` */
export function writeNotes(notes: readonly ContractNote[], key: string, options: NoteOptions): string {
  if (notes.length === 0) return '';
  const title = `${NOTE_WORDS.heading[options.language]} (${notes.length})`;
  const cards = notes.map((note) => writeNote(note, noteKeyOf(note, key), options));
  return `<details class="notes" open><summary>${escapeHtml(title)}</summary>\n${cards.join('\n')}\n</details>`;
}

function writeNote(note: ContractNote, key: string, options: NoteOptions): string {
  const { language, law, asOf } = options;
  const { title, says, next, clauses } = describeNote(note, language);
  const id = escapeHtml(key);
  return `<article class="card note" id="c-${id}" data-key="${id}" tabindex="-1">
<h4><span class="badge note">${escapeHtml(note.id)}</span> <span class="clause-name">${escapeHtml(title)}</span></h4>
<p class="reason">${escapeHtml(says)}</p>
<dl>
${clauses === null ? '' : row(NOTE_WORDS.clauses[language], escapeHtml(clauses))}
${note.evidence.length === 0 ? '' : row(NOTE_WORDS.words[language], writeQuotes(note, key, language))}
${writeProvisions(REPORT_WORDS.provisions[language], note.provisions, law, asOf, language)}
${listRow(NOTE_WORDS.next[language], [next])}
</dl>
</article>`;
}

/** Each as a link to its place in the text. */
function writeQuotes({ evidence }: ContractNote, key: string, language: Language): string {
  const shown = evidence
    .slice(0, MOST_QUOTES)
    .map(
      ({ quote }, place) => `<a class="quote" href="#e-${escapeHtml(key)}-${place}">${escapeHtml(quoted(quote))}</a>`,
    );
  const hidden = evidence.length - shown.length;
  return `<span class="quotes">${shown.join(' ')}${hidden === 0 ? '' : ` ${describeMore(hidden, language)}`}</span>`;
}
