/**
 * Who the contract is between, and every other body or person that the text introduces with a place: by role
 * labels, by short names in brackets, as sender and addressee of a letter, and by definitions.
 */

import { overlaps, type Span } from '../../extract/document.ts';
import type { Matcher } from '../../match/compile.ts';
import { findPlaces } from '../../match/places.ts';
import type { Clause, DefinedTerm, Party } from '../contract.ts';
import { readBodies } from './bodies.ts';
import { findBodyNames } from './body-names.ts';
import { readColumns } from './columns.ts';
import { addIntroduction, type Draft, type Introduction } from './draft.ts';
import { locate } from './jurisdiction.ts';
import { ownPlants } from './letter-sender.ts';
import { readAddressForms, readLetterParties } from './letters.ts';
import { mergeLanguages } from './merge-languages.ts';
import { readNamedInBrackets } from './named-in-brackets.ts';
import { addPersonForms } from './person-forms.ts';
import { addRoleForms } from './role-forms.ts';
import { readRoleLabel } from './role-labels.ts';
import { ADDRESS, IS_ROLE, NO_PARTY } from './roles.ts';
import { addFirstWords, addShortNames } from './short-names.ts';

const BODY_DEFINITION =
  /(?:means|refers to|是指|系指|指)\s*(?:the\s+|an?\s+)?(?:[^。;；]{0,140}?)(?:compan|corporation|\bLtd\b|Limited|Inc\b|\bLL[CP]\b|GmbH|partnership|subsidiar|affiliate|branch|representative office|citizen|national|公司|集团|大学|研究(?:院|所)|子公司|分公司|办事处|代表处|公民)/iu;
const SILENT = new Set(['contents', 'margin', 'signature', 'comment', 'deleted']);
/** Clauses among which the parties are looked for, when the preamble is numbered too. */
const OPENING = 30;
const LONGEST_PREAMBLE = 80;
/** Clauses in which an opening without parties may still name them. */
const FIRST_CLAUSES = 12;

/**
 * @param text the reading text, simplified; offsets are the document's own
 * @param places matcher of places, see match/places.ts
 */
export function findParties(
  text: string,
  clauses: readonly Clause[],
  definitions: readonly DefinedTerm[],
  places: Matcher,
): readonly Party[] {
  const drafts: Draft[] = [];
  const preamble = clauses.slice(0, preambleEnd(clauses));
  readColumns(text, preamble, drafts);
  readBodies(text, preamble, drafts);
  readOpening(text, clauses, preamble.length, drafts, places);
  readLetterParties(text, clauses, drafts);
  // An order or a letter of intent may name its parties in its first clauses.
  if (drafts.length < 2) readBodies(text, clauses.slice(0, FIRST_CLAUSES), drafts);
  if (drafts.length < 2) readBodies(text, preamble, drafts, places);
  readAddressForms(text, drafts);
  readDefinitions(text, clauses, definitions, drafts);
  readNamedLater(text, clauses, drafts);
  const merged = mergeLanguages(drafts, text);
  addShortNames(merged, text, places);
  addFirstWords(merged, text, places);
  addRoleForms(merged, text);
  addPersonForms(merged, text);
  return nameByCountry(
    merged.map((draft) => {
      const located =
        locate(text, draft.spans, draft.nameEnd, places) ??
        locate(text, findHomes(text, clauses, draft), 0, places) ??
        locate(text, ownPlants(text, clauses, draft), 0, places);
      return {
        name: draft.name,
        aliases: [...draft.aliases],
        role: draft.role,
        jurisdiction: located?.code ?? null,
        evidence: located?.span ?? null,
        homeProof: located?.proof ?? 'none',
        span: { start: Math.min(...draft.spans.map((span) => span.start)), end: draft.spans[0]?.end ?? 0 },
      };
    }),
    text,
  );
}

const BY_COUNTRY: Readonly<Record<string, string>> = {
  CN: '中方',
  DE: '德方',
  JP: '日方',
  KR: '韩方',
  US: '美方',
  FR: '法方',
  GB: '英方',
  VN: '越方',
  TH: '泰方',
  RU: '俄方',
  IN: '印方',
  AU: '澳方',
  CA: '加方',
  MY: '马方',
  ID: '印尼方',
  IT: '意方',
  NL: '荷方',
  HK: '港方',
  TW: '台方',
  KZ: '哈方',
  BR: '巴方',
  SE: '瑞方',
};

/** 德方 is the one party at home in Germany; 外方 the one party abroad. */
function nameByCountry(parties: readonly Party[], text: string): readonly Party[] {
  return parties.map((party) => {
    const name = BY_COUNTRY[party.jurisdiction ?? ''];
    const alone = parties.filter((other) => other.jurisdiction === party.jurisdiction).length === 1;
    return name === undefined || !alone || !text.includes(name) || party.aliases.includes(name)
      ? party
      : { ...party, aliases: [...party.aliases, name] };
  });
}

/** @param preamble how many clauses stand before the first that does something */
function readOpening(
  text: string,
  clauses: readonly Clause[],
  preamble: number,
  drafts: Draft[],
  places: Matcher,
): void {
  let open: Draft | null = null;
  let above: Above | null = null;
  let blockStart: number | null = null;
  for (const clause of clauses.slice(0, Math.max(preamble, OPENING))) {
    if (SILENT.has(clause.kind)) continue;
    const own = text.slice(clause.span.start, clause.span.end);
    const skipped = labelLength(own, clause);
    const body = own.slice(skipped);
    const offset = clause.span.start + skipped;
    // Behind the preamble only a line that gives an address or a number of a register introduces a party.
    const nickname = open === null ? undefined : ONLY_A_NAME.exec(body)?.[1];
    if (open !== null && nickname !== undefined) {
      if (!NO_PARTY.test(nickname)) open.aliases.add(nickname);
      if (IS_ROLE.test(nickname)) open.role ??= nickname;
      continue;
    }
    const introduces = clause.index < preamble || ADDRESS.test(body);
    const labelled = introduces ? readRoleLabel(body, offset) : null;
    const found: readonly Introduction[] =
      labelled === null ? (introduces ? readNamedInBrackets(body, offset, above) : []) : [labelled];
    // A party may fill several lines, with its short name on the last of them.
    const opensBlock: boolean =
      found.length > 0 || BETWEEN.test(body) || (clause.kind === 'heading' && !ADDRESS.test(body));
    const start: number = opensBlock || blockStart === null ? offset : blockStart;
    blockStart = opensBlock ? null : start;
    above = opensBlock ? null : { text: text.slice(start, clause.span.end), start };
    if (found.length > 0) for (const one of found) open = addIntroduction(drafts, one);
    else if (open !== null && isContinuation(body, clause, places)) open.spans.push(clause.span);
    else open = null;
  }
}

function readDefinitions(
  text: string,
  clauses: readonly Clause[],
  definitions: readonly DefinedTerm[],
  drafts: Draft[],
): void {
  for (const definition of definitions) {
    if (clauses[definition.clause]?.kind === 'title' || NO_PARTY.test(definition.name)) continue;
    const words = text.slice(definition.definition.start, definition.definition.end);
    if (drafts.some((draft) => draft.aliases.has(definition.name)) || words.length > 600) continue;
    if (!BODY_DEFINITION.test(words.slice(0, 260))) continue;
    drafts.push({
      name: definition.name,
      aliases: new Set([definition.name]),
      role: null,
      spans: [definition.definition],
      nameEnd: definition.definition.start,
    });
  }
}

/** （以下称“甲方”）alone on its line names the party whose block it closes. */
const ONLY_A_NAME =
  /^[（(]?\s*(?:以下|下)?(?:简称?|统称?|合称?|称)(?:为|作)?\s*["“「『]?([\p{Script=Han}\p{L}]{2,16})["”」』]?\s*[）)]?[。；;，,]?$/u;

interface Above {
  readonly text: string;
  readonly start: number;
}

/** A line between two parties. */
const BETWEEN = /^(?:between|and|by and between|among|与|和|及|由|甲乙双方)\s*[:：]?$/iu;
/** What must stand right behind the name: an address line, or that it is organised, registered, a citizen of somewhere. */
const HOME =
  /^\s*(?:[（(][^）)]{0,20}[）)])?\s*(?:的?(?:联系|通讯|通信|注册)?地址|住所|[:：]|系|是(?:一家|依)|依[照据]|为一家|国籍|'s address|\s*,?\s*(?:is |being )?(?:an? )?(?:address|organi[sz]ed|incorporated|registered|established|based (?:in|at)|headquartered|resid(?:es|ent|ing)|citizen|national))/iu;
const NEAR_HOME = 160;

/** Where the text says elsewhere that a party is at home: notices, recitals, signature blocks; not where it is introduced. */
function findHomes(text: string, clauses: readonly Clause[], draft: Draft): readonly Span[] {
  const isIntroduction = ({ span }: Clause): boolean => draft.spans.some((own) => overlaps(own, span));
  return clauses.flatMap((clause) => {
    if (clause.kind === 'contents' || clause.kind === 'margin' || isIntroduction(clause)) return [];
    const own = text.slice(clause.span.start, clause.span.end);
    return [...draft.aliases].flatMap((alias) => {
      const at = own.indexOf(alias);
      if (at < 0) return [];
      const behind = own.slice(at + alias.length, at + alias.length + NEAR_HOME).split(/[。；;\n]/u)[0] ?? '';
      const start = clause.span.start + at + alias.length;
      return HOME.test(behind) ? [{ start, end: start + behind.length }] : [];
    });
  });
}

/** A body that a later clause introduces with its name and a short one: the buyer abroad, the subsidiary, the agent. */
function readNamedLater(text: string, clauses: readonly Clause[], drafts: Draft[]): void {
  for (const clause of clauses) {
    if (SILENT.has(clause.kind) || clause.index < OPENING / 3) continue;
    const own = text.slice(clause.span.start, clause.span.end);
    for (const found of readNamedInBrackets(own, clause.span.start, null)) {
      const [alias] = found.aliases;
      const at = own.indexOf(alias ?? '', found.nameEnd - clause.span.start);
      const lead = at < 0 ? '' : own.slice(Math.max(0, at - NEAR_NAME), at);
      const isKnown = drafts.some((draft) => found.aliases.some((one) => draft.aliases.has(one)));
      if (!isKnown && COMPANY.test(lead)) addIntroduction(drafts, { ...found, role: null });
    }
  }
}

const NEAR_NAME = 90;
const COMPANY =
  /\b(?:Ltd|Limited|Inc|LL[CP]|GmbH|Corp|Corporation|PLC|plc|AG|AS|AB|Oy|B\.?V|S\.?A|Pty|Sdn|K\.?K|JSC|OOO|University|Institute)\b|公司|株式会社|大学|研究(?:院|所)|集团/u;

/** Parties stand before the first numbered clause that does something, or under a heading that says so. */
function preambleEnd(clauses: readonly Clause[]): number {
  const first = clauses.findIndex(
    (clause) =>
      (clause.kind === 'clause' || clause.kind === 'heading') &&
      clause.label !== null &&
      /^(?:\d|第|§|Article|ARTICLE|Section|SECTION|Clause|CLAUSE)/u.test(clause.label) &&
      !/part(?:y|ies)|between|preamble|background|recital|当事人|双方|主体|合同方|各方|总则|前言|鉴于/iu.test(
        clause.heading ?? '',
      ),
  );
  return first < 0 ? Math.min(clauses.length, OPENING) : Math.min(first, LONGEST_PREAMBLE);
}

function labelLength(own: string, clause: Clause): number {
  if (clause.label === null || !own.startsWith(clause.label)) return 0;
  return clause.label.length + (/^[.、:：\s]*/u.exec(own.slice(clause.label.length))?.[0].length ?? 0);
}

/** Address, number and contact lines below the name of a party; a line that names another body behind its label is none. */
function isContinuation(body: string, clause: Clause, places: Matcher): boolean {
  if (clause.label !== null || body.length >= 200 || readRoleLabel(body, 0) !== null) return false;
  return /^[^。.]{1,40}[:：]/u.test(body) || ADDRESS.test(body) || isAddressLine(body, places);
}

const LONGEST_ADDRESS_LINE = 120;

/** `9000 Gent, Belgium`: a short line with a place and no sentence. */
function isAddressLine(body: string, places: Matcher): boolean {
  return (
    body.length < LONGEST_ADDRESS_LINE &&
    findBodyNames(body).length === 0 &&
    !/[.。;；]\s|[。；;]$|\b(?:shall|will|is|are|has|have|agree)\b|[应须系]/u.test(body) &&
    findPlaces(places, body).some(({ evidence }) => evidence === 'city' || evidence === 'country')
  );
}
