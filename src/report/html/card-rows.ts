/** The rows of a card: a name and a value, a list, provisions by instrument, a quote. */
import type { FindingProvision } from '../../judge/finding.ts';
import type { Law } from '../../law/law.ts';
import type { Day } from '../../law/provision.ts';
import type { Language } from '../../messages/language.ts';
import { groupProvisions } from '../describe-provision.ts';
import { shortQuote } from '../short-quote.ts';
import { escapeHtml } from './escape.ts';

export function row(name: string, value: string): string {
  return `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`;
}

export function listRow(name: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  return row(name, `<ul>${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`);
}

export function writeProvisions(
  name: string,
  provisions: readonly FindingProvision[],
  law: Law | null,
  asOf: Day,
  language: Language,
): string {
  const groups = groupProvisions(provisions, law, asOf, language).map(
    ({ instrument, state, effect, provisions: own }) =>
      `<details class="provision"><summary>${escapeHtml(instrument)}${language === 'zh' ? '：' : ': '}<span class="state">${escapeHtml(state)}</span> · ${escapeHtml(effect)}</summary><ul>${own
        .map(({ id, title }) => `<li>${title === id ? '' : `${escapeHtml(title)} `}<code>${escapeHtml(id)}</code></li>`)
        .join('')}</ul></details>`,
  );
  return groups.length === 0 ? '' : row(name, groups.join(''));
}

const LONGEST_QUOTE = 160;

export function quoted(quote: string): string {
  return shortQuote(quote, LONGEST_QUOTE);
}
