/**
 * Parties that are introduced by name first and a short name behind it: `A Co., Ltd., of Ganzhou (the
 * "Licensor")`, `B GmbH … – hereinafter: Customer –`, 以下简称“丙公司”.
 */

import { findBodyNames } from './body-names.ts';
import { type Introduction, readName } from './draft.ts';
import { BODY, IS_ROLE, NO_PARTY, ROLE_IN_TEXT } from './roles.ts';

const QUOTED = /["“”'‘「『]([^"“”'‘’」』\n]{1,50})["”“’'」』]/gu;
const MARK =
  /[（(](?!以下|下称|简称)[\p{Script=Han}]{1,4}(?:方|司|人|院|所|校|厂)[）)]|\b(?:is|are)\s+(?:hereinafter\s+)?(?:called|named|referred to as)\s+(?:the\s+)?["“][^"”]{1,40}["”]|[（(][^（）()]{0,160}["“”'‘「『][^（）()]{1,60}["”“’'」』][^（）()]{0,140}[）)]|(?:以下|下)?(?:简)?称(?:为|作)?\s*["“「][^"”」]{1,30}["”」]|[（(](?:以下|下)?(?:简)?称(?:为)?\s*[^（）()"“]{2,16}[）)]|[–—-]\s*(?:hereinafter|hereafter|following|in the following)[:,]?\s+(?:referred to as\s+|called\s+)?(?:the\s+)?["“]?([\p{L} ]{2,30})["”]?\s*[–—-]|\bhereinafter\s+(?:called|referred to as|the)\s+(?:the\s+)?["“][^"”]{1,40}["”]/giu;
const LEAD = /^(?:\s*(?:and|between|by and between|与|和|由|及|[,，;；:：.。–—-]|[（(]?\d[）)])\s*)*/iu;

const TO_BE_FORMED = /拟|设立|成立|组建|\b(?:to be )?(?:formed|set up|established|incorporated)\b/iu;

/** @param body a paragraph; @param before the paragraph above it, for a short name that stands alone on its line */
export function readNamedInBrackets(
  body: string,
  offset: number,
  before: { readonly text: string; readonly start: number } | null,
): readonly Introduction[] {
  const marks = [...body.matchAll(MARK), ...body.matchAll(ROLE_IN_TEXT)].sort((a, b) => a.index - b.index);
  const found: Introduction[] = [];
  let from = 0;
  for (const mark of marks) {
    const end = mark.index + mark[0].length;
    if (mark.index < from) continue;
    const aliases = namesIn(mark[0], mark[1] ?? mark[2]);
    let words = behindOpening(body.slice(from, mark.index));
    let start = offset + mark.index - words.length;
    // `Registration number 12345 ("Licensee")` below the lines of name and address.
    const isBelowName = before !== null && findBodyNames(words).length === 0 && findBodyNames(before.text).length > 0;
    if ((words.trim().length < 4 || isBelowName) && from === 0 && before !== null) {
      words = before.text;
      start = before.start;
    }
    from = end;
    if (aliases.length === 0 || !(BODY.test(words + mark[0]) || aliases.some((alias) => IS_ROLE.test(alias)))) continue;
    const lead = LEAD.exec(words)?.[0].length ?? 0;
    const name = readName(words.slice(lead)) || (aliases[0] ?? '');
    // What stands behind the last mark of a paragraph may still give an address.
    const tail = mark === marks.at(-1) ? (/^[^.。;；]{0,200}/u.exec(body.slice(end))?.[0].length ?? 0) : 0;
    found.push({
      name,
      aliases,
      role: aliases.find((alias) => IS_ROLE.test(alias)) ?? null,
      span: { start: start + lead, end: offset + end + tail },
      // "各方拟在老挝设立公司" is no name: the place in it says where the body will be.
      nameEnd: start + lead + (TO_BE_FORMED.test(name) ? 0 : name.length),
    });
  }
  return found;
}

function namesIn(mark: string, unquoted: string | undefined): readonly string[] {
  const quoted = [...mark.matchAll(QUOTED)].map((match) => match[1] ?? '');
  const plain = /^[（(]([\p{Script=Han}]{2,5})[）)]$/u.exec(mark)?.[1];
  const bare = plain ?? /[（(](?:以下|下)?(?:简)?称(?:为)?\s*([^（）()"“]{2,16})[）)]/u.exec(mark)?.[1];
  return [...quoted, unquoted ?? '', quoted.length === 0 ? (bare ?? '') : '']
    .map((name) => name.replace(/^the\s+/iu, '').trim())
    .filter((name) => name.length > 1 && !NO_PARTY.test(name));
}

/** What stands behind "between", which opens the list of the parties. */
function behindOpening(words: string): string {
  const opening = [...words.matchAll(/\b(?:between|among|on behalf of)\b\s*:?\s*|代表|本(?:合同|协议|备忘录)由/giu)].at(
    -1,
  );
  return opening === undefined ? words : words.slice(opening.index + opening[0].length);
}
