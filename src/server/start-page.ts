/** The one page of `lodestone serve`: files are dropped, and each one's report appears below. */
import { createHash } from 'node:crypto';
import type { Language } from '../messages/language.ts';
import { PAGE_WORDS } from '../messages/page-words.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import { escapeHtml } from '../report/html/escape.ts';
import { START_SCRIPT } from './start-script.ts';

const STYLE = `
:root { --ground: #eef0f2; --surface: #f7f8f9; --ink: #1c2127; --quiet: #57606b; --line: #d3d8de; --accent: #0b57b0; --warn: #8a4a00; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ground: #121518; --surface: #191d21; --ink: #e7eaed; --quiet: #a4adb7; --line: #3a424a; --accent: #8fbcff; --warn: #ffc37d; } }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink); }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; padding: 0.5rem 1.25rem; background: var(--surface); border-bottom: 1px solid var(--line); }
h1 { font-size: 1.05rem; margin: 0; }
header p { margin: 0; color: var(--quiet); font-size: 0.875rem; }
header nav { margin-inline-start: auto; }
header nav a { display: inline-flex; align-items: center; min-height: 44px; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.drop { display: block; position: relative; margin: 1.25rem; padding: 2.5rem 1.5rem; text-align: center; border: 2px dashed var(--line); border-radius: 10px; background: var(--surface); cursor: pointer; }
.drop:hover, .drop:focus-within, .dragging .drop { border-color: var(--accent); }
.drop input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
.drop b { display: block; font-size: 1.15rem; font-weight: 600; }
.drop span { color: var(--quiet); }
.filled .drop { padding: 0.6rem 1rem; margin-block: 0.6rem; } .filled .drop b { font-size: 1rem; }
ul { list-style: none; margin: 0 1.25rem 0.6rem; padding: 0; max-height: 12rem; overflow: auto; }
li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; min-height: 44px; padding: 0 0.75rem; border-inline-start: 4px solid transparent; }
li.current { background: var(--surface); border-color: var(--accent); }
li button { font: inherit; font-weight: 600; color: var(--accent); background: none; border: 0; padding: 0.5rem 0; min-height: 44px; text-align: start; cursor: pointer; overflow-wrap: anywhere; }
li button:disabled { color: inherit; cursor: default; }
li a { color: var(--accent); font-size: 0.875rem; margin-inline-start: auto; }
.problem { color: var(--warn); font-weight: 600; } .problem::before { content: "! "; }
iframe { flex: 1; min-height: 75vh; width: 100%; border: 0; border-top: 1px solid var(--line); background: var(--ground); }
iframe[hidden] { display: none; }
`;

export const START_POLICY = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(START_SCRIPT)}'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

export function writeStartPage(language: Language): string {
  const say = (name: keyof typeof PAGE_WORDS): string => escapeHtml(PAGE_WORDS[name][language]);
  const other = language === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}" data-language="${language}" data-waiting="${say('waiting')}" data-reviewing="${say('reviewing')}" data-lost="${say('lost')}" data-open="${say('openAlone')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('dropTitle')}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Lodestone</h1><p>${escapeHtml(SCREENING_AID[language])}</p><nav><a href="/?lang=${other}" lang="${other === 'zh' ? 'zh-Hans' : 'en'}">${say('otherLanguage')}</a></nav></header>
<main>
<label class="drop"><b>${say('drop')}</b><span>${say('stays')}</span><input type="file" multiple accept=".pdf,.docx,.txt,.md"></label>
<ul aria-label="${say('files')}" aria-live="polite"></ul>
</main>
<iframe hidden title="${say('report')}" sandbox="allow-scripts allow-modals"></iframe>
<script>${START_SCRIPT}</script>
</body>
</html>
`;
}
