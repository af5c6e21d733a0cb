/** The dictionary proves itself: each entry is found in its hits and not accepted in its near-misses. */
import { allEntries, type Dictionary } from '../dictionary/dictionary.ts';
import { namesOf } from '../dictionary/party-lists.ts';
import { LANGUAGES } from '../messages/language.ts';
import type { Problem } from '../messages/problems.ts';
import type { Matcher } from './compile.ts';
import { findMentions } from './find-mentions.ts';
import { compareNames } from './party-names.ts';

/** Every failing example, in the order of the packs; empty when all hold. */
export function checkExamples(dictionary: Dictionary, matcher: Matcher): readonly Problem[] {
  const problems: Problem[] = checkParties(dictionary);
  for (const entry of allEntries(dictionary)) {
    const origin = dictionary.origins.get(entry.id) ?? { file: '', line: 1 };
    const report = (reason: string): void => {
      problems.push({ code: 'bad-dictionary', details: { ...origin, reason } });
    };
    const accepted = (text: string): boolean =>
      findMentions(matcher, text).some((mention) => mention.id === entry.id && mention.standing === 'accepted');
    for (const language of LANGUAGES) {
      const examples = entry.examples[language];
      for (const text of examples?.hits ?? [])
        if (!accepted(text)) report(`${entry.id} is not found in its own hit "${text}".`);
      for (const text of examples?.nearMisses ?? [])
        if (accepted(text)) report(`${entry.id} is accepted in its near-miss "${text}".`);
    }
  }
  return problems;
}

function checkParties({ parties, origins }: Dictionary): Problem[] {
  return [...parties.values()].flatMap((party) => {
    const origin = origins.get(party.id) ?? { file: '', line: 1 };
    const recognised = (name: string): boolean => namesOf(party).some((own) => compareNames(own, name) !== null);
    const { hits, nearMisses } = party.examples;
    return [
      ...hits.filter((name) => !recognised(name)).map((name) => `${party.id} is not recognised in "${name}".`),
      ...nearMisses.filter(recognised).map((name) => `${party.id} is recognised in its near-miss "${name}".`),
    ].map((reason): Problem => ({ code: 'bad-dictionary', details: { ...origin, reason } }));
  });
}
