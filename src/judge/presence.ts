/**
 * People of one side at the place of the other: "the Licensor's furnace master will be at the Works", 研究院一名博士生赴
 * 施派尔. No verb of giving stands there, yet who comes brings what he knows, or learns what is done there.
 */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';
import type { Actor } from './actors.ts';

export interface Presence {
  /** The verb. */
  readonly span: Span;
  /** Whose people they are. */
  readonly owner: Actor;
}

const STAFF =
  '(?:(?:doctoral|doctorate|graduate|duty|process|furnace|plant|chief|senior|shift|field|own|resident|research|technical) )*(?:engineers?|fitters?|masters?|foremen|foreman|technicians?|specialists?|experts?|chemists?|metallurgists?|operators?|setters?|crews?|teams?|staff|students?|fellows?|scientists?|researchers?|professors?|lecturers?|trainees?|geologists?|graduates?|miners?|millmen|welders?|hands|workers?|delegations?|guests|observers?|people|personnel|employees?)';
const VERB =
  '(?:(?:shall|will|may|must|can) )?(?:be|is|are|stays?|remains?|works?|resides?|comes?|goes|go|travels?|spends?|sits?|stands?|joins?|walks?|puts? up|sets? up|installs?|erects?|runs?|starts?|tunes?|repairs?|operates?|sees?|helps?|casts?|brings?|looks?|attends?|practi[sc]es?)';
const WHERE = "(?: [\\w’'-]+){0,8}? (?:at|in|to|on|beside|alongside|with)\\b";
/** Behind the name of the side: "'s engineers will be at". */
const THEIRS = new RegExp(`^(?:['’]s?)? (?:\\w+ ){0,2}?${STAFF}(?: [\\w-]+){0,4}? (${VERB})${WHERE}`, 'iu');
/** "Mr Hou of Party A will be at the Works": a person by name, and whose he is. */
const NAMED_OF =
  /\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Engineer)\.?\s+(?:\p{Lu}[\p{L}.-]*\s+){1,3}(?:of|from)\s+(?:the\s+)?$/u;
/** Before the name of the side: "two engineers of the", then "will be at". */
const OF_THEIRS = new RegExp(`${STAFF} (?:of|from) (?:the )?$`, 'iu');
const THEN = new RegExp(`^(?: [\\w-]+){0,3}? (${VERB})${WHERE}`, 'iu');
/** A person who is a party: "she travels to". */
const PERSON_GOES = new RegExp(
  `^ (?:(?:shall|will|may|must) )?(comes?|goes|go|travels?|stays?|spends?|works?)${WHERE}`,
  'iu',
);
const PERSON =
  /^(?:s?he|you|the )?(?:adviser|advisor|consultant|expert|employee|professor|lecturer|scholar|fellow|s?he|you)$/iu;

const GOES_ZH =
  /^(?:的|派出的|选派的|指派的)?(?:[一二两三四五六七八九十\d]+[名位个])?(?:[\p{Script=Han}]{0,4}?)(?:工程师|博士生|研究生|博士后|技术员|工艺员|技术人员|研究人员|研究员|科研人员|师傅|专家|人员|操作工|技师|教师|教授|学员|班组|主管)(?:每[年月季周][^，。；]{0,6})?(?:应|须|将|可|可以)?(赴|到(?![场期货账位会达岗])|前往|常驻|驻|来|跟着|跟随|随同|在(?=[^，。；]{1,20}(?:工作|停留|学习|研修|驻|参与|参加)))/u;

/** @param sentence its span in the document */
export function findPresence(
  actors: readonly Actor[],
  sentence: Span,
  text: string,
  language: Language,
): readonly Presence[] {
  return actors.flatMap((owner) => {
    if (owner.party === null) return [];
    const behind = text.slice(owner.span.end, Math.min(sentence.end, owner.span.end + LONGEST));
    const found = language === 'zh' ? GOES_ZH.exec(behind) : english(owner, behind, text, sentence);
    const verb = found?.[1];
    if (found === null || verb === undefined) return [];
    const end = owner.span.end + (language === 'zh' ? found[0].length : found[0].indexOf(verb) + verb.length);
    const elsewhere =
      (language === 'en' && /^\s*(?:to|at|in|on)\s+(?:the\s+)?\p{Lu}/u.test(text.slice(end, sentence.end))) ||
      actors.some(
        (actor) =>
          actor.span.start >= end &&
          (language === 'en' || actor.span.start - end <= NEAR_ZH) &&
          actor !== owner &&
          actor.party !== owner.party,
      );
    return elsewhere ? [{ span: { start: end - verb.length, end }, owner }] : [];
  });
}

const LONGEST = 140;
/** UTF-16 units between 赴 and where to. */
const NEAR_ZH = 12;

function english(owner: Actor, behind: string, text: string, sentence: Span): RegExpExecArray | null {
  if (owner.owns) return THEIRS.exec(behind);
  const before = text.slice(Math.max(sentence.start, owner.span.start - 70), owner.span.start);
  if (OF_THEIRS.test(before) || NAMED_OF.test(before)) return THEN.exec(behind);
  return PERSON.test(text.slice(owner.span.start, owner.span.end)) ? PERSON_GOES.exec(behind) : null;
}
