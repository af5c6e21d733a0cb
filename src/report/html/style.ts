/** The page's look: quiet surfaces, the document the brightest of them, one accent; levels also by shape and underline. */
export const STYLE = `
:root {
  --ground: #eef0f2; --surface: #f7f8f9; --paper: #ffffff; --ink: #1c2127; --quiet: #57606b; --line: #d3d8de;
  --accent: #0b57b0;
  --high: #0b4f9e; --high-tint: #e3eefb; --high-strong: #bcd8f7;
  --medium: #8a4a00; --medium-tint: #fdf0dd; --medium-strong: #f9d6a3;
  --low: #59626d; --low-tint: #f1f3f5; --low-strong: #dfe3e8;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121518; --surface: #191d21; --paper: #22272c; --ink: #e7eaed; --quiet: #a4adb7; --line: #3a424a;
    --accent: #8fbcff;
    --high: #9cc5ff; --high-tint: #22354c; --high-strong: #2f527d;
    --medium: #ffc37d; --medium-tint: #3d2f1b; --medium-strong: #664817;
    --low: #b3bbc4; --low-tint: #2a3036; --low-strong: #3b434b;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
body { margin: 0; background: var(--ground); color: var(--ink); }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd { margin: 0; padding: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.top { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; align-items: baseline; padding: 0.6rem 1.25rem; background: var(--surface); border-bottom: 1px solid var(--line); }
.top h1 { font-size: 1.05rem; letter-spacing: 0.02em; }
.top .missed { color: var(--medium); font-weight: 600; }
.top .aid { margin-inline-start: auto; color: var(--quiet); font-size: 0.875rem; }
.documents { max-height: 11.5rem; overflow: auto; background: var(--surface); border-bottom: 1px solid var(--line); }
.documents ol { list-style: none; padding: 0.25rem 0.75rem; }
.documents a { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; min-height: 44px; padding: 0.35rem 0.6rem; border-radius: 6px; color: inherit; text-decoration: none; border-inline-start: 4px solid transparent; }
.documents a:hover { background: var(--low-tint); }
.documents a[aria-current] { background: var(--low-tint); border-inline-start-color: var(--accent); }
.documents .file { font-weight: 600; overflow-wrap: anywhere; }
.documents .status { color: var(--quiet); font-size: 0.875rem; margin-inline-start: auto; }
.documents .failed .outcome, .documents .partial .outcome, .documents .skipped .outcome { color: var(--medium); font-weight: 600; }
.documents .failed .outcome::before, .documents .partial .outcome::before, .documents .skipped .outcome::before { content: "! "; }
.about { padding: 0.7rem 1.25rem 0.6rem; }
.about h2 { font-size: 1.15rem; overflow-wrap: anywhere; }
.about .status { color: var(--quiet); }
.about .status strong { color: var(--ink); }
.notes { margin-bottom: 0.65rem; }
.notes > summary { font-weight: 600; }
.parties summary, .low summary, .notes > summary { cursor: pointer; padding: 0.45rem 0; color: var(--quiet); }
.parties td, .parties th { padding: 0.25rem 0.9rem 0.25rem 0; text-align: start; vertical-align: top; font-size: 0.9rem; }
.parties th { color: var(--quiet); font-weight: 500; }
.not-read { margin: 0 1.25rem 0.7rem; padding: 0.7rem 1rem; border: 2px dashed var(--medium); border-radius: 8px; background: var(--medium-tint); }
.not-read ul { padding-inline-start: 1.3rem; max-height: 7rem; overflow: auto; }
.panes { display: grid; grid-template-columns: minmax(20rem, 30rem) minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); gap: 1px; background: var(--line); border-block: 1px solid var(--line); height: 85vh; }
@media screen and (min-width: 56.01rem) and (min-height: 30rem) {
  .scripted body { height: 100vh; display: flex; flex-direction: column; overflow: hidden; }
  .scripted main { flex: 1; min-height: 0; }
  .scripted section.document:not([hidden]) { height: 100%; display: flex; flex-direction: column; }
  .scripted .panes { flex: 1; min-height: 0; height: auto; }
  .scripted .documents, .scripted .foot, .scripted .top, .scripted .about, .scripted .not-read { flex: none; }
  .scripted .parties[open] { max-height: 11rem; overflow: auto; }
}
.findings, .text { position: relative; overflow: auto; scroll-padding: 0.75rem; }
.findings { background: var(--ground); padding: 0.75rem; }
.findings h3 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.text { background: var(--ground); padding: 1rem; }
.paper { max-width: 54rem; margin: 0 auto; padding: 2rem clamp(1rem, 5vw, 3.5rem); background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.empty { padding: 1rem; color: var(--quiet); }
.card { background: var(--surface); border: 1px solid var(--line); border-inline-start: 5px solid var(--low); border-radius: 6px; padding: 0.75rem 0.9rem; margin-bottom: 0.65rem; overflow-wrap: anywhere; }
.card.high { border-inline-start-color: var(--high); }
.card.medium { border-inline-start: 5px dashed var(--medium); }
.card.low { border-inline-start: 5px dotted var(--low); }
.card.note { border-inline-start: 5px double var(--quiet); }
.badge.note { color: var(--ink); background: var(--low-strong); }
.card.chosen { box-shadow: 0 0 0 2px var(--accent); background: var(--paper); }
.card h4 { font-size: 1rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.55rem; }
.card h4 a { display: inline-flex; align-items: center; min-width: 44px; min-height: 32px; }
.card .clause-name { font-weight: 500; flex: 1 1 auto; min-width: 0; }
.card .page { color: var(--quiet); font-weight: 400; font-size: 0.875rem; }
.badge { padding: 0.05rem 0.5rem; border-radius: 4px; white-space: nowrap; }
.high.badge, .high.tag { color: var(--high); background: var(--high-strong); }
.medium.badge, .medium.tag { color: var(--medium); background: var(--medium-strong); }
.low.badge, .low.tag { color: var(--low); background: var(--low-strong); }
.card .reason { margin: 0.35rem 0 0.5rem; }
.card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.3rem 0.9rem; font-size: 0.9rem; }
.card dt { color: var(--quiet); }
.card ul { padding-inline-start: 1.05rem; }
.provision { margin-bottom: 0.3rem; }
.provision summary { cursor: pointer; min-height: 1.6rem; }
.provision .state { font-weight: 600; white-space: nowrap; }
.provision ul { color: var(--quiet); font-size: 0.85rem; margin-top: 0.15rem; }
code { font: 0.85em ui-monospace, "SFMono-Regular", Consolas, monospace; color: var(--quiet); }
.quotes { display: block; margin-top: 0.15rem; }
.quote { display: inline-block; margin: 0 0.35rem 0.2rem 0; padding: 0 0.4rem; border-radius: 3px; background: var(--low-tint); border: 1px solid var(--line); color: var(--ink); text-decoration: none; }
.quote:hover { border-color: var(--accent); }
.paper h3, .paper h4, .paper h5, .paper h6 { margin: 1.3rem 0 0.6rem; line-height: 1.35; font-size: 1.05rem; }
.paper h3 { font-size: 1.25rem; }
.paper > :first-child { margin-top: 0; }
.paper p { margin: 0 0 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.paper :lang(zh) { text-align: justify; line-height: 1.8; }
.depth-1 { margin-inline-start: 1.25rem !important; } .depth-2 { margin-inline-start: 2.5rem !important; }
.depth-3 { margin-inline-start: 3.75rem !important; } .depth-4 { margin-inline-start: 5rem !important; }
.table { overflow-x: auto; }
.paper table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
.paper td { border: 1px solid var(--line); padding: 0.4rem 0.65rem; vertical-align: top; min-width: 3rem; }
.paper td p { margin: 0 0 0.25rem; }
.page-mark { display: flex; align-items: center; gap: 0.75rem; color: var(--quiet); font-size: 0.8rem; margin: 1.25rem 0 1rem !important; }
.page-mark::after { content: ""; flex: 1; border-top: 1px solid var(--line); }
.aside, .deleted { color: var(--quiet); font-size: 0.875rem; }
.aside .kind, .deleted .kind { display: inline-block; margin-inline-end: 0.6rem; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 3px; font-size: 0.75rem; text-decoration: none; }
.footnote, .endnote, .comment, .text-box { border-inline-start: 3px solid var(--line); padding-inline-start: 0.75rem; }
.hidden-words { border-bottom: 1px dotted currentColor; font-style: italic; }
ins { text-decoration: underline double 1px; text-underline-offset: 3px; }
mark { color: inherit; background: none; scroll-margin: 4rem; cursor: pointer; }
.paper mark { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.clause.high { background: var(--high-tint); }
mark.clause.medium { background: var(--medium-tint); }
mark.clause.low { text-decoration: underline dotted 1px var(--low); text-underline-offset: 4px; }
mark.evidence.high { background: var(--high-strong); text-decoration: underline solid 2px var(--high); text-underline-offset: 4px; }
mark.evidence.medium { background: var(--medium-strong); text-decoration: underline dashed 2px var(--medium); text-underline-offset: 4px; }
mark.note { text-decoration: underline double 1px var(--quiet); text-underline-offset: 5px; }
mark.note.chosen, mark.clause.chosen { box-shadow: 0 0 0 2px var(--accent); border-radius: 2px; }
.tag { display: inline-block; margin-inline-end: 0.4rem; padding: 0 0.4rem; border-radius: 4px; font-size: 0.8rem; font-weight: 600; line-height: 1.55; text-decoration: none; white-space: nowrap; text-indent: 0; }
.tag:hover { text-decoration: underline; }
.tag.low { background: none; border: 1px dotted var(--low); font-weight: 400; }
.foot { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; padding: 0.6rem 1.25rem; color: var(--quiet); font-size: 0.8rem; overflow-wrap: anywhere; }
html:not(.scripted) .keys { display: none; }
section.document[hidden] { display: none; }
@media (max-width: 56rem) {
  .panes { display: block; height: auto !important; background: none; }
  .findings, .text { overflow: visible; }
  .text { padding: 0.5rem; }
  .top .missed { color: var(--medium); font-weight: 600; }
.top .aid { margin-inline-start: 0; }
  .card dl { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
  .card dt { margin-top: 0.35rem; }
  .depth-2, .depth-3, .depth-4 { margin-inline-start: 1.5rem !important; }
}
@media print {
  :root { --ground: #fff; --surface: #fff; --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --high: #0b4f9e; --high-tint: #eef4fc; --high-strong: #d5e6fa; --medium: #8a4a00; --medium-tint: #fdf5e8; --medium-strong: #fbe3c0; --low: #555; --low-tint: #fff; --low-strong: #eee; }
  html { font-size: 10.5pt; }
  .panes { display: block; height: auto !important; border: 0; background: none; }
  .findings, .text, .not-read ul, .documents { overflow: visible; max-height: none; }
  .findings, .text, .paper { padding: 0; border: 0; max-width: none; }
  .card.low, .card dt, .card h4 { break-inside: avoid; } .card h4, .card .reason { break-after: avoid; }
  .card dl { display: block; } .card dd { margin-bottom: 0.35rem; } .card.chosen { box-shadow: none; }
  mark.clause.chosen { box-shadow: none; }
  section.document + section.document { break-before: page; }
  .text { break-before: page; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .keys { display: none; }
}
`;
