/** The parties of a letter: "we" are its sender and "you" its addressee, by letterhead, address and salutation. */
import { overlaps } from '../../extract/document.ts';
import type { Clause } from '../contract.ts';
import { isSalutation } from '../line-kinds.ts';
import type { Draft } from './draft.ts';
import { addresseeInText, findAddressee, greetingOf, isGreeted, saidOfYou } from './letter-addressee.ts';
import { LONGEST_GREETING, PARAGRAPHS, WE, words, YOU } from './letter-forms.ts';
import { senderInText } from './letter-sender.ts';

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
  const addressee = findAddressee(text, clauses, salutation);
  const head = clauses.slice(0, addressee < 0 ? salutation : addressee);
  const isAddressed = (draft: Draft): boolean =>
    YOU.some((name) => draft.aliases.has(name)) ||
    (addressee >= 0 &&
      (draft.role === null || /^(?:to|addressee|致|收件)/iu.test(draft.role)) &&
      clauses.slice(addressee, salutation).some(({ span }) => draft.spans.some((own) => overlaps(own, span))));
  const sender =
    drafts.find((draft) => WE.some((name) => draft.aliases.has(name))) ??
    drafts.find((draft) => !isAddressed(draft)) ??
    senderInText(text, clauses.slice(salutation, salutation + PARAGRAPHS), head, drafts);
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
      nameEnd: (first?.span.start ?? 0) + name.length,
    });
  }
  const block = clauses.slice(addressee < 0 ? salutation : addressee, salutation + 1);
  const about = clauses.flatMap((clause) => saidOfYou(text, clause.span));
  const greeting = clauses[salutation] === undefined ? '' : words(text, clauses[salutation]);
  // Who is called "you", or stands first in the addressee's lines, is the addressee already.
  const known = drafts.find(
    (draft) =>
      draft !== sender &&
      (YOU.some((name) => draft.aliases.has(name)) ||
        isGreeted(draft, greeting) ||
        draft.spans.some((span) => block[0] !== undefined && overlaps(span, block[0].span))),
  );
  if (known !== undefined) {
    for (const name of YOU) known.aliases.add(name);
    known.spans.push(...about);
    return;
  }
  const name =
    (block[0] === undefined ? '' : words(text, block[0]).slice(0, LONGEST_GREETING))
      .replace(/^(?:(?:致|to)\s*[:：]|dear|尊敬的)\s*/iu, '')
      .split(/[,，（(\n:：！!]|\s(?=\p{Script=Han}鉴)/u)[0]
      ?.trim() ?? '';
  drafts.push({
    name,
    aliases: new Set([...YOU, name].filter((alias) => alias !== '')),
    role: 'addressee',
    spans: [
      ...block.map((clause) => greetingOf(text, clause.span)),
      ...about,
      ...addresseeInText(text, clauses, salutation, block, sender),
    ],
    nameEnd: (block[0]?.span.start ?? 0) + name.length,
  });
}
