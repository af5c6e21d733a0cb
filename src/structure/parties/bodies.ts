/**
 * Bodies that the opening introduces, whatever its layout: a name, the label in front of it, and what is said of it
 * until the next one (address, register, short names). Their roles need not be known.
 */
import type { Matcher } from '../../match/compile.ts';
import { findPlaces } from '../../match/places.ts';
import type { Clause } from '../contract.ts';
import { type BodyName, findBodyNames } from './body-names.ts';
import { addIntroduction, type Draft } from './draft.ts';
import { namesOfLabel, readRoleLabel } from './role-labels.ts';
import { ADDRESS, IS_ROLE, NO_PARTY } from './roles.ts';

/** What stands in front of a colon and names the body: 服务商：, Laboratory:, 委托方（甲方）：. */
const LABEL =
  /(?:^|[\n|\t])[ \u3000]*(?:[（(]?\d{1,2}[)）.、]\s*|[（(][A-Za-z一二三四五六][)）]\s*)?([^\n:：|\t]{1,36})[:：|\t][ \u3000|]*$/u;
/** Labels that say something of a body, or of the paper, and are no name. */
const NO_LABEL =
  /地址|住所|电话|传真|邮箱|电邮|联系人|代表|签字|盖章|签署|日期|编号|账|银行|主题|抄送|主送|出具|发件|收件|致|地点|^(?:名称|全称|公司)$|address|office|tel\b|phone|fax|mail|attn|attention|contact|represent|sign|date|number|no\.|account|bank|subject|^re$|^from|^to$|^cc$|place|^name$|whereas|part(?:ies|ners)|between|hereinafter|\b(?:are|is)$/iu;
const LONGEST_LABEL = 60;

/** No apostrophe of a name: Xi'an. */
const QUOTED = /(?<!\p{Script=Latin})["“”'‘「『]([^"“”'‘’」』\n]{1,50})["”“’'」』](?!\p{Script=Latin})/gu;
/** A short name follows: behind a bracket, or behind hereinafter, 以下称. */
const GIVES_NAME =
  /(?:[（(][^（）()"“「]{0,60}|\b(?:herein(?:after)?|hereafter|below|called|referred to as|as|known as)\b[^"“”.;]{0,30}|称(?:为|作)?|简称(?:为)?|[–—-]\s*)$/iu;
/** The name of all of them, or of each: no party's own. */
const COLLECTIVE =
  /\b(?:each|both|together|collectively|jointly|either)\b[^"“]{0,40}$|合称|统称|各称|共同|均称|分别称/iu;
const UNQUOTED =
  /[（(](\p{Lu}\p{L}{3,20})[）)](?=[^\S\n]*(?:[,.;\n]|$|and\b))|[（(](?:以下|下)?(?:简)?称(?:为)?\s*([^（）()"“「，,、]{2,16})[^（）()]{0,30}[）)]|\bhereinafter\s+(?:the\s+)?(\p{Lu}[\p{L} ]{1,24})(?=[,.;)]|$)/gu;
const BEFORE_NAME = 80;

/** In UTF-16 units: the opening of any contract, and what is said of one body. */
const LONGEST_OPENING = 12_000;
const LONGEST_BLOCK = 700;

/**
 * @param preamble the clauses before the first that does something
 * @param nameless matcher of places: bodies with a home count although nothing else names them
 */
export function readBodies(
  text: string,
  preamble: readonly Clause[],
  drafts: Draft[],
  nameless: Matcher | null = null,
): void {
  const first = preamble[0];
  const last = preamble.at(-1);
  if (first === undefined || last === undefined) return;
  const from = first.span.start;
  const opening = text.slice(from, Math.min(last.span.end, from + LONGEST_OPENING));
  const bodies = findBodyNames(opening).map((body) => ({ body, ...labelBefore(opening, body) }));
  let above: Draft | null = null;
  bodies.forEach(({ body, label, inOther }, index) => {
    const until = Math.min(bodies[index + 1]?.opens ?? opening.length, body.end + LONGEST_BLOCK);
    const { block, names } = shortNames(blockOf(opening.slice(body.end, until)));
    // The line above named the same body in the other language.
    const twin = inOther && above !== null ? [above.name] : [];
    const aliases = [...label, ...names, ...twin].filter((name) => !NO_PARTY.test(name));
    above = null;
    if (aliases.length === 0 && !(nameless !== null && hasHome(block, nameless))) return;
    if (!(label.length > 0 || ADDRESS.test(block) || /^\s?[,，（(\n]/u.test(block))) return;
    const draft = addIntroduction(drafts, {
      name: body.name,
      aliases,
      role: roleAmong([...label, ...aliases]) ?? label.at(-1) ?? null,
      span: { start: from + body.start, end: from + body.end + block.length },
      nameEnd: from + body.end,
    });
    above = inOther && twin.length === 0 ? draft : null;
  });
}

/** An address, a register, or a place right behind the name. */
const hasHome = (block: string, places: Matcher): boolean =>
  ADDRESS.test(block) ||
  (/^\s?[,，（(\n]/u.test(block) &&
    findPlaces(places, block.slice(0, NEAR_HOME)).some(
      ({ evidence }) => evidence === 'city' || evidence === 'country',
    ));
/** In UTF-16 units. */
const NEAR_HOME = 90;

/** 许可方 says more than 甲方, Licensor more than Party A. */
function roleAmong(names: readonly string[]): string | null {
  const roles = names.filter((name) => IS_ROLE.test(name));
  return roles.find((role) => !/^(?:[甲乙丙丁戊]\s*方|Party\s+[A-E])$/u.test(role)) ?? roles[0] ?? null;
}

/** What is said of a body: to the end of its paragraph, and on over lines of address, number and short name. */
function blockOf(behind: string): string {
  const lines = behind.split('\n');
  let length = lines[0]?.length ?? 0;
  for (const line of lines.slice(1)) {
    if (!saysMore(line.trim())) break;
    length += line.length + 1;
  }
  return behind.slice(0, length);
}

function saysMore(line: string): boolean {
  if (readRoleLabel(line, 0) !== null || OTHER_END.test(line)) return false;
  return line === '' || ADDRESS.test(line) || /^(?:[（(]|[^:：]{1,16}[:：])/u.test(line) || isAddress(line);
}

/** The line of whom a letter is addressed to. */
const OTHER_END = /^(?:to|致|收件(?:人|方)?)\s*[:：]/iu;

/** `7 Xinguang East Rd, Baotou 014030`, 江西省赣州市兰亭路8号: figures between commas or place words, and no sentence. */
const isAddress = (line: string): boolean =>
  line.length < 120 &&
  /\d/u.test(line) &&
  /[,，]|[省市区县镇乡路街道巷]\D{0,12}\d+\s*号/u.test(line) &&
  // A full stop behind a short word abbreviates it: P.O. Box, St. Peter.
  !/\p{Ll}{4}\.\s|。/u.test(line);

interface Label {
  readonly label: readonly string[];
  /** Where what introduces the body begins. */
  readonly opens: number;
  /** It only says in which language the name is given. */
  readonly inOther: boolean;
}

/** `BUYER` alone on the line above the name. */
const ROLE_ABOVE = /(?:^|\n)[^\S\n]*(?:\d{1,2}\.\s*)?(?:the\s+)?([\p{L}][\p{L} ]{1,24})\s*\n\s*$/iu;
const inTitleCase = (role: string): string =>
  role.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** The names in front of a body's colon. */
function labelBefore(opening: string, body: BodyName): Label {
  const start = Math.max(0, body.start - LONGEST_LABEL);
  const found = LABEL.exec(opening.slice(start, body.start));
  if (found === null) {
    const above = ROLE_ABOVE.exec(opening.slice(start, body.start));
    const role = above?.[1] ?? '';
    if (above === null || !IS_ROLE.test(role)) return { label: [], opens: body.start, inOther: false };
    return { label: [role, inTitleCase(role)], opens: start + above.index, inOther: false };
  }
  const words = found[1]?.trim() ?? '';
  const inOther = /^(?:中文|英文|中|英|chinese|english)(?:名称|全称|name)?$/iu.test(words);
  return { label: NO_LABEL.test(words) || inOther ? [] : namesOfLabel(words), opens: start + found.index, inOther };
}

interface Said {
  readonly block: string;
  readonly names: readonly string[];
}

/** Short names that are given at one place; another name further on is somebody else's, who has no form of company. */
function shortNames(block: string): Said {
  const marks = [
    ...[...block.matchAll(QUOTED)].filter((match) => {
      const before = block.slice(Math.max(0, match.index - BEFORE_NAME), match.index);
      return GIVES_NAME.test(before) && !COLLECTIVE.test(before);
    }),
    ...block.matchAll(UNQUOTED),
  ].sort((one, other) => one.index - other.index);
  const names = new Set<string>();
  let end: number | null = null;
  for (const mark of marks) {
    if (end !== null && mark.index - end > ONE_PLACE) return { block: block.slice(0, end), names: [...names] };
    const name = (mark[1] ?? mark[2] ?? mark[3] ?? '').replace(/^the\s+/iu, '').trim();
    if (name.length > 1) names.add(name);
    end = mark.index + mark[0].length;
  }
  if (end === null) return { block, names: [] };
  // An address may follow the short name; another sentence speaks of something else.
  const tail = /^[\s\S]*?(?=[。；;]|\.\s|$)/u.exec(block.slice(end))?.[0].length ?? 0;
  return { block: names.size === 0 ? block : block.slice(0, end + tail), names: [...names] };
}

/** In UTF-16 units: `(the "Licensor" or "we")`. */
const ONE_PLACE = 24;
