/** The parties of a letter: "we" are its sender and "you" its addressee, by letterhead, address and salutation. */
import { overlaps } from '../../extract/document.ts';
import type { Clause } from '../contract.ts';
import { isSalutation } from '../line-kinds.ts';
import type { Draft } from './draft.ts';

const ADDRESSEE =
  /^(?:(?:mr|ms|mrs|dr|prof|professor|assoc|herr|frau|monsieur|madame)\.?\s+\p{Lu}|致\s*[:：]|to\s*:)/iu;
const WE = [
  'we',
  'We',
  'us',
  'our',
  'Our',
  '我司',
  '我方',
  '我校',
  '我院',
  '我所',
  '我厂',
  '我公司',
  '本公司',
  '本院',
  '本所',
  '本校',
  '敝司',
  '敝公司',
  '敝所',
  '敝院',
  '敝校',
  '敝厂',
];
const YOU = [
  'you',
  'You',
  'your',
  'Your',
  '您',
  '你方',
  '贵方',
  '贵司',
  '贵公司',
  '贵所',
  '贵院',
  '贵校',
  '贵厂',
  '阁下',
  '台端',
];
const ABOUT_YOU =
  /\byou\b[^.]{0,60}\b(?:citizen|national|passport|resid)|(?:您|阁下|台端)[^。]{0,40}(?:公民|国籍|护照|供职于|任职于|就职于)/iu;
const LATEST_SALUTATION = 25;

const PERSONAL = /^(?:advis[eo]r|consultant|employee|expert|contractor|secondee|顾问|受聘人|受聘方|员工|雇员|专家)$/iu;
const FEWEST_USES = 5;

/** Terms that speak of "you" and "us" without a salutation: the person is you, the other party is we. */
export function readAddressForms(text: string, drafts: readonly Draft[]): void {
  if (
    (text.match(/\b(?:you|your)\b|您|贵方/giu) ?? []).length < FEWEST_USES ||
    drafts.some((draft) => YOU.some((name) => draft.aliases.has(name)))
  )
    return;
  const person = drafts.find((draft) => [...draft.aliases].some((alias) => PERSONAL.test(alias)));
  const others = drafts.filter(
    (draft) => (draft !== person && draft.role !== null) || (draft !== person && drafts.length === 2),
  );
  if (person === undefined) return;
  for (const name of YOU) person.aliases.add(name);
  const [other] = others.length > 0 ? others : drafts.filter((draft) => draft !== person);
  if (other !== undefined) for (const name of WE) other.aliases.add(name);
}

export function readLetterParties(text: string, clauses: readonly Clause[], drafts: Draft[]): void {
  const salutation = clauses.findIndex(
    (clause, index) => index < LATEST_SALUTATION && isSalutation(words(text, clause)),
  );
  if (salutation < 0) return;
  const addressee = clauses.findIndex((clause, index) => index < salutation && ADDRESSEE.test(words(text, clause)));
  const head = clauses.slice(0, addressee < 0 ? salutation : addressee);
  const sender =
    drafts.find((draft) => WE.some((name) => draft.aliases.has(name))) ??
    drafts.find((draft) => !YOU.some((name) => draft.aliases.has(name)));
  if (sender !== undefined) {
    for (const name of WE) sender.aliases.add(name);
    sender.spans.push(...head.map((clause) => clause.span));
  } else if (head.length > 0) {
    const [first] = head;
    const name =
      first === undefined
        ? ''
        : (words(text, first)
            .split(/[,，\n]/u)[0]
            ?.trim() ?? '');
    drafts.push({
      name,
      aliases: new Set([...WE, name]),
      role: 'sender',
      spans: head.map((clause) => clause.span),
      nameEnd: head[0]?.span.end ?? 0,
    });
  }
  const block = clauses.slice(addressee < 0 ? salutation : addressee, salutation + 1);
  const about = clauses.filter((clause) => ABOUT_YOU.test(words(text, clause)));
  // Who is called "you", or stands first in the addressee's lines, is the addressee already.
  const known = drafts.find(
    (draft) =>
      draft !== sender &&
      (YOU.some((name) => draft.aliases.has(name)) ||
        draft.spans.some((span) => block[0] !== undefined && overlaps(span, block[0].span))),
  );
  if (known !== undefined) {
    for (const name of YOU) known.aliases.add(name);
    known.spans.push(...about.map((clause) => clause.span));
    return;
  }
  const name =
    (block[0] === undefined ? '' : words(text, block[0]))
      .replace(/^(?:(?:致|to)\s*[:：]|dear|尊敬的)\s*/iu, '')
      .split(/[,，（(\n:：]|\s(?=\p{Script=Han}鉴)/u)[0]
      ?.trim() ?? '';
  drafts.push({
    name,
    aliases: new Set([...YOU, name].filter((alias) => alias !== '')),
    role: 'addressee',
    spans: [...block, ...about].map((clause) => clause.span),
    nameEnd: (block[0]?.span.start ?? 0) + name.length,
  });
}

function words(text: string, clause: Clause): string {
  return text.slice(clause.span.start, clause.span.end).trim();
}
