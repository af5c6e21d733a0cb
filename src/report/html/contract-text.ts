/** The contract as its blocks tell it: headings, numbered paragraphs, real tables, notes, deleted words, page marks. */
import type { Block, BlockKind, Document } from '../../extract/document.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import { PAGE_WORDS } from '../../messages/page-words.ts';
import { fillSentence } from '../../messages/problems.ts';
import type { Clause, Contract } from '../../structure/contract.ts';
import type { MarkedText } from './marks.ts';

/** What stands beside the running text and says by a word what it is. */
const ASIDE = {
  footnote: PAGE_WORDS.footnote,
  endnote: PAGE_WORDS.endnote,
  header: PAGE_WORDS.header,
  footer: PAGE_WORDS.footer,
  'page-number': PAGE_WORDS.pageNumber,
  'text-box': PAGE_WORDS.textBox,
  'speaker-note': PAGE_WORDS.speakerNote,
  comment: PAGE_WORDS.comment,
} as const satisfies Partial<Record<BlockKind, Bilingual>>;

const LANGUAGE_TAGS = { zh: 'zh-Hans', en: 'en' } as const satisfies Record<Language, string>;
const DEEPEST = 4;
/** Columns that a damaged table may leave empty before a cell. */
const MOST_EMPTY = 40;

/** @param language of the reader, for the words that are not the contract's own */
export function writeContractText(
  document: Document,
  contract: Contract | null,
  marked: MarkedText,
  language: Language,
): string {
  const clauses = new Map((contract?.clauses ?? []).map((clause) => [clause.span.start, clause]));
  const written: string[] = [];
  let page: number | null = null;
  const { blocks } = document;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block === undefined) break;
    const own = pageOfBlock(block);
    if (own !== null && own !== page) {
      page = own;
      written.push(`<p class="page-mark">${fillSentence(PAGE_WORDS.pageMark[language], { page })}</p>`);
    }
    if (block.cell === undefined) {
      written.push(writeBlock(block, clauses.get(block.span.start), marked, language));
      at += 1;
      continue;
    }
    const { table } = block.cell;
    let end = at;
    while (blocks[end]?.cell?.table === table) end += 1;
    written.push(writeTable(blocks.slice(at, end), clauses, marked));
    at = end;
  }
  return written.join('\n');
}

function pageOfBlock(block: Block): number | null {
  const { anchor } = block;
  if (anchor.type === 'slide') return anchor.slide;
  return anchor.type === 'page' ? (anchor.runs[0]?.page ?? null) : null;
}

function writeBlock(block: Block, clause: Clause | undefined, marked: MarkedText, language: Language): string {
  const text = marked.write(block.span);
  const lang = langOf(clause) + marked.at(block.span);
  if (block.kind === 'heading') {
    const level = Math.min(6, (block.depth ?? 1) + 2);
    return `<h${level}${lang}>${text}</h${level}>`;
  }
  if (block.kind === 'deleted') {
    return `<p class="deleted"${lang}><span class="kind">${PAGE_WORDS.deleted[language]}</span><del>${text}</del></p>`;
  }
  const aside = Object.entries(ASIDE).find(([kind]) => kind === block.kind)?.[1];
  if (aside !== undefined) {
    return `<p class="aside ${block.kind}"${lang}><span class="kind">${aside[language]}</span>${text}</p>`;
  }
  const depth = Math.min(DEEPEST, Math.max(0, (clause?.path.length ?? 1) - 1));
  return `<p class="depth-${depth}"${lang}>${text}</p>`;
}

function langOf(clause: Clause | undefined): string {
  return clause === undefined ? '' : ` lang="${LANGUAGE_TAGS[clause.language]}"`;
}

function writeTable(cells: readonly Block[], clauses: ReadonlyMap<number, Clause>, marked: MarkedText): string {
  const rows = new Map<number, Map<number, string[]>>();
  for (const block of cells) {
    if (block.cell === undefined) continue;
    const { row, column } = block.cell;
    const columns = rows.get(row) ?? new Map<number, string[]>();
    rows.set(row, columns);
    const lang = langOf(clauses.get(block.span.start)) + marked.at(block.span);
    columns.set(column, [...(columns.get(column) ?? []), `<p${lang}>${marked.write(block.span)}</p>`]);
  }
  const lines = [...rows.values()].map((columns) => `<tr>${writeCells(columns)}</tr>`);
  return `<div class="table"><table><tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
}

function writeCells(columns: ReadonlyMap<number, readonly string[]>): string {
  let html = '';
  let next = 0;
  for (const [column, paragraphs] of columns) {
    html += '<td></td>'.repeat(Math.min(MOST_EMPTY, Math.max(0, column - next)));
    html += `<td>${paragraphs.join('')}</td>`;
    next = column + 1;
  }
  return html;
}
