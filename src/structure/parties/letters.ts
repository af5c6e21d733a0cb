/** The parties of a letter: "we" are its sender and "you" its addressee, by letterhead, address and salutation. */
import { overlaps, type Span } from '../../extract/document.ts';
import type { Clause } from '../contract.ts';
import { isSalutation } from '../line-kinds.ts';
import { findBodyNames } from './body-names.ts';
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
  /\byou\b[^.]{0,60}\b(?:citizen|national|passport|resid)|\byour? (?:now |currently |present(?:ly)? )?(?:live|work|home|employer|position|post|job)\b[^.]{0,40}\b(?:in|at|with)\b|(?:您(?!好)|阁下|台端)[^。您]{0,40}?(?:公民|国籍|护照|供职于|任职于|就职于|现居|现住|居住|现任|工作于|任教于|目前在|现在|干了)/iu;
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

/** Paragraphs in which a letter without a letterhead says who writes it. */
const PARAGRAPHS = 4;
/** In UTF-16 units. */
const LONGEST_GREETING = 60;
const LONGEST_BLOCK = 160;
const DATE =
  /^(?:\p{L}+,?\s+)?(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2}),?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日)\.?$/u;
const SUBJECT_LINE = /^(?:re|subject|ref|your ref|our ref|事由|主题|关于)\s*[:：.]/iu;
const GREETED =
  /^(?:dear\s+)?(?:(?:mr|ms|mrs|dr|prof|professor)\.?\s+)?(?:\p{Lu}[\p{L}’'-]*\s+)*?(\p{Lu}[\p{L}’'-]+)\s*[,:]?$/iu;

/** The first line of whom the letter is addressed to: by a title, by the name that is greeted, or behind the date. */
function findAddressee(text: string, clauses: readonly Clause[], salutation: number): number {
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

/** A letter without a letterhead names its sender in its first paragraphs: 我司某某公司（马尼拉）, "a post at X Inc., Fort Wayne". */
function senderInText(
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

/** 兰工： greets 兰守田, who is introduced elsewhere. */
const isGreeted = (draft: Draft, greeting: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(draft.name) && greeting.replace(/^尊敬的/u, '').startsWith(draft.name.slice(0, 1));

/** The greeting may open a whole paragraph: 您好！我司…. */
function greetingOf(text: string, { start, end }: Span): Span {
  if (end - start <= LONGEST_GREETING || !isSalutation(text.slice(start, end).trim())) return { start, end };
  const greeting = /^[^\n:：！!,，]*/u.exec(text.slice(start, start + LONGEST_GREETING))?.[0].length ?? 0;
  return { start, end: start + greeting };
}

/** Where it says of whom it greets where he lives or works, to the end of the part of the sentence. */
function saidOfYou(text: string, { start, end }: Span): readonly Span[] {
  const own = text.slice(start, end);
  const found = ABOUT_YOU.exec(own);
  if (found === null) return [];
  const tail = /^[^.。；;\n]*/u.exec(own.slice(found.index + found[0].length))?.[0].length ?? 0;
  return [{ start: start + found.index, end: start + found.index + found[0].length + tail }];
}

/** "A Co. (Foshan, China) and B JSC (Lao Cai, Vietnam) agree": whom an e-mail goes to may be told by its address. */
function addresseeInText(
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

function words(text: string, clause: Clause): string {
  return text.slice(clause.span.start, clause.span.end).trim();
}
