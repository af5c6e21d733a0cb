/** A bilingual contract names its parties twice: 甲方 and Party A, 许可方 and Licensor are one. */
import type { Draft } from './draft.ts';
import { ROLE_TWINS } from './roles.ts';

const LETTERS = ['A', 'B', 'C', 'D'];
const STEMS = ['甲', '乙', '丙', '丁'];

export function mergeLanguages(drafts: readonly Draft[], text: string): readonly Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const place = letterOf(draft);
    const twin = merged.find((other) =>
      place === null
        ? ROLE_TWINS.some(([zh, en]) => (has(draft, zh) && has(other, en)) || (has(draft, en) && has(other, zh)))
        : letterOf(other) === place,
    );
    if (twin === undefined) {
      merged.push(draft);
      continue;
    }
    for (const alias of draft.aliases) twin.aliases.add(alias);
    twin.role ??= draft.role;
    twin.spans.push(...draft.spans);
  }
  pairByOrder(merged);
  if (/Party\s+A\b/u.test(text) && /甲方/u.test(text)) {
    for (const draft of merged) {
      const place = letterOf(draft);
      if (place !== null)
        for (const alias of [`Party ${LETTERS[place]}`, `${STEMS[place]}方`]) draft.aliases.add(alias);
    }
  }
  return merged;
}

/** Roles that no list knows: the first in Chinese is the first in English, where there are as many of each. */
function pairByOrder(drafts: Draft[]): void {
  const isChinese = (draft: Draft): boolean =>
    draft.role !== null &&
    /^\p{Script=Han}+$/u.test(draft.role) &&
    ![...draft.aliases].some((alias) => /^(?:Party\s|[A-Z][a-z]+(?:or|er|ee|nt|te)$)/u.test(alias));
  const isEnglish = (draft: Draft): boolean =>
    draft.role !== null &&
    /^[A-Za-z ]+$/u.test(draft.role) &&
    // What a letter calls nobody: the two of a Chinese letter are no translation of each other.
    draft.role !== 'sender' &&
    draft.role !== 'addressee' &&
    ![...draft.aliases].some((alias) => /^[\p{Script=Han}]{2,4}[方人]$/u.test(alias));
  const chinese = drafts.filter(isChinese);
  const english = drafts.filter(isEnglish);
  if (chinese.length !== english.length) return;
  chinese.forEach((draft, index) => {
    const twin = english[index];
    if (twin === undefined || twin === draft) return;
    for (const alias of twin.aliases) draft.aliases.add(alias);
    draft.spans.push(...twin.spans);
    drafts.splice(drafts.indexOf(twin), 1);
  });
}

function letterOf(draft: Draft): number | null {
  for (const alias of draft.aliases) {
    const letter = /^Party\s+([A-D])$/u.exec(alias)?.[1];
    const stem = /^([甲乙丙丁])\s*方$/u.exec(alias)?.[1];
    const place = letter === undefined ? STEMS.indexOf(stem ?? '-') : LETTERS.indexOf(letter);
    if (place >= 0) return place;
  }
  return null;
}

function has(draft: Draft, pattern: RegExp): boolean {
  return [...draft.aliases].some((alias) => pattern.test(alias));
}
