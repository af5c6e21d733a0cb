/** One document of the page: what it is, what was not read, its findings, and beside them its text. */
import type { Finding } from '../../judge/finding.ts';
import type { Law } from '../../law/law.ts';
import { nameCountry } from '../../messages/country.ts';
import type { Language } from '../../messages/language.ts';
import { PAGE_WORDS } from '../../messages/page-words.ts';
import { fillSentence } from '../../messages/problems.ts';
import { REPORT_WORDS } from '../../messages/report-words.ts';
import type { ReviewedDocument, Scan } from '../../review.ts';
import { describeNotRead, describeOutcome, describeStatus } from '../describe-finding.ts';
import { isFlagged } from '../levels.ts';
import { writeContractText } from './contract-text.ts';
import { escapeHtml } from './escape.ts';
import { writeCard } from './finding-card.ts';
import { keyOf, type Layer, MarkedText, markFindings, markNotes } from './marks.ts';
import { writeNotes } from './note-card.ts';
import { findFormatting } from './word-formatting.ts';

export interface SectionOptions {
  readonly language: Language;
  readonly law: Law | null;
  /** The formatted look of a Word file, or null. */
  readonly wordHtml: string | null;
}

/** @param key unique in the page, e.g. `d1` */
export function writeSection(reviewed: ReviewedDocument, key: string, scan: Scan, options: SectionOptions): string {
  const { language } = options;
  const name = `${key}-name`;
  return `<section class="document" id="${key}" aria-labelledby="${name}">
<header class="about">
<h2 id="${name}">${escapeHtml(reviewed.path)}</h2>
<p class="status">${escapeHtml(describeStatus(reviewed, language))} · <strong>${escapeHtml(describeOutcome(reviewed, language))}</strong></p>
${writeParties(reviewed, language)}
</header>
${writeNotRead(reviewed, language)}
<div class="panes">
<div class="findings" role="region" tabindex="0" aria-label="${PAGE_WORDS.findings[language]}">
${writeNotes(reviewed.notes, key, { language, law: options.law, asOf: scan.asOf })}
<h3>${PAGE_WORDS.findings[language]}</h3>
${writeCards(reviewed, key, scan, options)}
</div>
<div class="text" role="region" tabindex="0" aria-label="${PAGE_WORDS.contractText[language]}">
${writeText(reviewed, key, options)}
</div>
</div>
</section>`;
}

function writeNotRead(reviewed: ReviewedDocument, language: Language): string {
  const sentences = describeNotRead(reviewed, language);
  if (sentences.length === 0) return '';
  const items = sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('');
  return `<div class="not-read" role="note"><strong>! ${PAGE_WORDS.notRead[language]}</strong><ul>${items}</ul></div>`;
}

function writeParties({ contract, document }: ReviewedDocument, language: Language): string {
  if (contract === null || contract.parties.length === 0) return '';
  const rows = contract.parties.map(({ name, role, jurisdiction, evidence }) => {
    const words = evidence === null ? '' : (document?.text.slice(evidence.start, evidence.end) ?? '');
    const cells = [name, role ?? '', nameCountry(jurisdiction, language), words];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const heads = [PAGE_WORDS.name, PAGE_WORDS.role, PAGE_WORDS.place, PAGE_WORDS.basis];
  return `<details class="parties"><summary>${REPORT_WORDS.parties[language]} (${contract.parties.length})</summary><div class="table"><table><thead><tr>${heads
    .map((head) => `<th scope="col">${head[language]}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}

function writeCards(reviewed: ReviewedDocument, key: string, scan: Scan, options: SectionOptions): string {
  const { language, law } = options;
  const card = (finding: Finding): string =>
    writeCard(finding, keyOf(finding, key), reviewed.contract, { language, law, asOf: scan.asOf });
  const flagged = reviewed.findings.filter(isFlagged).map(card);
  const low = reviewed.findings.filter((finding) => !isFlagged(finding)).map(card);
  const empty = `<p class="empty">${escapeHtml(describeOutcome(reviewed, language))}</p>`;
  const title = fillSentence(PAGE_WORDS.lowFindings[language], { count: low.length });
  const folded = low.length === 0 ? '' : `<details class="low"><summary>${title}</summary>${low.join('\n')}</details>`;
  return `${flagged.length === 0 ? empty : flagged.join('\n')}\n${folded}`;
}

function writeText(reviewed: ReviewedDocument, key: string, options: SectionOptions): string {
  const { document, contract, findings, notes } = reviewed;
  const { language, wordHtml } = options;
  if (document === null || document.blocks.length === 0) return `<p class="empty">${PAGE_WORDS.noText[language]}</p>`;
  const formatting = wordHtml === null ? [] : findFormatting(wordHtml, document.text);
  const layers: Layer[] = [
    ...markFindings(findings, key),
    ...markNotes(notes, key),
    ...document.blocks.flatMap(({ inserted }) => (inserted ?? []).map((span): Layer => ({ type: 'inserted', span }))),
    ...document.blocks.flatMap(({ hidden }) => (hidden ?? []).map((span): Layer => ({ type: 'hidden', span }))),
    ...formatting.map(({ span, element }): Layer => ({ type: 'format', span, element })),
  ];
  const paper = writeContractText(document, contract, new MarkedText(document.text, layers, language), language);
  return `<div class="paper">\n${paper}\n</div>`;
}
