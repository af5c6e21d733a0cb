/** The look of the register's page: quiet surfaces, one accent; levels by shape, word and colour. */
export const INDEX_STYLE = `
:root { --ground: #eef0f2; --surface: #f7f8f9; --paper: #ffffff; --ink: #1c2127; --quiet: #57606b; --line: #d3d8de; --strong: #7d8793; --accent: #0b57b0; --high: #0b4f9e; --medium: #8a4a00; --low: #59626d; --tint: 11 87 176; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ground: #121518; --surface: #191d21; --paper: #22272c; --ink: #e7eaed; --quiet: #a4adb7; --line: #3a424a; --accent: #8fbcff; --high: #9cc5ff; --medium: #ffc37d; --low: #b3bbc4; --tint: 143 188 255; } }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; background: var(--ground); color: var(--ink); }
h1, h2, p, ul { margin: 0; }
a { color: var(--accent); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header, footer { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; padding: 0.6rem 1.25rem; background: var(--surface); border-bottom: 1px solid var(--line); }
h1 { font-size: 1.05rem; }
.aid { margin-inline-start: auto; color: var(--quiet); font-size: 0.875rem; }
.badge { padding: 0.1rem 0.5rem; border-radius: 1rem; border: 1px solid currentColor; white-space: nowrap; }
.high { color: var(--high); } .medium, .missed { color: var(--medium); } .low { color: var(--low); }
main { padding: 1rem 1.25rem; display: grid; gap: 1rem; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
label { display: grid; font-size: 0.875rem; color: var(--quiet); }
input, select, button { font: inherit; color: var(--ink); min-height: 44px; padding: 0 0.6rem; background: var(--paper); border: 1px solid var(--strong); border-radius: 6px; max-width: 18rem; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
figure { margin: 0; padding: 0.75rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; max-width: 100%; }
figcaption, h2 { font-weight: 600; font-size: 1rem; margin-bottom: 0.4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th { text-align: start; font-weight: 600; }
figure th, figure td { font-weight: 400; padding: 0.2rem 0.6rem; }
figure td { text-align: end; }
#matrix td[data-share="1"] { background: rgb(var(--tint) / 0.1); } #matrix td[data-share="2"] { background: rgb(var(--tint) / 0.18); } #matrix td[data-share="3"] { background: rgb(var(--tint) / 0.26); } #matrix td[data-share="4"] { background: rgb(var(--tint) / 0.34); } #matrix td[data-share="5"] { background: rgb(var(--tint) / 0.42); }
meter { width: 8rem; } meter::-webkit-meter-optimum-value { background: var(--accent); } meter::-moz-meter-bar { background: var(--accent); }
figure table { font-size: 0.875rem; }
#findings { width: 100%; background: var(--paper); border: 1px solid var(--line); }
#findings th, #findings td { padding: 0.45rem 0.7rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: start; }
#findings thead th { position: sticky; top: 0; background: var(--surface); }
#findings td.high, #findings td.medium { white-space: nowrap; font-weight: 600; }
#more { justify-self: start; }
footer { border-top: 1px solid var(--line); border-bottom: 0; color: var(--quiet); font-size: 0.875rem; }
`;
