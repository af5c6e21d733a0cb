/** What a line is, told from its words: a heading, a recital, a signature, the introduction of a list. */
import { languageOf } from './language.ts';
import type { Line } from './lines.ts';

const LONGEST_HEADING = { zh: 32, en: 110 } as const;
const LONGEST_SIGNATURE = 400;
const SIGNATURE =
  /^(?:in witness whereof|executed (?:as|by|in|on)|signed (?:in|by|for|on|at|and)|for and on behalf of|authori[sz]ed (?:signatory|representative)|(?:by|name|title|signature|date)\s*[:：]|授权代表|法定代表人\s*(?:或|[（(：:_])|法人代表|签字|签章|盖章|签署(?:人|日期|地点|页|栏)|（?以下无正文|（?本页无正文|日期\s*[:：]|\p{Script=Han}{1,9}\s{0,4}[:：]?\s{0,4}[（(](?:盖章|签字|签章|公章|签名|签署)[^）)]{0,8}[）)](?=$|[\s:：_])|[甲乙丙丁]\s*方\s*[（(](?:盖章|签字|签章|公章)|[甲乙丙丁]\s*方\s*(?:盖章|签字|签章|公章)|\p{Lu}[\p{L} ]{1,24}\((?:seal|signature|stamp|sign)\b)/iu;
/** A line of names alone, near the end: "LICENSOR LICENSEE". */
const NAMES_ONLY = /^(?:\p{Lu}[\p{Lu}\d.,'&-]+\s*){2,6}$/u;
/** A line that names a body, its number or its address is no heading. */
const IDENTITY =
  /\b(?:co\.,?\s*ltd|ltd|limited|inc|gmbh|llc|llp|corp|plc|s\.a|pty|sdn|jsc)\b|公司|\d{5}|统一社会信用代码|\b(?:street|road|avenue|drive|lane|district)\b/iu;
const RECITALS_EN =
  '(?:(?:general|project|factual)\\s+)?(?:background|recitals?|whereas|preamble|introduction|witnesseth|purpose|context)(?:\\s+(?:and|to|of)\\s+(?:the\\s+|this\\s+)?\\p{L}+)?';
const RECITALS_ZH =
  '(?:合作|项目|合同|协议|签约)?(?:鉴于|鉴於|背景|前言|序言|缘起|缘由|引言|宗旨|目的)(?:[和与及](?:目的|宗旨|背景))?(?:条款)?';
/** In one language or in both: `背景　Article 1 Background`. */
const RECITAL_HEADING = new RegExp(
  `^(?:[A-Z\\d.]*\\s*)?(?:${RECITALS_EN}|${RECITALS_ZH})(?:[\\s/|]+(?:(?:Article|Section|Clause|§)?\\s*[\\dIVX.]*\\s*)(?:${RECITALS_EN}|${RECITALS_ZH}))?\\s*[:：]?$`,
  'iu',
);
const RECITAL =
  /^(?:(?:[（(][A-Z][）)]|[A-Z]\.)\s*)?(?:whereas\b|鉴于|鉴於|(?:第[一二三四五六七八九十\d]{1,3}[条條]\s*)?[缘緣](?=[甲乙双雙本因]))/iu;
/** "… agree as follows:" opens the contract and introduces no item. */
const AGREES =
  /witnesseth|agree[sd]?\b|as under|(?:同意|约定|达成|议定|协议|订立|订定|订明|签订|商定|函告|议决).{0,8}如下|(?:条款|协议|合同|契约|约定|事项)如下|如下(?:条款|协议|约定|合同)/iu;
const INTRODUCES = /(?:[:：]|如下|下列|以下|following|as follows)\s*[:：]?\s*$/iu;
const DEFINITIONS = /definitions?|interpretation|glossary|定义|释义|术语/iu;
const TICKED = /^[☑☒✓✔■]/u;

/** Whom a letter greets: "Dear …", 尊敬的…, 周教授：, …台鉴. */
const SALUTATION =
  /^(?:dear\b|to whom it may|(?:hi|hello|good (?:morning|day))\b[^.]{0,40}$|尊敬的|敬启者|敬啓者|谨启者|您好|[^:：]{1,12}(?:先生|女士|小姐|教授|博士|院士|主任|所长|所長|院长|院長|经理|經理|老师|老師|工程师|工程師|同志|师傅)\s*(?:您好)?\s*[:：]$|[^:：]{1,16}(?:台|钧|鈞|惠|大|雅|勋|勳|道)[鉴鑒鑑]\s*[:：]?$)/iu;

/** 张工：, 李总： and no 分工：. */
const SURNAME_ONLY =
  /^[张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚文兰樊鲁安葛牛洪阮温章俞阳柳庄涂柯凌霍祝耿关骆焦柴翁游申包桂岳左欧尤](?:工|总|师|高工|老师)\s*(?:您好|你好)?\s*[:：]$/u;

export const isSalutation = (body: string): boolean => SALUTATION.test(body) || SURNAME_ONLY.test(body);
export const isRecital = (body: string): boolean => RECITAL.test(body);
export const isRecitalHeading = (body: string): boolean => RECITAL_HEADING.test(body);
/** The text ends as one that items follow: "The Seller shall:". */
export const introduces = (body: string): boolean => INTRODUCES.test(body);
export const introducesItemsOnly = (body: string): boolean => INTRODUCES.test(body) && !AGREES.test(body);
export const opensSignatures = (body: string): boolean => SIGNATURE.test(body);
export const isNamesOnly = (body: string): boolean => NAMES_ONLY.test(body);
export const fitsSignature = (body: string): boolean => body.length < LONGEST_SIGNATURE;
/** A row of a table, or a ticked line of a form. */
export const isRow = (line: Line, body: string): boolean => line.row !== null || TICKED.test(body);
export const isMargin = ({ kind }: Line): boolean => kind === 'header' || kind === 'footer' || kind === 'page-number';

/** Short enough for a heading, and ended as one. A heading may stand in both languages in one line. */
export function isShort(line: Line, body: string): boolean {
  const han = (body.match(/\p{Script=Han}/gu) ?? []).length;
  const isBoth = han > 0 && /\p{Script=Latin}{3,}\s+\p{Script=Latin}{3}|\p{Lu}\p{Ll}{3,}/u.test(body);
  const isBrief = isBoth
    ? han <= LONGEST_HEADING.zh && body.length - han <= LONGEST_HEADING.en
    : body.length <= LONGEST_HEADING[languageOf(line.text)];
  return isBrief && !/(?:[。；;，,.、](?:\s*\|)?|[；;]\s*(?:以及|或者?|and|or))$/u.test(body) && line.row === null;
}

/** An unnumbered line that reads as a heading. */
export function looksLikeHeading(line: Line, body: string): boolean {
  return (
    line.kind === 'heading' ||
    (isShort(line, body) &&
      !hasVerb(body) &&
      !IDENTITY.test(body) &&
      !/[:：]/u.test(body) &&
      /^[\p{Lu}\p{Script=Han}]/u.test(body))
  );
}

/** A heading names a matter; a clause says that something is, is done or shall be. */
export function hasVerb(body: string): boolean {
  return (
    /\b(?:shall|will|may|must|is|are|has|have|agrees?|means|grants?|provides?)\b/u.test(body) ||
    /(?:应当|(?<![适反相供响效])应(?![用收急激力付变])|须|可以|不得|负责|是指|同意|向.{1,12}提供)/u.test(body)
  );
}

/** Running text: it says something and ends with a full stop. */
export const isSentence = (text: string): boolean => /[。.]["”’」』）)]?$/u.test(text.trim()) && hasVerb(text);
export const isDefinitionsHeading = (heading: string | null): boolean => DEFINITIONS.test(heading ?? '');

/** `Training. The Licensor shall …` → `Training`. */
export function readRunInHeading(body: string): string | null {
  const found =
    /^([A-Z][\w ,&/'’-]{2,60})(?:\.\s|\s[—–-]\s|:\s)(?=["“]?[A-Z])/u.exec(body) ??
    /^([\p{Script=Han}]{2,14})(?:[：:]|\s{1,2}(?=[甲乙丙双本]))/u.exec(body);
  return found?.[1] !== undefined && !hasVerb(found[1]) && !/[为中下]$/u.test(found[1]) ? found[1] : null;
}

/** Whether the contract's clauses have numbers or headings at all, so that what stands before them is a preamble. */
export function hasSections(lines: readonly Line[]): boolean {
  const labelled = lines.filter((line) => line.label !== null && !line.label.annex);
  const short = lines.filter(
    (line) => line.text.length < 30 && line.row === null && !/[。；;，,.:：]$/u.test(line.text.trim()),
  );
  return labelled.length > 3 || short.length > 5;
}
