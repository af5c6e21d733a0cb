/**
 * The register's own page: it opens from the disk, asks no other machine for anything, and leads to the page of each contract. Its rows
 * are data inside of it; the script only filters and counts them.
 */
import { createHash } from 'node:crypto';
import { nameCountry } from '../../messages/country.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS, STAGE_LABELS } from '../../messages/elements.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import { LEVEL_LABELS, LEVEL_LETTERS, LEVEL_SHAPES, STATUS_LABELS } from '../../messages/levels.ts';
import { fillSentence } from '../../messages/problems.ts';
import { REGISTER_PAGE_WORDS } from '../../messages/register-page.ts';
import { REPORT_WORDS } from '../../messages/report-words.ts';
import { SCREENING_AID } from '../../messages/screening-aid.ts';
import type { Scan } from '../../review.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Summary } from '../summary.ts';
import type { IndexDocument } from './index-rows.ts';
import { INDEX_SCRIPT } from './index-script.ts';
import { INDEX_STYLE } from './index-style.ts';

const POLICY = `default-src 'none'; style-src '${hashOf(INDEX_STYLE)}'; script-src '${hashOf(INDEX_SCRIPT)}'; base-uri 'none'; form-action 'none'`;

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

/** The other forms of the register that stand beside the page. */
const OTHER_FORMS = [
  'register.xlsx',
  'findings.csv',
  'unread.csv',
  'scan.json',
  'scan.jsonl',
  'findings.sarif',
] as const;

export interface IndexOptions {
  readonly language: Language;
}

export function indexPage(
  scan: Omit<Scan, 'documents'>,
  documents: readonly IndexDocument[],
  summary: Summary,
  { language }: IndexOptions,
): string {
  const say = (name: keyof typeof REGISTER_PAGE_WORDS, gaps: Readonly<Record<string, number>> = {}): string =>
    escapeHtml(fillSentence(REGISTER_PAGE_WORDS[name][language], gaps));
  const { version, sha256 } = scan.dictionary;
  const law = fillSentence(REPORT_WORDS.stateOfLaw[language], { day: scan.asOf, version, sha256: sha256.slice(0, 12) });
  const counts = (['high', 'medium', 'low'] as const).map(
    (level) =>
      `<span class="badge ${level}">${LEVEL_SHAPES[level]} ${LEVEL_LETTERS[level][language]} ${summary[level]}</span>`,
  );
  const filter = (name: string): string =>
    `<label>${say(name as keyof typeof REGISTER_PAGE_WORDS)} <select name="${name}"><option value="">${say('all')}</option></select></label>`;
  const missed =
    summary.notFullyRead === 0
      ? ''
      : `<strong class="missed">${say('notFullyRead', { count: summary.notFullyRead })}</strong>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('title')}</title>
<style>${INDEX_STYLE}</style>
</head>
<body>
<header>
<h1>${say('title')}</h1>
<p>${say('documents', { count: summary.documents })} ${counts.join(' ')} ${missed}</p>
<p class="aid">${escapeHtml(SCREENING_AID[language])}</p>
</header>
<main>
<form role="search" aria-label="${say('filters')}">
<label>${say('words')} <input type="search" name="words" placeholder="${say('wordsHint')}"></label>
${['level', 'stage', 'channel', 'direction', 'country', 'folder'].map(filter).join('\n')}
<button type="reset">${say('clear')}</button>
</form>
<section class="charts">
<figure><figcaption>${say('byStage')}</figcaption><div class="scroll"><table id="matrix"></table></div></figure>
<figure><figcaption>${say('byCountry')}</figcaption><div class="scroll"><table id="countries"></table></div></figure>
</section>
<p id="shown" role="status"></p>
<div class="scroll"><table id="findings"><thead><tr>${[
    'contract',
    'finding',
    'level',
    'stage',
    'channel',
    'direction',
    'clause',
    'quote',
  ]
    .map((head) => `<th scope="col">${say(head as keyof typeof REGISTER_PAGE_WORDS)}</th>`)
    .join('')}</tr></thead><tbody></tbody></table></div>
<button id="more" type="button" hidden></button>
<section id="unread" hidden><h2>${say('unread')}</h2><ul></ul></section>
</main>
<footer><p>${escapeHtml(law)} · Lodestone ${escapeHtml(scan.toolVersion)}</p><p>${say('otherForms')} ${OTHER_FORMS.map((name) => `<a href="${name}">${name}</a>`).join(' ')}</p></footer>
<script type="application/json" id="data">${writeData(documents, language)}</script>
<script>${INDEX_SCRIPT}</script>
</body>
</html>
`;
}

/** No letter of it can end the script element that holds it. */
function writeData(documents: readonly IndexDocument[], language: Language): string {
  const inLanguage = (labels: Readonly<Record<string, Bilingual>>): Record<string, string> =>
    Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, label[language]]));
  const countries = new Set(documents.flatMap((document) => document.countries));
  const { shown, more, none } = REGISTER_PAGE_WORDS;
  const data = {
    labels: {
      level: inLanguage(LEVEL_LABELS),
      stage: inLanguage(STAGE_LABELS),
      channel: inLanguage(CHANNEL_LABELS),
      direction: inLanguage(DIRECTION_LABELS),
      status: inLanguage(STATUS_LABELS),
      country: Object.fromEntries([...countries].map((code) => [code, nameCountry(code, language)])),
    },
    shapes: LEVEL_SHAPES,
    words: { shown: shown[language], more: more[language], none: none[language] },
    documents,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
