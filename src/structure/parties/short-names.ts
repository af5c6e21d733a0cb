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

/** A name is given to be used: once in the brackets, and again elsewhere. */
function isUsed(name: string, text: string): boolean {
  return text.indexOf(name, text.indexOf(name) + name.length) >= 0;
}
