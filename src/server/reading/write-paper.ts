/**
 * The paper: a reviewed document as its blocks tell it, with all marks, as an HTML fragment. Everything of the file goes
 * through the one escape of the report, so that a hostile contract stays text. Offsets in `data-at` count the reading text.
 */
import type { Document } from '../../extract/document.ts';
import type { Language } from '../../messages/language.ts';
import { PAGE_WORDS } from '../../messages/page-words.ts';
import { writeContractText } from '../../report/html/contract-text.ts';
import { type Layer, MarkedText } from '../../report/html/marks.ts';
import { findFormatting } from '../../report/html/word-formatting.ts';
import type { ReviewedDocument } from '../../review.ts';
import { nameByFingerprint } from '../../store/finding-keys.ts';
import { nameTerm } from './name-term.ts';

/** @param wordHtml the formatted look of a Word file, sanitised, or null */
export function writePaper(reviewed: ReviewedDocument, wordHtml: string | null, language: Language): string {
  const { document, contract } = reviewed;
  if (document === null || document.blocks.length === 0) return `<p class="empty">${PAGE_WORDS.noText[language]}</p>`;
  const formatting = wordHtml === null ? [] : findFormatting(wordHtml, document.text);
  const layers: Layer[] = [
    ...layFindings(reviewed),
    ...layNotes(reviewed),
    ...layTerms(reviewed),
    ...layRevisions(document),
    ...formatting.map(({ span, element }): Layer => ({ type: 'format', span, element })),
  ];
  return writeContractText(document, contract, new MarkedText(document.text, layers, language, 'offsets'), language);
}

/** Low findings too: the screen shows their evidence once they are chosen. */
function layFindings({ findings }: ReviewedDocument): Layer[] {
  const keys = nameByFingerprint(findings);
  return findings.flatMap((finding, at): Layer[] => {
    const key = keys[at] ?? '';
    return [
      { type: 'clause', span: finding.clause.span, finding, key },
      ...finding.evidence.map(
        (evidence, place): Layer => ({ type: 'evidence', span: evidence.span, finding, key, evidence, place }),
      ),
    ];
  });
}

function layNotes({ notes }: ReviewedDocument): Layer[] {
  const keys = nameByFingerprint(notes);
  return notes.flatMap(({ evidence }, at) =>
    evidence.map(({ span }, place): Layer => ({ type: 'note', span, key: keys[at] ?? '', place })),
  );
}

function layTerms({ contract }: ReviewedDocument): Layer[] {
  return (contract?.definitions ?? []).flatMap(({ definition, uses }, at): Layer[] => {
    const key = nameTerm(at);
    return [{ type: 'definition', span: definition, key }, ...uses.map((span): Layer => ({ type: 'use', span, key }))];
  });
}

function layRevisions({ blocks }: Document): Layer[] {
  return blocks.flatMap(({ inserted, hidden }): Layer[] => [
    ...(inserted ?? []).map((span): Layer => ({ type: 'inserted', span })),
    ...(hidden ?? []).map((span): Layer => ({ type: 'hidden', span })),
  ]);
}
