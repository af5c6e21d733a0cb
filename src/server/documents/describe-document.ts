/** A document with what its review says of it as a whole, in the language of the asker. */
import type { DocumentDetail, DocumentRow } from '../../api/documents.ts';
import type { Law } from '../../law/law.ts';
import { nameCountry } from '../../messages/country.ts';
import { INTAKE_WORDS } from '../../messages/intake.ts';
import type { Language } from '../../messages/language.ts';
import { describeProblem } from '../../messages/problems.ts';
import { describeNotRead, describeOutcome, describeStatus } from '../../report/describe-finding.ts';
import { describeNote } from '../../report/describe-note.ts';
import { groupProvisions } from '../../report/describe-provision.ts';
import type { ReviewedDocument } from '../../review.ts';
import type { StoredDocument } from '../../store/documents.ts';
import { nameByFingerprint } from '../../store/finding-keys.ts';
import type { Neighbours } from '../../store/neighbours.ts';
import type { StoredReview } from '../../store/read-review.ts';

export function describeRow({ problem, ...row }: StoredDocument, language: Language): DocumentRow {
  if (problem === null) return { ...row, problem };
  return { ...row, problem: { code: problem.code, message: describeProblem(problem, language) } };
}

export function describeDocument(
  document: StoredDocument,
  review: StoredReview | null,
  law: Law,
  neighbours: Neighbours,
  language: Language,
): DocumentDetail {
  const row = { ...describeRow(document, language), ...neighbours };
  if (review === null) return { ...row, ...withoutReview(document, language) };
  const { reviewed } = review;
  return {
    ...row,
    outcome: describeOutcome(reviewed, language),
    about: describeStatus(reviewed, language),
    notRead: [...describeNotRead(reviewed, language)],
    look: lookOf(reviewed),
    parties: partiesOf(reviewed, language),
    contractNotes: describeNotes(review, law, language),
    terms: (reviewed.contract?.definitions ?? []).map(({ name, definition, uses }) => ({
      name,
      definition: { ...definition },
      uses: uses.map((span) => ({ ...span })),
    })),
  };
}

type Described = Omit<DocumentDetail, keyof DocumentRow | keyof Neighbours>;

function withoutReview({ problem, status }: StoredDocument, language: Language): Described {
  const words = status === 'reading' ? INTAKE_WORDS.reading : INTAKE_WORDS.waiting;
  const outcome = problem === null ? words[language] : describeProblem(problem, language);
  return { outcome, about: '', notRead: [], look: 'none', parties: [], contractNotes: [], terms: [] };
}

function lookOf({ document, mediaType }: ReviewedDocument): DocumentDetail['look'] {
  if (document === null) return 'none';
  if (mediaType === 'application/pdf') return 'pages';
  return document.blocks.length === 0 ? 'none' : 'paper';
}

function partiesOf({ contract, document }: ReviewedDocument, language: Language): DocumentDetail['parties'] {
  return (contract?.parties ?? []).map(({ name, role, jurisdiction, evidence }) => ({
    name,
    role,
    place: nameCountry(jurisdiction, language),
    quote: evidence === null ? null : (document?.text.slice(evidence.start, evidence.end) ?? null),
  }));
}

function describeNotes(
  { reviewed, asOf }: StoredReview,
  law: Law,
  language: Language,
): DocumentDetail['contractNotes'] {
  const keys = nameByFingerprint(reviewed.notes);
  return reviewed.notes.map((note, at) => {
    const { title, says, next } = describeNote(note, language);
    return {
      id: note.id,
      key: keys[at] ?? note.fingerprint,
      title,
      message: says,
      nextStep: next,
      provisions: groupProvisions(note.provisions, law, asOf, language).map((group) => ({
        ...group,
        provisions: [...group.provisions],
      })),
      evidence: note.evidence.map(({ clause, quote }, place) => ({ place, clause, quote })),
    };
  });
}
