/**
 * Defined terms and their uses: `"X" means …`, “X”是指…, (the "X"), 以下简称“X”, and rows of a table of
 * definitions. A definition's words are what a later clause borrows when it uses the name.
 */
import type { Span } from '../extract/document.ts';
import type { Clause, DefinedTerm } from './contract.ts';
import { findUses } from './find-uses.ts';

const OPEN = '["“”\'‘「『《]';
const CLOSE = '["”“\'’」』》]';
const NAME = `${OPEN}([^"“”'‘’「」『』《》\\n]{1,60})${CLOSE}`;

/** The quoted name stands first, the meaning behind it. */
const MEANS = [
  new RegExp(
    `${NAME}\\s*(?:(?:and|or)\\s+${NAME}\\s*)?(?:[（(][^）)]{0,40}[）)]\\s*)?(?:,\\s*[^,.]{0,60},\\s*)?(?:shall\\s+)?(?:means?|refers? to|has the meaning|have the meaning|includes?|is defined as|denotes?|designates?|signif(?:y|ies)|stands for|covers|comprises|is|are)\\b`,
    'gu',
  ),
  new RegExp(
    `${NAME}\\s*(?:[（(][^）)]{0,40}[）)]\\s*)?(?:一词|一语)?\\s*[：:，,]?\\s*(?:是指|系指|乃指|谓|指|意指|意为|即|包括|的含义|是|系)`,
    'gu',
  ),
  // "By “our way” we mean …" names it too, and in a letter without a capital.
  new RegExp(
    `\\b(?:by|under)\\s+${NAME}\\s+(?:we|the\\s+part(?:y|ies|ners)|both\\s+sides|the\\s+undersigned)\\s+(?:both\\s+)?(?:mean|understand)s?\\b`,
    'giu',
  ),
];

/** At the head of a clause the quoted name stands before a colon or a dash. */
const HEADS = new RegExp(`^[^\\p{L}"“”'‘「『《]{0,12}${NAME}\\s*(?:[:：]|——?|–)\\s*\\S`, 'u');

/** The meaning stands first, the quoted name behind it in parentheses or after "hereinafter". */
const NAMED_AFTER = [
  new RegExp(
    `[（(](?:[^（）()]{0,60}?(?:hereinafter|hereafter|together|collectively|each|individually|the|an?|referred to as|being)[^（）()"“]{0,40})?${NAME}(?:\\s*(?:or|and|,)\\s*(?:the\\s+)?${NAME})?[^（）()"“]{0,30}[）)]`,
    'gu',
  ),
  new RegExp(
    `(?:hereinafter|hereafter)\\s+(?:collectively\\s+|each\\s+)?(?:called|referred to as|the)?\\s*(?:the\\s+)?${NAME}`,
    'gu',
  ),
  new RegExp(`\\b(?:called|known as|named|nicknamed|code-?named|termed|dubbed)\\s+(?:the\\s+)?${NAME}`, 'gu'),
  new RegExp(`(?:叫作?|叫做|名为|称之为|俗称|代号(?:为)?|命名为|定名为)\\s*${NAME}`, 'gu'),
  new RegExp(`(?:以下|下)?(?:简称|称为|统称为?|合称为?|称)(?:为|作)?\\s*${NAME}`, 'gu'),
];

const COLON_NAME =
  /^(?:[^\p{L}]{0,8})?["“「]?([\p{Lu}][\p{L}\p{N} &/'’-]{1,50}|[\p{Script=Han}\p{L}\p{N}]{2,16})["”」]?\s*(?:[:：|\t]|\s[—–-]\s)\s*\S/u;
const DEFINITIONS_HEADING = /definitions?|interpretation|glossary|定义|释义|术语/iu;
/** Names that stand in any contract and carry nothing. */
const EMPTY_NAMES =
  /^(?:agreement|contract|party|parties|effective date|term|this agreement|business day|affiliates?|force majeure|person|law|start date|fee|price|confidential information|本合同|本协议|合同|协议|一方|双方|各方|生效日|工作日|关联方|关联公司|不可抗力|保密信息|日|元)$/iu;
/** Without a capital only a name of several words can be told from what is merely quoted. */
const TWO_WORDS = /^(?:our|your|the|my|this)\s+\p{Ll}{3,}(?:\s\p{Ll}+){0,3}$/u;

interface Found {
  readonly name: string;
  readonly definition: Span;
  readonly clause: Clause;
}

/** @param text the document's reading text */
export function findDefinitions(text: string, clauses: readonly Clause[]): readonly DefinedTerm[] {
  const found: Found[] = [];
  for (const clause of clauses) {
    if (clause.kind === 'contents' || clause.kind === 'margin' || clause.kind === 'signature') continue;
    const own = text.slice(clause.span.start, clause.span.end);
    for (const pattern of MEANS) {
      const starts = [...own.matchAll(pattern)];
      starts.forEach((match, index) => {
        const end = starts[index + 1]?.index ?? own.length;
        for (const name of match.slice(1))
          if (name)
            add(found, clause, name, { start: clause.span.start + match.index, end: clause.span.start + end }, clauses);
      });
    }
    const head = HEADS.exec(own)?.[1];
    if (head !== undefined) add(found, clause, head, clause.span, clauses);
    for (const pattern of NAMED_AFTER) {
      for (const match of own.matchAll(pattern)) {
        const span = {
          start: clause.span.start + sentenceStart(own, match.index),
          end: clause.span.start + match.index + match[0].length,
        };
        for (const name of match.slice(1)) if (name) add(found, clause, name, span, clauses);
      }
    }
    if (clause.heading !== null && DEFINITIONS_HEADING.test(clause.heading) && clause.kind === 'clause') {
      const name = COLON_NAME.exec(
        own.slice(clause.label !== null && own.startsWith(clause.label) ? clause.label.length : 0).trimStart(),
      )?.[1];
      if (name !== undefined) add(found, clause, name, clause.span, clauses);
    }
  }
  const unique = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.name}\0${one.clause.index}`;
    if (!unique.has(key)) unique.set(key, one);
  }
  const defined = [...unique.values()];
  const uses = findUses(text, defined);
  return defined.map((one, index) => ({
    name: one.name,
    language: one.clause.language,
    definition: one.definition,
    clause: one.clause.index,
    uses: uses[index] ?? [],
  }));
}

function add(found: Found[], clause: Clause, rawName: string, span: Span, clauses: readonly Clause[]): void {
  const name = rawName
    .trim()
    .replace(/[,，。.]$/u, '')
    .replace(/^(?:the|an?)\s+(?=\p{Lu})/iu, '');
  if (
    name.length < 2 ||
    !(/^[\p{Lu}\p{Script=Han}\d]/u.test(name) || TWO_WORDS.test(name)) ||
    EMPTY_NAMES.test(name) ||
    /^(?:the|a|an)$/i.test(name)
  )
    return;
  found.push({ name, clause, definition: { start: span.start, end: withItems(span, clause, clauses) } });
}

/** A definition that introduces items ends behind the last of them. */
function withItems(span: Span, clause: Clause, clauses: readonly Clause[]): number {
  if (span.end < clause.span.end) return span.end;
  let end = span.end;
  for (let next = clause.index + 1; next < clauses.length; next += 1) {
    const item = clauses[next];
    if (
      item === undefined ||
      item.path.length <= clause.path.length ||
      item.path[clause.path.length - 1] !== clause.path.at(-1)
    )
      break;
    end = item.span.end;
  }
  return end;
}

/** Further before a name, in UTF-16 units, nobody says what it means. */
const LONGEST_MEANING = 2000;

function sentenceStart(text: string, before: number): number {
  const from = Math.max(0, before - LONGEST_MEANING);
  const head = text.slice(from, before);
  const mark = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf('. '), head.lastIndexOf('; '));
  return from + (mark < 0 ? 0 : mark + 1);
}
