/** The sentence "why" of a finding, from its decision and elements; it says what is possible and judges nobody. */
import type { Finding } from '../judge/finding.ts';
import { STAGE_ATTRIBUTES } from '../messages/elements.ts';
import type { Bilingual, Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { CHANNEL_PHRASES, MATTER_PHRASES, MATTER_WITHOUT_STAGE, REASON_PIECES } from '../messages/reasons.ts';
import type { Contract } from '../structure/contract.ts';
import { REASON_SENTENCES } from './advice.ts';
import { nameParty, routeOf } from './route.ts';

export function describeReason(finding: Finding, contract: Contract | null, language: Language): string {
  const sentence = fillSentence(REASON_SENTENCES[finding.decision][language], {
    matter: matterOf(finding, language),
    by: byOf(finding, language),
    route: describeRoute(finding, contract, language),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function matterOf(finding: Finding, language: Language): string {
  if (finding.stages.length === 0) return MATTER_WITHOUT_STAGE[finding.subject][language];
  const stages = joinWords(
    finding.stages.map((stage) => STAGE_ATTRIBUTES[stage]),
    language,
  );
  return fillSentence(MATTER_PHRASES[finding.subject][language], { stages });
}

function byOf(finding: Finding, language: Language): string {
  if (finding.channels.length === 0) return '';
  const channels = joinWords(
    finding.channels.map((channel) => CHANNEL_PHRASES[channel]),
    language,
  );
  return fillSentence(REASON_PIECES.by[language], { channels });
}

function describeRoute(finding: Finding, contract: Contract | null, language: Language): string {
  const { from, to } = routeOf(finding, contract);
  const names = (parties: typeof from): string =>
    joinTexts(
      parties.map((party) => nameParty(party, finding.clause.text, language)),
      language,
    );
  if (from.length > 0) {
    return fillSentence(REASON_PIECES.between[language], { from: names(from), to: names(to) });
  }
  if (finding.direction === 'outbound') return REASON_PIECES.outward[language];
  return finding.direction === 'inbound' ? REASON_PIECES.inward[language] : '';
}

function joinWords(words: readonly Bilingual[], language: Language): string {
  return joinTexts(
    words.map((word) => word[language]),
    language,
  );
}

/** `a, b and c`; in Chinese `a、b、c`. */
export function joinTexts(texts: readonly string[], language: Language): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  return texts.slice(0, -1).join(REASON_PIECES.comma[language]) + REASON_PIECES.and[language] + last;
}
