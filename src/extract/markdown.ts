/**
 * Reads Markdown line by line into text that is free of its marks: headings, list items, pipe tables,
 * emphasis, links. Comments that a browser would hide are kept, as comments: contracts can hide words.
 */
import type { TextLine } from './text.ts';

const RULE = /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;

export function isNamedMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdown)$/i.test(name);
}

export function looksLikeMarkdown(name: string, lines: readonly string[]): boolean {
  if (isNamedMarkdown(name)) return true;
  const head = lines.slice(0, 400);
  const headings = head.filter((line) => /^#{1,6} \S/.test(line)).length;
  const tables = head.filter((line) => isTableRule(line)).length;
  return headings + tables * 2 >= 2;
}

export function readMarkdown(lines: readonly string[]): TextLine[] {
  const read: TextLine[] = [];
  let fence: string | null = null;
  let comment = false;
  let tables = 0;
  let row = -1;
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const mark = /^\s{0,3}(```+|~~~+)/.exec(raw)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
      read.push({ line, text: '', kind: 'paragraph', alone: true });
      continue;
    }
    if (fence !== null) {
      read.push({ line, text: raw, kind: 'paragraph', alone: true });
      continue;
    }
    if (comment || raw.includes('<!--')) {
      const parts = splitComments(raw, comment);
      comment = parts.open;
      if (parts.hidden !== '') read.push({ line, text: parts.hidden, kind: 'comment', alone: true });
      if (parts.shown.trim() !== '') read.push(readLine(line, parts.shown));
      continue;
    }
    const inTable = raw.includes('|') && (row >= 0 || isTableRule(lines[index + 1] ?? ''));
    if (!inTable) {
      if (row >= 0) tables += 1;
      row = -1;
      if (/^\s*(?:=+|-+)\s*$/.test(raw) && underlines(read, raw)) continue;
      read.push(RULE.test(raw) ? { line, text: '', kind: 'paragraph', alone: true } : readLine(line, raw));
      continue;
    }
    row += 1;
    if (isTableRule(raw)) {
      row -= 1;
      continue;
    }
    for (const [column, text] of splitRow(raw).entries()) {
      const cell = { table: tables, row, column };
      read.push({ line, text: stripMarks(text), kind: 'table-cell', cell, alone: true });
    }
  }
  return read;
}

function readLine(line: number, raw: string): TextLine {
  const text = raw.replace(/^\s{0,3}(?:>\s?)+/, '');
  const heading = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(text);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const words = withoutClosingMarks(heading[2].trimEnd());
    return { line, text: stripMarks(words), kind: 'heading', depth: heading[1].length, alone: true };
  }
  const bullet = /^(\s*)[-*+]\s+(?:\[([ xX])\]\s+)?(.*)$/.exec(text);
  if (bullet?.[3] !== undefined) {
    const box = bullet[2] === undefined ? '' : bullet[2] === ' ' ? '☐ ' : '☑ ';
    return { line, text: box + stripMarks(bullet[3]), kind: 'list-item', alone: false };
  }
  const numbered = /^\s*\d{1,9}[.)]\s/.test(text);
  return { line, text: stripMarks(text), kind: numbered ? 'list-item' : 'paragraph', alone: false };
}

function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('--') && /^[\s|:-]+$/.test(line);
}

/** Heading marks may also close the line, after a space. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '#') end -= 1;
  return end < text.length && text.charAt(end - 1) === ' ' ? text.slice(0, end) : text;
}

/** A line of = or - under a paragraph makes that paragraph a heading. */
function underlines(read: TextLine[], raw: string): boolean {
  const above = read.at(-1);
  if (above === undefined || above.kind !== 'paragraph' || above.alone || above.text.trim() === '') return false;
  read[read.length - 1] = { ...above, kind: 'heading', depth: raw.trim().startsWith('=') ? 1 : 2, alone: true };
  return true;
}

function splitComments(raw: string, open: boolean): { shown: string; hidden: string; open: boolean } {
  let shown = '';
  let hidden = '';
  let inside = open;
  for (const piece of raw.split(/(<!--|-->)/)) {
    if (piece === '<!--') inside = true;
    else if (piece === '-->') inside = false;
    else if (inside) hidden += piece;
    else shown += piece;
  }
  return { shown, hidden: hidden.trim(), open: inside };
}

function splitRow(raw: string): string[] {
  const inner = raw
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** Marks only: a run of underscores is a blank to sign on, and a lone asterisk may be a multiplication. */
function stripMarks(text: string): string {
  return text
    .replace(/!?\[([^\][]*)\]\([^()\s]{0,2000}(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(?<!\\)(\*\*\*|\*\*|\*)(?=\S)([^*]+?)(?<=[^\s\\])\1/g, '$2')
    .replace(/(?<![\w\\])(__|_)(?=[^\s_])([^_]+?)(?<=[^\s_])\1(?![\w_])/g, '$2')
    .replace(/~~([^~]+)~~/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');
}
