/**
 * The scan as one self-contained page: text and findings side by side, linked both ways. It asks nothing of
 * the network, and its own policy forbids that it ever could.
 */
import { createHash } from 'node:crypto';
import type { Law } from '../law/law.ts';
import type { Language } from '../messages/language.ts';
import { PAGE_WORDS } from '../messages/page-words.ts';
import { fillSentence } from '../messages/problems.ts';
import { REPORT_WORDS } from '../messages/report-words.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import type { ReviewedDocument, Scan } from '../review.ts';
import { describeOutcome, describeStatus } from './describe-finding.ts';
import { writeSection } from './html/document-section.ts';
import { escapeHtml } from './html/escape.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { summarise } from './summary.ts';

export interface HtmlOptions {
  readonly language: Language;
  /** Names the provisions; without it their ids are shown. */
  readonly law: Law | null;
  /** The formatted look of Word files, by path. */
  readonly wordHtml: ReadonlyMap<string, string>;
}

/** What a page of this report may do, also for a server that sends it. */
export const REPORT_POLICY = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

export function reportHtml(scan: Scan, options: HtmlOptions): string {
  const { language, law, wordHtml } = options;
  const summary = summarise(scan);
  const counted = fillSentence((summary.documents === 1 ? REPORT_WORDS.summaryOne : REPORT_WORDS.summary)[language], {
    ...summary,
  });
  const missed =
    summary.notFullyRead === 0
      ? ''
      : `<p class="missed">${fillSentence(PAGE_WORDS.missed[language], { count: summary.notFullyRead })}</p>`;
  const { version, sha256 } = scan.dictionary;
  const foot = fillSentence(REPORT_WORDS.stateOfLaw[language], {
    day: scan.asOf,
    version,
    sha256: sha256.slice(0, 12),
  });
  const sections = scan.documents.map((reviewed, at) =>
    writeSection(reviewed, `d${at + 1}`, scan, { language, law, wordHtml: wordHtml.get(reviewed.path) ?? null }),
  );
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(titleOf(scan, language))}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="top">
<h1>Lodestone</h1>
<p class="counted">${escapeHtml(counted)}</p>
${missed}
<p class="aid">${SCREENING_AID[language]}</p>
</header>
${scan.documents.length > 1 ? writeList(scan.documents, language) : ''}
<main>
${sections.join('\n')}
</main>
<footer class="foot"><p>${escapeHtml(foot)} · Lodestone ${escapeHtml(scan.toolVersion)}</p><p class="keys">${PAGE_WORDS.keys[language]}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function titleOf(scan: Scan, language: Language): string {
  const [only] = scan.documents;
  const title = PAGE_WORDS.title[language];
  return scan.documents.length === 1 && only !== undefined ? `${only.path} · ${title}` : title;
}

function writeList(documents: readonly ReviewedDocument[], language: Language): string {
  const items = documents.map(
    (reviewed, at) =>
      `<li><a href="#d${at + 1}" class="${reviewed.status}"><span class="file">${escapeHtml(reviewed.path)}</span> <span class="outcome">${escapeHtml(describeOutcome(reviewed, language))}</span> <span class="status">${escapeHtml(describeStatus(reviewed, language))}</span></a></li>`,
  );
  return `<nav class="documents" aria-label="${PAGE_WORDS.documents[language]}"><ol>${items.join('')}</ol></nav>`;
}
