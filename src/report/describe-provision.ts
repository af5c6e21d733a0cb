/** The provisions of a finding as a person reads them: by instrument, with state on the day and effect in words. */
import type { FindingProvision } from '../judge/finding.ts';
import { EFFECT_LABELS, STATE_LABELS } from '../law/labels.ts';
import type { Law } from '../law/law.ts';
import type { Day } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { REPORT_WORDS } from '../messages/report-words.ts';

/** Provisions of one instrument that are in one state on the day and have one effect. */
export interface ProvisionGroup {
  readonly instrument: string;
  /** `in force on 2026-11-22` */
  readonly state: string;
  readonly effect: string;
  /** The title is the id where the law is not at hand. */
  readonly provisions: readonly { readonly id: string; readonly title: string }[];
}

export function groupProvisions(
  provisions: readonly FindingProvision[],
  law: Law | null,
  asOf: Day,
  language: Language,
): readonly ProvisionGroup[] {
  const groups = new Map<string, ProvisionGroup & { readonly provisions: { id: string; title: string }[] }>();
  for (const { id, state, effect } of provisions) {
    const entry = law?.provisions.get(id);
    const instrument = entry?.instrument ?? id.split('/')[0] ?? id;
    const key = [instrument, state, effect].join('\n');
    const group = groups.get(key) ?? {
      instrument: law?.instruments.get(instrument)?.number[language] ?? instrument,
      state: fillSentence(REPORT_WORDS.onDay[language], { day: asOf, state: STATE_LABELS[state][language] }),
      effect: EFFECT_LABELS[effect][language],
      provisions: [],
    };
    group.provisions.push({ id, title: entry?.title[language] ?? id });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** For a report in lines: each instrument with its state and effect, and its provisions below it. */
export function provisionLines(
  provisions: readonly FindingProvision[],
  law: Law | null,
  asOf: Day,
  language: Language,
): readonly string[] {
  return groupProvisions(provisions, law, asOf, language).flatMap(({ instrument, state, effect, provisions: own }) => [
    fillSentence(REPORT_WORDS.instrument[language], { instrument, state, effect }),
    ...own.map(({ id, title }) => `· ${title === id ? id : `${title} [${id}]`}`),
  ]);
}
