/** Lines → the tree of clauses: kinds, number paths, headings, the line that introduces an item. */
import { findContents } from './contents.ts';
import type { Clause, ClauseKind } from './contract.ts';
import { languageOf } from './language.ts';
import type { Line } from './lines.ts';

interface Level {
  readonly scheme: string;
  readonly label: string;
  readonly clause: number;
  readonly heading: string | null;
}

const LONGEST_HEADING = { zh: 32, en: 110 } as const;
const SIGNATURE =
  /^(?:in witness whereof|executed (?:as|by|in|on)|signed (?:in|by|for|on|at|and)|for and on behalf of|authori[sz]ed (?:signatory|representative)|(?:by|name|title|signature|date)\s*[:：]|授权代表|法定代表人\s*(?:或|[（(：:_])|法人代表|签字|签章|盖章|签署(?:人|日期|地点|页|栏)|（?以下无正文|（?本页无正文|日期\s*[:：]|甲\s*方\s*[（(]?(?:盖章|签字|签章|公章)|乙\s*方\s*[（(]?(?:盖章|签字|签章|公章))/iu;
/** A line of names alone, near the end: "LICENSOR LICENSEE". */
const NAMES_ONLY = /^(?:\p{Lu}[\p{Lu}\d.,'&-]+\s*){2,6}$/u;
/** A line that names a body, its number or its address is no heading. */
const IDENTITY =
  /\b(?:co\.,?\s*ltd|ltd|limited|inc|gmbh|llc|llp|corp|plc|s\.a|pty|sdn|jsc)\b|公司|\d{5}|统一社会信用代码|\b(?:street|road|avenue|drive|lane|district)\b/iu;
const RECITAL_HEADING =
  /^(?:[A-Z\d.]*\s*)?(?:background|recitals?|whereas|preamble|introduction|witnesseth|purpose|鉴于|背景|前言|序言|缘起|引言|宗旨|合作背景)(?:条款)?\s*[:：]?$/iu;
const RECITAL = /^(?:(?:[（(][A-Z][）)]|[A-Z]\.)\s*)?(?:whereas\b|鉴于|鉴於)/iu;
/** "… agree as follows:" opens the contract and introduces no item. */
const AGREES = /witnesseth|agree[sd]?\b|as under|(?:同意|约定|达成|议定|协议|订立).{0,8}如下|约定如下/iu;
const INTRODUCES = /(?:[:：]|如下|下列|以下|following|as follows)\s*[:：]?\s*$/iu;

/** @returns clauses in reading order; `index` is the place in this list */
export function outlineClauses(lines: readonly Line[]): readonly Clause[] {
  const contents = findContents(lines);
  const clauses: Clause[] = [];
  const willBeNumbered =
    lines.filter((line) => line.label !== null && !line.label.annex).length > 3 ||
    lines.filter((line) => line.text.length < 30 && line.row === null && !/[。；;，,.:：]$/u.test(line.text.trim()))
      .length > 5;
  let levels: Level[] = [];
  let annex: number | null = null;
  let annexes = 0;
  let inRecitals = false;
  let numbered = false;
  let signing = false;
  let headed = false;
  /** The unnumbered line that introduces the items behind it. */
  let introduction: number | null = null;

  lines.forEach((line, place) => {
    const index = clauses.length;
    const body = line.text.slice(line.label?.length ?? 0).trim();
    const language = languageOf(line.text);
    const add = (kind: ClauseKind, given: Partial<Clause> = {}): void => {
      const top = levels.at(-1);
      clauses.push({
        index,
        kind,
        label: null,
        path: levels.map((level) => level.label).filter(Boolean),
        heading: top?.heading ?? null,
        span: line.span,
        parent: top?.clause ?? null,
        language,
        annex,
        ...given,
      });
    };

    if (line.kind === 'header' || line.kind === 'footer' || line.kind === 'page-number') return add('margin');
    if (line.kind === 'comment' || line.kind === 'deleted') return add(line.kind);
    if (contents.has(place)) return add('contents', { parent: null, path: [], heading: null });

    const isShort = body.length <= LONGEST_HEADING[language] && !/[。；;，,.、]$/u.test(body) && line.row === null;
    if (line.label !== null) signing = false;
    if (line.label?.annex === true) {
      if (body.length > 160) return add('clause');
      levels = [{ scheme: 'annex', label: line.label.text, clause: index, heading: body || line.label.text }];
      annex = annexes;
      annexes += 1;
      inRecitals = false;
      return add('heading', {
        label: line.label.text,
        path: [line.label.text],
        parent: null,
        heading: body || line.label.text,
      });
    }
    if (line.label !== null) {
      const { scheme, text } = line.label;
      const same = levels.findIndex((level) => level.scheme === scheme);
      if (same >= 0) levels = levels.slice(0, same);
      else if (annex === null) levels = levels.filter((level) => isOutside(level.scheme, scheme));
      const outer = levels.at(-1)?.clause ?? null;
      const parent = introduction !== null && introduction > (outer ?? -1) ? introduction : outer;
      const isHeading = isShort && !INTRODUCES.test(body) && isFollowedByText(lines, place, scheme) && !hasVerb(body);
      const runIn = isHeading ? body : readRunInHeading(body);
      const heading = runIn ?? levels.at(-1)?.heading ?? null;
      levels = [...levels, { scheme, label: text, clause: index, heading }];
      if (isHeading && RECITAL_HEADING.test(body)) inRecitals = true;
      else if (!inRecitals || !/^alpha-upper|^alpha$/.test(scheme)) {
        inRecitals = inRecitals && isInsideRecitals(clauses, levels);
        numbered = true;
      }
      const kind: ClauseKind = isHeading ? 'heading' : inRecitals || RECITAL.test(line.text) ? 'recital' : 'clause';
      return add(kind, { label: text, path: levels.map((level) => level.label), heading, parent });
    }
    if (RECITAL_HEADING.test(body)) {
      inRecitals = true;
      return add('heading', { heading: body });
    }
    if (RECITAL.test(body)) return add('recital');
    signing ||= SIGNATURE.test(body) && place > lines.length / 3;
    signing ||= numbered && annex === null && place > lines.length * 0.8 && NAMES_ONLY.test(body);
    if (signing && body.length < 400) return add('signature');
    const looksLikeHeading =
      line.kind === 'heading' ||
      (line.row === null &&
        isShort &&
        !hasVerb(body) &&
        !IDENTITY.test(body) &&
        !/[:：]/u.test(body) &&
        /^[\p{Lu}\p{Script=Han}]/u.test(body));
    if (looksLikeHeading) {
      if (!numbered && annex === null && place < 8) return add('title');
      inRecitals = false;
      headed = true;
      if (line.kind === 'heading' || !levels.some((level) => level.scheme.startsWith('decimal'))) {
        levels = levels.filter((level) => level.scheme === 'annex');
        if (levels.length === 0 || line.kind === 'heading')
          levels = [...levels, { scheme: 'heading', label: '', clause: index, heading: body }];
        return add('heading', { heading: body, path: levels.map((level) => level.label).filter(Boolean) });
      }
    }
    if (INTRODUCES.test(body) && !AGREES.test(body)) introduction = index;
    if (line.row !== null || /^[☑☒✓✔■]/u.test(body)) return add('row');
    if (inRecitals || (!numbered && !headed && annex === null && willBeNumbered)) return add('recital');
    return add('clause');
  });
  return clauses;
}

const RANK = [
  'annex',
  'heading',
  'zh-编',
  'en-part',
  'en-chapter',
  'zh-篇',
  'zh-章',
  'zh-节',
  'en-article',
  'zh-条',
  'en-section',
  'en-clause',
  'roman',
  'alpha-upper',
  'zh-ordinal',
  'decimal-1',
  'zh-款',
  'zh-paren',
  'en-section-2',
  'en-clause-2',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'decimal-5',
];

/** A number of a rank that is known to stand outside keeps its place; unknown ones nest in order of appearance. */
function isOutside(outer: string, inner: string): boolean {
  const outerRank = RANK.indexOf(outer);
  const innerRank = RANK.indexOf(inner);
  return outerRank < 0 || innerRank < 0 ? innerRank < 0 : outerRank < innerRank;
}

function isFollowedByText(lines: readonly Line[], place: number, scheme: string): boolean {
  for (let next = place + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.kind === 'header' || line.kind === 'footer' || line.kind === 'page-number') continue;
    if (line.label?.annex === true) return false;
    return (
      line.label === null ||
      line.label.scheme !== scheme ||
      languageOf(line.text) !== languageOf(lines[place]?.text ?? '')
    );
  }
  return false;
}

/** A heading names a matter; a clause says that something is, is done or shall be. */
function hasVerb(body: string): boolean {
  return (
    /\b(?:shall|will|may|must|is|are|has|have|agrees?|means|grants?|provides?)\b/u.test(body) ||
    /(?:应当|(?<![适反相供响效])应(?![用收急激力付变])|须|可以|不得|负责|是指|同意|向.{1,12}提供)/u.test(body)
  );
}

/** `Training. The Licensor shall …` → `Training`. */
function readRunInHeading(body: string): string | null {
  const found =
    /^([A-Z][\w ,&/'’-]{2,60})(?:\.\s|\s[—–-]\s|:\s)(?=["“]?[A-Z])/u.exec(body) ??
    /^([\p{Script=Han}]{2,14})(?:[：:]|\s{1,2}(?=[甲乙丙双本]))/u.exec(body);
  return found?.[1] !== undefined && !hasVerb(found[1]) && !/[为中下]$/u.test(found[1]) ? found[1] : null;
}

function isInsideRecitals(clauses: readonly Clause[], levels: readonly Level[]): boolean {
  return levels.slice(0, -1).some((level) => RECITAL_HEADING.test(clauses[level.clause]?.heading ?? ''));
}

/** A clause that only introduces its items orders nothing without them. */
export function introducesItems(clause: Clause, clauses: readonly Clause[], text: string): boolean {
  return (
    INTRODUCES.test(text.slice(clause.span.start, clause.span.end)) &&
    clauses[clause.index + 1]?.parent === clause.index
  );
}

/** The text that introduces an item, e.g. "The Seller shall:"; null when the parent is a clause of its own. */
export function chapeauOf(clause: Clause, clauses: readonly Clause[], text: string): Clause | null {
  const parent = clause.parent === null ? undefined : clauses[clause.parent];
  if (parent === undefined || parent.kind === 'heading' || parent.index === clause.index) return null;
  return INTRODUCES.test(text.slice(parent.span.start, parent.span.end)) ? parent : null;
}
