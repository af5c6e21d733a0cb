/** How a text speaks of a person who is a party: 洪某某 is 洪教授, 洪工 or 洪女士 from then on. */
import type { Draft } from './draft.ts';

const PERSON = /^\p{Script=Han}{2,3}$/u;
const IS_PERSON = /身份证|护照|国籍|先生|女士|教授|博士|[男女]，|出生|\p{Script=Han}籍/u;
const TITLES = [
  '教授',
  '副教授',
  '博士',
  '先生',
  '女士',
  '老师',
  '研究员',
  '工程师',
  '高工',
  '工',
  '师傅',
  '院士',
  '总',
];

export function addPersonForms(drafts: readonly Draft[], text: string): void {
  for (const draft of drafts) {
    if (!PERSON.test(draft.name) || !draft.spans.some((span) => IS_PERSON.test(text.slice(span.start, span.end))))
      continue;
    for (const title of TITLES) {
      const form = draft.name.slice(0, 1) + title;
      const isOthers = drafts.some((other) => other !== draft && [...other.aliases].some((alias) => alias === form));
      if (!isOthers && text.includes(form)) draft.aliases.add(form);
    }
  }
}
