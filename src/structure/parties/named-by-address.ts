/** Parties that have neither a role nor a short name: `A CO., LTD. of 8 Mill Road, Ganzhou, China; and B LLC of …`. */
import type { Clause } from '../contract.ts';
import { isRecital } from '../line-kinds.ts';
import { addIntroduction, type Draft } from './draft.ts';
import { behindOpening } from './named-in-brackets.ts';

const FORM =
  '(?:(?:C[oO]\\.?\\s*,?\\s*)?(?:Ltd|LTD|Limited|LIMITED)|Inc(?:orporated)?|INC|Corp(?:oration)?|CORP(?:ORATION)?|LL[CP]|PLC|plc|GmbH|GMBH|AG|AS|AB|Oy|B\\.?V|N\\.?V|S\\.?A|S\\.?p\\.?A|Sdn\\.?\\s*Bhd|JSC|University|Institute|Academy)\\.?';
const AT_HOME =
  '(?:of|located|based|registered|incorporated|organi[sz]ed|established|residing|having|with|whose|an?\\s+(?:\\p{L}+\\s+){0,3}(?:company|corporation|partnership|body|institution|university)|address)\\b';
const NAMED_AT_HOME = new RegExp(
  `(?<=^|[;,:]\\s{0,3}|\\band\\s{1,3}|\\(\\d\\)\\s{0,3})(\\p{Lu}[\\p{L}\\d&.'’()-]{0,40}(?:\\s{1,3}[\\p{L}\\d&.'’()-]{1,40}){0,8}?\\s{0,3},?\\s${FORM})\\s{0,3},?\\s{1,3}${AT_HOME}`,
  'gu',
);
const NAMED_AT_HOME_ZH =
  /(?<=^|[;；，,]|与|和|及)(?:(?:由|与|和|及)\s*)?([\p{Script=Han}（）()]{4,30}?(?:公司|大学|学院|研究院|研究所|集团))\s*(?:[（(]\p{Script=Han}{2,4}[）)]\s*)?[，,（(]\s*(?:住所|注册地|地址|位于|注册于|统一社会信用代码)/gu;

/** In UTF-16 units; two names with their addresses are far shorter. */
const LONGEST_INTRODUCTION = 4000;

/** @param preamble the clauses before the first that does something */
export function readNamedByAddress(text: string, preamble: readonly Clause[], drafts: Draft[]): void {
  for (const { span, kind } of preamble) {
    if (kind === 'contents' || kind === 'margin' || kind === 'comment' || kind === 'deleted') continue;
    const own = text.slice(span.start, Math.min(span.end, span.start + LONGEST_INTRODUCTION));
    if (isRecital(own)) continue;
    const body = behindOpening(own);
    const offset = span.start + own.length - body.length;
    const names = [NAMED_AT_HOME, NAMED_AT_HOME_ZH]
      .flatMap((pattern) => [...body.matchAll(pattern)])
      .map((match) => ({ name: match[1] ?? '', start: match.index + match[0].indexOf(match[1] ?? '') }))
      .sort((one, other) => one.start - other.start);
    names.forEach(({ name, start }, index) => {
      const end = names[index + 1]?.start ?? body.length;
      const nameEnd = offset + start + name.length;
      addIntroduction(drafts, {
        name,
        aliases: [],
        role: null,
        span: { start: offset + start, end: offset + end },
        nameEnd,
      });
    });
  }
}
