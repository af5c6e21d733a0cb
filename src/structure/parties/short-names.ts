/** Short names in plain brackets right behind a party's name: `清河大学材料学院（本院）`, `明水磁材公司（明水）`. */
import type { Matcher } from '../../match/compile.ts';
import { findPlaces } from '../../match/places.ts';
import type { Draft } from './draft.ts';
import { NO_PARTY } from './roles.ts';

const IN_BRACKETS = /^\s*[（(](\p{Script=Han}{2,4})[）)]/u;
/** What brackets behind a name hold otherwise: the form of a body, the place of a seal. */
const NO_NAME = /合伙|普通|独资|控股|集团|签章|盖章|签字|公章|上市|筹|章$|^(?:以下|下称|简称)/u;

export function addShortNames(drafts: readonly Draft[], text: string, places: Matcher): void {
  for (const draft of drafts) {
    if (draft.name.length < 4) continue;
    for (const { start, end } of draft.spans) {
      const words = text.slice(start, end);
      const at = words.indexOf(draft.name);
      const name = at < 0 ? undefined : IN_BRACKETS.exec(words.slice(at + draft.name.length))?.[1];
      if (name === undefined || NO_NAME.test(name) || NO_PARTY.test(name) || findPlaces(places, name).length > 0)
        continue;
      const isOthers = drafts.some((other) => other !== draft && other.aliases.has(name));
      if (!isOthers && isUsed(name, text)) draft.aliases.add(name);
    }
  }
}

const LONGEST_PREFIX = 3;
const FEWEST_USES = 2;
/** First words that name no single body. */
const NO_BRAND =
  /^(?:The|China|Sino|National|First|North|South|East|West|Northern|Southern|Eastern|Western|New|General|International|Institute?|Institut|University|School|College|Academy|Rare|Earth|Metals?|Minerals?|Magnets?|Magnetics?|Present|Parties|Party)$/u;

/** The first words of a name stand for all of it where the text speaks so: Northfield, of Northfield Bakers Inc. */
export function addFirstWords(drafts: readonly Draft[], text: string, places: Matcher): void {
  for (const draft of drafts) {
    const words = draft.name.split(/\s+/u);
    if (words.length < 2 || !/^\p{Lu}[\p{Script=Latin}’'-]+$/u.test(words[0] ?? '')) continue;
    for (let count = Math.min(LONGEST_PREFIX, words.length - 1); count > 0; count -= 1) {
      const prefix = words.slice(0, count).join(' ');
      const last = words[count - 1] ?? '';
      if (count === 1 && (prefix.length < 4 || NO_BRAND.test(prefix) || findPlaces(places, prefix).length > 0))
        continue;
      if (!/^\p{Lu}/u.test(last) || PERSON_TITLE.test(prefix)) continue;
      const isOthers = drafts.some(
        (other) => other !== draft && [...other.aliases].some((alias) => alias.startsWith(prefix)),
      );
      if (isOthers || usesAlone(prefix, words[count] ?? '', text) < FEWEST_USES) continue;
      draft.aliases.add(prefix);
      break;
    }
  }
}

const PERSON_TITLE = /^(?:Mr|Ms|Mrs|Dr|Prof|Professor|Present|Liquidator)\b/u;

/** How often the words stand without the word that follows them in the name. */
function usesAlone(prefix: string, next: string, text: string): number {
  let uses = 0;
  for (let at = text.indexOf(prefix); at >= 0 && uses < FEWEST_USES; at = text.indexOf(prefix, at + prefix.length)) {
    const behind = text.slice(at + prefix.length, at + prefix.length + next.length + 2);
    const isWord = !/\p{L}/u.test(text.charAt(at - 1)) && !/^\p{L}/u.test(behind);
    if (isWord && !behind.trimStart().startsWith(next) && !/^\s+(?:Co\b|\p{Lu})/u.test(behind)) uses += 1;
  }
  return uses;
}

/** A name is given to be used: once in the brackets, and again elsewhere. */
function isUsed(name: string, text: string): boolean {
  return text.indexOf(name, text.indexOf(name) + name.length) >= 0;
}
