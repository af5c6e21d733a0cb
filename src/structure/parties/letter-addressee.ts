/** Whom a letter is addressed to: where its lines begin, what it says of the person, and which company a mail address means. */
import type { Span } from '../../extract/document.ts';
import type { Clause } from '../contract.ts';
import { isSalutation } from '../line-kinds.ts';
import { findBodyNames } from './body-names.ts';
import type { Draft } from './draft.ts';
import { LONGEST_BLOCK, LONGEST_GREETING, PARAGRAPHS, words } from './letter-forms.ts';

const ADDRESSEE =
  /^(?:(?:mr|ms|mrs|dr|prof|professor|assoc|herr|frau|monsieur|madame)\.?\s+\p{Lu}|致\s*[:：]|to\s*:)/iu;
const ABOUT_YOU =
  /\byou\b[^.]{0,60}\b(?:citizen|national|passport|resid)|\byour? (?:now |currently |present(?:ly)? )?(?:live|work|home|employer|position|post|job)\b[^.]{0,40}\b(?:in|at|with)\b|(?:您(?!好)|阁下|台端)[^。您]{0,40}?(?:公民|国籍|护照|供职于|任职于|就职于|现居|现住|居住|现任|工作于|任教于|目前在|现在|干了)/iu;
const DATE =
  /^(?:\p{L}+,?\s+)?(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2}),?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日)\.?$/u;
const SUBJECT_LINE = /^(?:re|subject|ref|your ref|our ref|事由|主题|关于)\s*[:：.]/iu;
const GREETED =
  /^(?:dear\s+)?(?:(?:mr|ms|mrs|dr|prof|professor)\.?\s+)?(?:\p{Lu}[\p{L}’'-]*\s+)*?(\p{Lu}[\p{L}’'-]+)\s*[,:]?$/iu;

/** The first line of whom the letter is addressed to: by a title, by the name that is greeted, or behind the date. */
export function findAddressee(text: string, clauses: readonly Clause[], salutation: number): number {
  const marked = clauses.findIndex((clause, index) => index < salutation && ADDRESSEE.test(words(text, clause)));
  if (marked >= 0) return marked;
  const greeting = clauses[salutation];
  const greeted = greeting === undefined ? undefined : GREETED.exec(words(text, greeting))?.[1];
  if (greeted !== undefined && !/^(?:sirs?|madams?|all|colleagues?)$/iu.test(greeted)) {
    const named = clauses.findIndex(
      (clause, index) => index < salutation && words(text, clause).split('\n')[0]?.includes(greeted) === true,
    );
    if (named >= 0) return named;
  }
  const date = clauses.findIndex((clause, index) => index < salutation && DATE.test(words(text, clause)));
  const behind = clauses[date + 1];
  return date >= 0 && date + 1 < salutation && behind !== undefined && !SUBJECT_LINE.test(words(text, behind))
    ? date + 1
    : -1;
}

/** 兰工： greets 兰守田, who is introduced elsewhere. */
export const isGreeted = (draft: Draft, greeting: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(draft.name) && greeting.replace(/^尊敬的/u, '').startsWith(draft.name.slice(0, 1));

/** The greeting may open a whole paragraph: 您好！我司…. */
export function greetingOf(text: string, { start, end }: Span): Span {
  if (end - start <= LONGEST_GREETING || !isSalutation(text.slice(start, end).trim())) return { start, end };
  const greeting = /^[^\n:：！!,，]*/u.exec(text.slice(start, start + LONGEST_GREETING))?.[0].length ?? 0;
  return { start, end: start + greeting };
}

/** Where it says of whom it greets where he lives or works, to the end of the part of the sentence. */
export function saidOfYou(text: string, { start, end }: Span): readonly Span[] {
  const own = text.slice(start, end);
  const found = ABOUT_YOU.exec(own);
  if (found === null) return [];
  const tail = /^[^.。；;\n]*/u.exec(own.slice(found.index + found[0].length))?.[0].length ?? 0;
  return [{ start: start + found.index, end: start + found.index + found[0].length + tail }];
}

/** "A Co. (Foshan, China) and B JSC (Lao Cai, Vietnam) agree": whom an e-mail goes to may be told by its address. */
export function addresseeInText(
  text: string,
  clauses: readonly Clause[],
  salutation: number,
  block: readonly Clause[],
  sender: Draft | undefined,
): readonly Span[] {
  const domain = /@([\w-]+)\./u.exec(block.map((clause) => words(text, clause)).join('\n'))?.[1];
  if (domain === undefined) return [];
  for (const { span } of clauses.slice(salutation, salutation + PARAGRAPHS)) {
    const own = text.slice(span.start, span.end);
    const bodies = findBodyNames(own);
    const at = bodies.findIndex(({ name }) => name !== sender?.name && sharesWord(name, domain));
    const body = bodies[at];
    if (body === undefined) continue;
    const end = bodies[at + 1]?.start ?? Math.min(own.length, body.end + LONGEST_BLOCK);
    return [{ start: span.start + body.end, end: span.start + end }];
  }
  return [];
}

/** `laocai-metals` is the domain of Lao Cai Metals JSC. */
function sharesWord(name: string, domain: string): boolean {
  const plain = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return domain
    .toLowerCase()
    .split(/[-_]/u)
    .some((word) => word.length > 3 && plain.includes(word));
}
