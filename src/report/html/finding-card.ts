/** The card of a finding: what may move, how, from whom to whom, under which provision, why, what is open, what next. */
import { DECISION_TABLE } from '../../judge/decide.ts';
import type { EvidenceElement, Finding } from '../../judge/finding.ts';
import type { Law } from '../../law/law.ts';
import type { Day } from '../../law/provision.ts';
import type { Language } from '../../messages/language.ts';
import { LEVEL_LETTERS, LEVEL_SHAPES } from '../../messages/levels.ts';
import { PAGE_WORDS } from '../../messages/page-words.ts';
import { fillSentence } from '../../messages/problems.ts';
import { REPORT_WORDS } from '../../messages/report-words.ts';
import type { Contract } from '../../structure/contract.ts';
import { NEXT_STEP_SENTENCES, OPEN_FACT_SENTENCES } from '../advice.ts';
import { describeFinding } from '../describe-finding.ts';
import { isFlagged } from '../levels.ts';
import { describeReason } from '../reason.ts';
import { listRow, quoted, row, writeProvisions } from './card-rows.ts';
import { escapeHtml } from './escape.ts';

export interface CardOptions {
  readonly language: Language;
  readonly law: Law | null;
  readonly asOf: Day;
}

export function writeCard(finding: Finding, key: string, contract: Contract | null, options: CardOptions): string {
  const { language } = options;
  const words = describeFinding(finding, contract, language);
  const { level } = finding;
  const toText = fillSentence(PAGE_WORDS.toText[language], { id: finding.id });
  const badge = `<span class="badge ${level}">${LEVEL_SHAPES[level]} ${LEVEL_LETTERS[level][language]}</span>`;
  const page = words.page === null ? '' : `<span class="page">${escapeHtml(words.page)}</span>`;
  const rows = isFlagged(finding) ? flaggedRows(finding, key, contract, options) : '';
  return `<article class="card ${level}" id="c-${escapeHtml(key)}" data-key="${escapeHtml(key)}" tabindex="-1">
<h4>${badge} <a href="#t-${escapeHtml(key)}" aria-label="${escapeHtml(toText)}">${escapeHtml(finding.id)}</a> <span class="clause-name">${escapeHtml(words.clause)}</span> ${page}</h4>
<p class="reason">${escapeHtml(describeReason(finding, contract, language))}</p>
${rows}</article>`;
}

function flaggedRows(finding: Finding, key: string, contract: Contract | null, options: CardOptions): string {
  const { language, law, asOf } = options;
  const words = describeFinding(finding, contract, language);
  const quotes = (...elements: readonly EvidenceElement[]): string => writeQuotes(finding, key, elements);
  const limits = quotes('limit');
  const decided = DECISION_TABLE.find(({ decision }) => decision === finding.decision)?.when[language] ?? '';
  return `<dl>
${row(REPORT_WORDS.what[language], escapeHtml(words.what) + quotes('stage', 'subject', 'definition'))}
${row(REPORT_WORDS.how[language], escapeHtml(words.how) + quotes('channel'))}
${row(REPORT_WORDS.direction[language], escapeHtml(words.direction) + quotes('direction'))}
${limits === '' ? '' : row(PAGE_WORDS.limits[language], limits)}
${writeProvisions(REPORT_WORDS.provisions[language], finding.provisions, law, asOf, language)}
${row(PAGE_WORDS.level[language], escapeHtml(decided))}
${listRow(
  REPORT_WORDS.openFacts[language],
  finding.openFacts.map((fact) => OPEN_FACT_SENTENCES[fact][language]),
)}
${listRow(
  REPORT_WORDS.nextSteps[language],
  finding.nextSteps.map((step) => NEXT_STEP_SENTENCES[step][language]),
)}
</dl>
`;
}

/** Each quote once, as a link to its place in the text. */
function writeQuotes(finding: Finding, key: string, elements: readonly EvidenceElement[]): string {
  const seen = new Set<string>();
  const quotes: string[] = [];
  for (const [place, { element, quote }] of finding.evidence.entries()) {
    if (!elements.includes(element) || seen.has(quote)) continue;
    seen.add(quote);
    quotes.push(`<a class="quote" href="#e-${escapeHtml(key)}-${place}">${escapeHtml(quoted(quote))}</a>`);
  }
  return quotes.length === 0 ? '' : ` <span class="quotes">${quotes.join(' ')}</span>`;
}
