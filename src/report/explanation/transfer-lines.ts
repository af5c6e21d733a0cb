/** The operations, denials and limits of an explained clause, a line or more for each. */
import type {
  ExplainedDenial,
  ExplainedEnd,
  ExplainedLimit,
  ExplainedOperation,
  Words,
} from '../../judge/explanation/explanation.ts';
import { nameCountry } from '../../messages/country.ts';
import { DIRECTION_LABELS } from '../../messages/elements.ts';
import {
  BAR_SENTENCES,
  END_GROUND_SENTENCES,
  EXPLANATION_WORDS,
  LIMIT_LABELS,
  LIMIT_SENTENCES,
} from '../../messages/explanation.ts';
import type { Language } from '../../messages/language.ts';
import { fillSentence } from '../../messages/problems.ts';
import { joinTexts } from '../reason.ts';

/** `“sinter” [mag.sintering]` */
export function showWords({ quote, entry }: Words): string {
  return entry === null ? `“${quote}”` : `“${quote}” [${entry}]`;
}

function joinWords(words: readonly Words[], language: Language): string {
  return joinTexts([...new Set(words.map(showWords))], language);
}

/** What it is, whether something moves by it, and for one that is ordered from whom to whom. */
export function operationLines(one: ExplainedOperation, language: Language): readonly string[] {
  const said = one.ordered ? (one.permitted ? 'permitted' : 'ordered') : 'spokenOf';
  const parts: string[] = [
    EXPLANATION_WORDS[one.sense][language],
    EXPLANATION_WORDS[said][language],
    ...(one.implied ? [EXPLANATION_WORDS.implied[language]] : []),
    ...(one.ordered ? [DIRECTION_LABELS[one.direction][language]] : []),
    describeBar(one, language),
  ];
  const head = `“${one.words.quote}” ${parts.join(' · ')}`;
  if (!one.ordered) return [head];
  return [
    head,
    `  ${fillSentence(EXPLANATION_WORDS.from[language], { who: describeEnd(one.from, language) })}`,
    `  ${fillSentence(EXPLANATION_WORDS.to[language], { who: describeEnd(one.to, language) })}`,
    ...(one.foreigner ? [`  ${EXPLANATION_WORDS.foreigner[language]}`] : []),
  ];
}

function describeBar({ bar }: ExplainedOperation, language: Language): string {
  if (bar === null) return EXPLANATION_WORDS.moves[language];
  const why = fillSentence(BAR_SENTENCES[bar.code][language], {
    words: bar.words === null ? '' : showWords(bar.words),
  });
  return fillSentence(EXPLANATION_WORDS.movesNothing[language], { why });
}

function describeEnd({ side, ground, words, party }: ExplainedEnd, language: Language): string {
  const who = fillSentence(EXPLANATION_WORDS.who[language], {
    side: EXPLANATION_WORDS[side][language],
    ground: END_GROUND_SENTENCES[ground][language],
  });
  const stop = language === 'zh' ? '；' : '; ';
  if (party === null) return words === null ? who : `${who}${stop}${showWords(words)}`;
  const proof = party.homeProof === 'hinted' ? EXPLANATION_WORDS.homeHinted : EXPLANATION_WORDS.homeStated;
  const home =
    party.words === null
      ? EXPLANATION_WORDS.homeUnknown[language]
      : `${nameCountry(party.jurisdiction, language)}${language === 'zh' ? '，' : ', '}${fillSentence(proof[language], { words: party.words.quote })}`;
  return `${who}${stop}${fillSentence(EXPLANATION_WORDS.partyHome[language], { words: words?.quote ?? '', name: party.name, home })}`;
}

const LONGEST_REACH = 80;

export function denialLines({ words, reach, covers }: ExplainedDenial, text: string, language: Language): string {
  const over = text.slice(reach.start, reach.end).trim();
  const shown = over.length > LONGEST_REACH ? `${over.slice(0, LONGEST_REACH)}…` : over;
  const denied = covers.length === 0 ? EXPLANATION_WORDS.noOperation[language] : joinWords(covers, language);
  return (
    fillSentence(EXPLANATION_WORDS.denial[language], { words: words.quote, covers: denied }) +
    fillSentence(EXPLANATION_WORDS.denialReach[language], { reach: shown })
  );
}

export function limitLines({ role, words, effect, over }: ExplainedLimit, language: Language): string {
  const label = Object.entries(LIMIT_LABELS).find(([name]) => name === role)?.[1][language] ?? role;
  const does = fillSentence(LIMIT_SENTENCES[effect][language], { over: joinWords(over, language) });
  return `${label} ${showWords(words)} · ${does}`;
}
