/** The state of every instrument on a day as a Markdown table; docs/law.md holds the one of a release. */
import type { Bilingual, Language } from '../messages/language.ts';
import { STATE_LABELS } from './labels.ts';
import type { Instrument, Law } from './law.ts';
import type { Day } from './provision.ts';
import { type StateOnDay, stateOn } from './state.ts';

const HEADINGS: readonly Bilingual[] = [
  { zh: '文件', en: 'Instrument' },
  { zh: '内容', en: 'On' },
  { zh: '规定', en: 'Provisions' },
  { zh: '状态', en: 'State' },
  { zh: '自', en: 'Since' },
  { zh: '至', en: 'To' },
  { zh: '最近核对', en: 'Last checked' },
];
const ALL: Bilingual = { zh: '全部', en: 'all' };

/** One row for each instrument, or for each group of its provisions where their states differ. */
export function describeLaw(law: Law, day: Day, language: Language): string {
  const head = HEADINGS.map((heading) => heading[language]);
  const rows = [...law.instruments.values()].flatMap((instrument) => rowsOf(law, instrument, day, language));
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |\n`).join('');
}

function rowsOf(law: Law, instrument: Instrument, day: Day, language: Language): string[][] {
  const groups = new Map<string, { readonly ids: string[]; readonly state: StateOnDay }>();
  for (const { id } of [...law.provisions.values()].filter((provision) => provision.instrument === instrument.id)) {
    const state = stateOn(law, id, day);
    const key = [state.state, state.since, state.until, state.checked].join();
    const group = groups.get(key) ?? { ids: [], state };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ ids, state }) => [
    instrument.number[language],
    instrument.title[language],
    groups.size === 1 ? ALL[language] : ids.map((id) => `\`${id}\``).join(', '),
    STATE_LABELS[state.state][language],
    state.since ?? '',
    state.until ?? '',
    state.checked,
  ]);
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
