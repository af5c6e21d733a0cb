/** All marks of a reviewed document: clauses and evidence of its findings, words of its notes, defined terms and their uses. */
import type { Mark } from '../../api/documents.ts';
import type { Document, Span } from '../../extract/document.ts';
import type { Finding } from '../../judge/finding.ts';
import type { ContractNote } from '../../judge/note.ts';
import type { Language } from '../../messages/language.ts';
import { EVIDENCE_LABELS, LEVEL_LABELS } from '../../messages/levels.ts';
import { fillSentence } from '../../messages/problems.ts';
import { MARK_WORDS } from '../../messages/screen/marks.ts';
import { describeNote } from '../../report/describe-note.ts';
import type { ReviewedDocument } from '../../review.ts';
import { nameByFingerprint } from '../../store/finding-keys.ts';
import type { DefinedTerm } from '../../structure/contract.ts';
import { PageWords } from './line-rectangles.ts';
import { nameTerm } from './name-term.ts';

type Unplaced = Omit<Mark, 'rectangles'>;

/** @param place words that were asked for, to be marked besides */
export function listMarks(
  { document, contract, findings, notes }: ReviewedDocument,
  language: Language,
  place: Span | null = null,
): Mark[] {
  if (document === null) return [];
  const findingKeys = nameByFingerprint(findings);
  const noteKeys = nameByFingerprint(notes);
  const marks = [
    ...findings.flatMap((finding, at) => markFinding(finding, findingKeys[at] ?? '', language)),
    ...notes.flatMap((note, at) => markNote(note, noteKeys[at] ?? '', language)),
    ...(contract?.definitions ?? []).flatMap((term, at) => markTerm(term, nameTerm(at), language)),
    ...(place === null ? [] : [markWords(place, language)]),
  ];
  return placeMarks(document, marks);
}

function placeMarks(document: Document, marks: readonly Unplaced[]): Mark[] {
  const words = new PageWords(document);
  return marks.map((mark) => ({ ...mark, rectangles: [...words.rectanglesOf(mark)] }));
}

function markFinding(finding: Finding, key: string, language: Language): Unplaced[] {
  const { id, level, clause, evidence } = finding;
  const named = { id, level: LEVEL_LABELS[level][language] };
  const mark = { key, level };
  return [
    {
      ...mark,
      ...placed(clause.span),
      type: 'clause',
      place: null,
      label: fillSentence(MARK_WORDS.clause[language], named),
    },
    ...evidence.map(({ span, element }, place): Unplaced => {
      const label = fillSentence(MARK_WORDS.evidence[language], {
        ...named,
        element: EVIDENCE_LABELS[element][language],
      });
      return { ...mark, ...placed(span), type: 'evidence', place, label };
    }),
  ];
}

function markNote(note: ContractNote, key: string, language: Language): Unplaced[] {
  const { title } = describeNote(note, language);
  const label = fillSentence(MARK_WORDS.note[language], { id: note.id, title });
  return note.evidence.map(({ span }, place) => ({ ...placed(span), type: 'note', key, place, level: null, label }));
}

function markTerm({ name, definition, uses }: DefinedTerm, key: string, language: Language): Unplaced[] {
  const mark = { key, level: null };
  const label = (type: 'definition' | 'use'): string => fillSentence(MARK_WORDS[type][language], { name });
  return [
    { ...mark, ...placed(definition), type: 'definition', place: null, label: label('definition') },
    ...uses.map((span, place): Unplaced => ({ ...mark, ...placed(span), type: 'use', place, label: label('use') })),
  ];
}

function markWords(place: Span, language: Language): Unplaced {
  return { ...place, type: 'words', key: 'words', place: null, level: null, label: MARK_WORDS.words[language] };
}

function placed({ start, end }: Span): Span {
  return { start, end };
}
