/**
 * Who the contract is between, and every other person or body that the text names with a place: from role
 * labels (甲方：…), from names in parentheses (the "Licensor"), and from definitions of bodies and persons.
 */
import type { Span } from '../extract/document.ts';
import type { Matcher } from '../match/compile.ts';
import type { Clause, DefinedTerm, Party } from './contract.ts';
import { locate } from './jurisdiction.ts';

const ZH_ROLE =
  '(?:[甲乙丙丁戊]\\s*方|许可(?:人|方)|被许可(?:人|方)|授权(?:人|方)|被授权(?:人|方)|(?:转让|让与|出让)(?:人|方)|受让(?:人|方)|委托(?:人|方)|受托(?:人|方)|卖\\s*方|买\\s*方|供\\s*方|需\\s*方|供应商|采购方|出租(?:人|方)|承租(?:人|方)|用人单位|劳动者|聘用方|受聘(?:人|方)|雇主|雇员|聘方|披露方|接收方|服务方|顾问|发包(?:人|方)|承包(?:人|方)|培训方|派出方|接待方|主办方|参展方|检测方|合作方|中方|外方|申请人|员工|(?!法定|联系|签字|经办|收款|开户|负责|授权代表)[\\p{Script=Han}]{2,6}(?:方|单位|人|机构))';
const EN_ROLE =
  '(?:Party\\s+[A-D]|Parties?\\s+of\\s+the\\s+(?:first|second)\\s+part|Licen[sc]or|Licen[sc]ee|Assignor|Assignee|Seller|Buyer|Supplier|Purchaser|Vendor|Customer|Client|Consultant|Contractor|Employer|Employee|Company|Service\\s+Provider|Discloser|Recipient|Disclosing\\s+Party|Receiving\\s+Party|Owner|Engineer|Trainer|Trainee|Host|Visitor|Home\\s+Institution|Sponsor|University|Institute|Exhibitor|Organi[sz]er|Provider|Transferor|Transferee|Franchisor|Franchisee|Advisor|Adviser|Secondee)';
const ROLE_LABEL = new RegExp(
  `^(?:[（(]?(?:\\d{1,2}|[A-Z]|[一二三四五六])[）).、]\\s*)?((?:${ZH_ROLE}|${EN_ROLE})(?:\\s*[（(/／][^：:）)\\n]{1,40}[）)]?)*)\\s*[:：]\\s*`,
  'u',
);
const QUOTED = /["“”'‘「『]([^"“”'‘’」』\n]{1,50})["”“’'」』]/gu;
const BODY =
  /compan(?:y|ies)|corporation|incorporated|\bltd\b|limited|\binc\b|\bllc\b|gmbh|university|institut|academy|college|foundation|partnership|enterprise|subsidiar|affiliate|bureau|regist(?:er|ered|ration)|s\.a\.|\bplc\b|ltda|kaisha|\bpty\b|sdn|\b(?:ooo|jsc|ag|as|ab|oy|bv|nv|spa|srl|sarl|kft|doo)\b|principal place of business|resid(?:es|ent|ing)|citizen|national|passport|公司|集团|大学|学院|研究(?:院|所)|企业|厂|中心|事务所|协会|合伙|子公司|住所|注册地|公民|国籍|护照|身份证|统一社会信用代码/iu;
const PERSON_OR_BODY_DEFINITION =
  /(?:means|refers to|是指|系指|指)\s*(?:the\s+|an?\s+)?(?:[^。;；]{0,140}?)(?:compan|corporation|\bLtd\b|Limited|Inc\b|LLC|GmbH|subsidiar|affiliate|branch|representative office|citizen|national|公司|集团|大学|研究(?:院|所)|子公司|分公司|办事处|代表处|公民)/iu;

/** Names of things and of anybody, never of one body or person. */
const NO_PARTY =
  /^(?:third part|affiliate|第三方|关联)|(?:agreement|contract|date|plant|facilit(?:y|ies)|site|works|mine|premises|territory|project|workshop|line|factory|field|products?|technology|know-how|information|services?|materials?|合同|协议|工厂|车间|厂区|基地|产线|项目|场地|技术|产品|服务|资料|信息|厂)$/iu;

const SILENT = new Set(['contents', 'margin', 'signature', 'comment', 'deleted']);
/** Clauses among which the parties are looked for, when the preamble is numbered too. */
const OPENING = 30;
const ADDRESS =
  /统一社会信用代码|注册号|登记号|企业登记|商业登记|法人番号|住所|地址|注册地|身份证|护照|国籍|公民|\b(?:registered|registration|incorporated|organi[sz]ed under|existing under|principal (?:place|office)|company (?:no|number)|address|of \d+|citizen|national of|passport|USCC|CNPJ|ABN|ACN|HRB)\b/iu;

interface Draft {
  readonly name: string;
  readonly aliases: Set<string>;
  readonly role: string | null;
  readonly spans: Span[];
  nameEnd: number;
}

/** @param places matcher of places, see match/places.ts */
export function findParties(
  text: string,
  clauses: readonly Clause[],
  definitions: readonly DefinedTerm[],
  places: Matcher,
): readonly Party[] {
  const drafts: Draft[] = [];
  const preamble = preambleEnd(clauses);
  let before: Clause | null = null;
  for (const clause of clauses.slice(0, Math.max(preamble, OPENING))) {
    if (SILENT.has(clause.kind)) continue;
    const own = text.slice(clause.span.start, clause.span.end);
    const offset = clause.span.start + labelLength(own, clause);
    const body = own.slice(labelLength(own, clause));
    // Behind the preamble only a line that gives an address or a number of a register introduces a party.
    const introduces = clause.index < preamble || ADDRESS.test(body);
    const named = introduces && (readRoleLabel(body, offset, drafts) || (BODY.test(body) && readQuotedNames(body, offset, drafts)));
    const last = drafts.at(-1);
    if (!named && last !== undefined && before !== null && isContinuation(body, clause)) last.spans.push(clause.span);
    before = named || (before !== null && isContinuation(body, clause)) ? clause : null;
  }
  for (const definition of definitions) {
    if (clauses[definition.clause]?.kind === 'title') continue;
    const words = text.slice(definition.definition.start, definition.definition.end);
    if (drafts.some((draft) => draft.aliases.has(definition.name)) || words.length > 600) continue;
    if (!PERSON_OR_BODY_DEFINITION.test(words.slice(0, 260)) || NO_PARTY.test(definition.name)) continue;
    drafts.push({
      name: definition.name,
      aliases: new Set([definition.name]),
      role: null,
      spans: [definition.definition],
      nameEnd: definition.definition.start,
    });
  }
  return mergeLanguages(drafts, text).map((draft) => {
    const located = locate(text, draft.spans, draft.nameEnd, places);
    return {
      name: draft.name,
      aliases: [...draft.aliases],
      role: draft.role,
      jurisdiction: located?.code ?? null,
      evidence: located?.span ?? null,
      span: { start: draft.spans[0]?.start ?? 0, end: draft.spans.at(-1)?.end ?? 0 },
    };
  });
}

/** Parties stand before the first numbered clause that does something, or under a heading that says so. */
function preambleEnd(clauses: readonly Clause[]): number {
  const first = clauses.findIndex(
    (clause) =>
      (clause.kind === 'clause' || clause.kind === 'heading') &&
      clause.label !== null &&
      /^(?:zh-|\d|第|Article|Section|Clause)/u.test(clause.label) &&
      !/part(?:y|ies)|between|preamble|background|recital|当事人|双方|主体|合同方|总则|前言|鉴于/iu.test(
        clause.heading ?? '',
      ),
  );
  return first < 0 ? Math.min(clauses.length, 40) : Math.min(first, 80);
}

function labelLength(own: string, clause: Clause): number {
  if (clause.label === null || !own.startsWith(clause.label)) return 0;
  return clause.label.length + (/^[.、:：\s]*/u.exec(own.slice(clause.label.length))?.[0].length ?? 0);
}

/** Address, number and contact lines below the name of a party. */
function isContinuation(body: string, clause: Clause): boolean {
  return clause.label === null && body.length < 200 && /^[^。.]{1,40}[:：]/u.test(body);
}

/** `甲方（许可方）：广东某公司，住所…` and `Party A (Client): …`; also several roles on one line of a signature-like table. */
function readRoleLabel(body: string, offset: number, drafts: Draft[]): boolean {
  const found = ROLE_LABEL.exec(body);
  if (found === null) return false;
  const rest = body.slice(found[0].length);
  const aliases = (found[1] ?? '')
    .split(/[（()）/／]/u)
    .map((part) =>
      part
        .replace(/^(?:以下简称|下称|hereinafter|the)\s*/iu, '')
        .replace(/["“”]/gu, '')
        .trim(),
    )
    .filter((part) => part.length > 1);
  const [role = ''] = aliases.slice(-1);
  const name = readName(rest);
  const known = drafts.find((draft) => [...draft.aliases].some((alias) => aliases.includes(alias)));
  const span = { start: offset, end: offset + body.length };
  if (known !== undefined) {
    for (const alias of [...aliases, name]) if (alias.length > 1) known.aliases.add(alias);
    known.spans.push(span);
    return true;
  }
  const draft: Draft = {
    name: name || role,
    aliases: new Set([...aliases, name].filter((alias) => alias.length > 1)),
    role,
    spans: [span],
    nameEnd: offset + found[0].length + name.length,
  };
  addQuoted(rest, draft);
  drafts.push(draft);
  return true;
}

function readName(rest: string): string {
  return (/^[^，,；;（(\n。]{2,80}?(?=\s{3,}|[，,；;（(\n。]|\s(?:of|a|an)\s|$)/u.exec(rest)?.[0] ?? '')
    .trim()
    .replace(/_+/gu, '');
}

function addQuoted(rest: string, draft: Draft): void {
  for (const match of rest.matchAll(QUOTED)) {
    const name = match[1]?.trim() ?? '';
    if (name.length > 1) draft.aliases.add(name);
  }
}

/** One party for each pair of parentheses that names it: `A Co., Ltd., of Ganzhou ("Licensor") and B GmbH ("Licensee")`. */
function readQuotedNames(body: string, offset: number, drafts: Draft[]): boolean {
  const marks = [
    ...body.matchAll(
      /[（(][^（）()]{0,80}["“”'‘「『][^（）()]{1,60}["”“’'」』][^（）()]{0,40}[）)]|(?:以下|下)?(?:简)?称(?:为)?\s*["“「][^"”」]{1,30}["”」]/gu,
    ),
  ];
  let from = 0;
  let any = false;
  for (const mark of marks) {
    const end = mark.index + mark[0].length;
    const before = afterBetween(body.slice(from, mark.index));
    const skip = mark.index - from - before.length;
    if (!BODY.test(before)) {
      from = end;
      continue;
    }
    const behind = /^[^.。;；]{0,200}/u.exec(body.slice(end))?.[0] ?? '';
    const tail = marks.length === 1 ? behind.length : 0;
    const aliases = [...mark[0].matchAll(QUOTED)]
      .map((match) => match[1]?.trim() ?? '')
      .filter(
        (alias) => alias.length > 1 && !/^(?:part(?:y|ies)|双方|各方|一方)$/iu.test(alias) && !NO_PARTY.test(alias),
      );
    if (aliases.length === 0) continue;
    const lead =
      /^(?:\s*(?:and|between|by and between|与|和|由|[,，;；:：.。]|This .{0,80}? between|本(?:合同|协议)由|BETWEEN))*\s*/iu.exec(
        before,
      )?.[0].length ?? 0;
    const name = readName(before.slice(lead)) || (aliases[0] ?? '');
    const start = offset + from + skip + lead;
    const known = drafts.find((draft) => draft.name === name || aliases.some((alias) => draft.aliases.has(alias)));
    const span = { start, end: offset + end + tail };
    if (known !== undefined) {
      for (const alias of aliases) known.aliases.add(alias);
      known.spans.push(span);
    } else {
      drafts.push({
        name,
        aliases: new Set([...aliases, name]),
        role: aliases.find((alias) => new RegExp(`^(?:${EN_ROLE}|${ZH_ROLE})$`, 'u').test(alias)) ?? null,
        spans: [span],
        nameEnd: start + name.length,
      });
    }
    from = end;
    any = true;
  }
  return any;
}

/** What stands behind "between", which opens the list of the parties. */
function afterBetween(words: string): string {
  const opening = [...words.matchAll(/\b(?:between|among)\b\s*:?\s*/giu)].at(-1);
  return opening === undefined ? words : words.slice(opening.index + opening[0].length);
}

/** The same role in both languages. */
const ROLE_TWINS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:许可|授权)(?:人|方)$/u, /^Licen[sc]or$/u],
  [/^被(?:许可|授权)(?:人|方)$/u, /^Licen[sc]ee$/u],
  [/^(?:转让|让与|出让)(?:人|方)$/u, /^(?:Assignor|Transferor)$/u],
  [/^受让(?:人|方)$/u, /^(?:Assignee|Transferee)$/u],
  [/^(?:卖\s*方|供\s*方|供应商|供货方)$/u, /^(?:Seller|Supplier|Vendor)$/u],
  [/^(?:买\s*方|需\s*方|采购方)$/u, /^(?:Buyer|Purchaser|Customer)$/u],
  [/^(?:委托(?:人|方)|客户)$/u, /^(?:Client|Customer|Principal)$/u],
  [/^(?:受托(?:人|方)|服务方|服务提供方)$/u, /^(?:Service\s+Provider|Contractor|Provider)$/u],
  [/^(?:用人单位|聘用(?:方|单位)|雇主|聘方)$/u, /^Employer$/u],
  [/^(?:劳动者|受聘(?:人|方)|雇员|员工)$/u, /^Employee$/u],
  [/^顾问$/u, /^(?:Consultant|Advis[eo]r)$/u],
  [/^披露(?:人|方)$/u, /^(?:Discloser|Disclosing\s+Party)$/u],
  [/^接收(?:人|方)$/u, /^(?:Recipient|Receiving\s+Party)$/u],
  [/^中方$/u, /^(?:Chinese\s+Party|Party\s+A)$/u],
  [/^外方$/u, /^(?:Foreign\s+Party|Party\s+B)$/u],
];

function has(draft: Draft, pattern: RegExp): boolean {
  return [...draft.aliases].some((alias) => pattern.test(alias));
}

/** A bilingual contract names its parties twice: 甲方 and Party A are one. */
function mergeLanguages(drafts: readonly Draft[], text: string): readonly Draft[] {
  const letters = ['A', 'B', 'C', 'D'];
  const stems = ['甲', '乙', '丙', '丁'];
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const place = [...draft.aliases]
      .map((alias) =>
        Math.max(
          letters.indexOf(/^Party\s+([A-D])$/u.exec(alias)?.[1] ?? ''),
          stems.indexOf(/^([甲乙丙丁])\s*方$/u.exec(alias)?.[1] ?? ''),
        ),
      )
      .find((found) => found >= 0);
    const twin = merged.find((other) =>
      place === undefined
        ? ROLE_TWINS.some(([zh, en]) => (has(draft, zh) && has(other, en)) || (has(draft, en) && has(other, zh)))
        : other.aliases.has(`Party ${letters[place] ?? ''}`) || other.aliases.has(`${stems[place] ?? ''}方`),
    );
    if (twin === undefined) {
      merged.push(draft);
      continue;
    }
    for (const alias of draft.aliases) twin.aliases.add(alias);
    twin.spans.push(...draft.spans);
  }
  const bilingual = /Party\s+A\b/u.test(text) && /甲方/u.test(text);
  if (bilingual) {
    for (const draft of merged) {
      letters.forEach((letter, index) => {
        const pair = [`Party ${letter}`, `${stems[index] ?? ''}方`];
        if (pair.some((alias) => draft.aliases.has(alias))) for (const alias of pair) draft.aliases.add(alias);
      });
    }
  }
  return merged;
}
