/** docs/speed.md: the ratios, the day they were measured, and how to read them. */
import { type Table, writeMarkdownTable } from '../table.ts';

/** @param machine what a reader needs to know of it, e.g. its cores and its Node */
export function describeSpeed(tables: readonly Table[], day: string, machine: string): string {
  return `# Speed

Measured on ${day} with \`npm run bench -- --write\` (${machine}). Do not edit this page by hand: run the command again.

Read the ratios and shares: each figure stands beside a baseline of the same run on the same machine. The times
themselves belong to that machine, and to how busy it was. CPU time counts all threads of the process; a median of several
runs is shown.

- **A long contract** is put together from PDF pages of our own contracts. *After start-up* means that the dictionary is
  loaded; the first document of a process still finds every function uncompiled. The baseline is pdfjs reading the text
  of every page, with no layout and no review.
- **Stages**: *match* is the dictionary's matcher alone, *judge* is the rest of the judgement, *report* writes JSON and HTML.
- **Growing contracts** have one strange shape each: twice as long should take about twice the time, not four times.
- **Loading the dictionary**: the examples run once for each content of the packs, then a mark in the user's cache remembers them.
- **Matching**: the baseline finds nothing that is folded, inflected, broken over lines or has a gap.
- **Lists of the desk** are asked over HTTP, one request after the other; the wait is told, not the CPU time.

${tables.map(writeMarkdownTable).join('\n')}`;
}
