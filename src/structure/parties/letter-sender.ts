/** Who writes a letter that has no letterhead: the body that its first paragraphs name, at home where its plants are. */
import type { Span } from '../../extract/document.ts';
import type { Clause } from '../contract.ts';
import { findBodyNames } from './body-names.ts';
import type { Draft } from './draft.ts';
import { LONGEST_BLOCK, WE, words } from './letter-forms.ts';

/** A letter without a letterhead names its sender in its first paragraphs: 我司某某公司（马尼拉）, "a post at X Inc., Fort Wayne". */
export function senderInText(
  text: string,
  paragraphs: readonly Clause[],
  head: readonly Clause[],
  drafts: Draft[],
): Draft | undefined {
  if (head.some((clause) => findBodyNames(words(text, clause)).length > 0)) return undefined;
  for (const { span } of paragraphs) {
    const own = text.slice(span.start, span.end);
    const [body, next] = findBodyNames(own);
    if (body === undefined) continue;
    const end = next?.start ?? Math.min(own.length, body.end + LONGEST_BLOCK);
    const block = /^[^.。;；\n]*/u.exec(own.slice(body.end, end))?.[0].length ?? 0;
    const draft: Draft = {
      name: body.name,
      aliases: new Set([body.name]),
      role: 'sender',
      spans: [{ start: span.start + body.start, end: span.start + body.end + block }],
      nameEnd: span.start + body.end,
    };
    drafts.push(draft);
    return draft;
  }
  return undefined;
}

/** Whoever writes "our plant in Narva", 我司在太原省的工厂, is at home there where nothing else says it. */
const OWN_PLANT =
  /\bour (?:[\w-]+ ){0,3}?(?:plant|works|site|factory|mill|smelter|laborator(?:y|ies)|head office|office|shop|mine|premises|yard)s?\b[^.;]{0,12}?\b(?:in|at|near)\b[^.;]{2,60}|我(?:司|公司|院|所|校|厂)(?:[^。；]{0,12}(?:位于|设于|设在|坐落|总部|注册|地处)|(?:正?在|于))[^。；，]{2,30}/giu;

export function ownPlants(text: string, clauses: readonly Clause[], draft: Draft): readonly Span[] {
  if (!WE.some((name) => draft.aliases.has(name))) return [];
  return clauses.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(OWN_PLANT)].map(({ index, 0: found }) => ({
      start: span.start + index,
      end: span.start + index + found.length,
    })),
  );
}
