/**
 * Law packs in, one law out, or every fault in them with the path at which it stands, so that whoever
 * read the files can name file and line. Packs are taken in the order of their names: the order in
 * which a folder lists them decides nothing.
 */
import { z } from 'zod';
import { type Bilingual, LANGUAGES } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { EVENT_KINDS, type LawEvent, type LawPack, lawPackSchema, NO_SOURCE } from './instruments.ts';
import type { Instrument, Law, Provision } from './law.ts';

export const LAW_FAULTS = {
  'bad-date': {
    en: 'This is not a day of the calendar written as YYYY-MM-DD.',
    zh: '不是以 YYYY-MM-DD 书写的真实日期。',
  },
  'term-backwards': { en: 'The term ends before it begins.', zh: '期限的结束日早于开始日。' },
  'term-misplaced': {
    en: 'An event of this kind has no term; leave "until" out.',
    zh: '此类事件没有期限，请删去“until”。',
  },
  'id-taken': { en: 'The id "{id}" is already taken.', zh: '编号“{id}”已被使用。' },
  'no-instrument': { en: 'There is no instrument with the id "{id}".', zh: '没有编号为“{id}”的文件。' },
  'no-provision': { en: 'There is no provision "{id}" of that instrument.', zh: '该文件没有编号为“{id}”的规定。' },
  'no-such-provision': { en: 'There is no provision with the id "{id}".', zh: '没有编号为“{id}”的规定。' },
  'no-source': { en: 'There is no source with the key "{id}".', zh: '没有编号为“{id}”的来源。' },
} as const satisfies Record<string, Bilingual>;
type LawFaultCode = keyof typeof LAW_FAULTS;

export interface LawFault {
  /** Index into the packs as they were given. */
  readonly pack: number;
  readonly path: readonly (string | number)[];
  readonly reason: Bilingual;
}

export type LawOutcome =
  | { readonly ok: true; readonly law: Law }
  | { readonly ok: false; readonly faults: readonly LawFault[] };

/** Later than any day a pack can name. */
const OPEN_END = '9999-99-99';
const LISTS = ['instruments', 'events', 'provisions', 'sources'] as const;

interface Placed {
  readonly index: number;
  readonly pack: LawPack;
}

export function compileLaw(packs: readonly unknown[]): LawOutcome {
  const faults: LawFault[] = [];
  const placed: Placed[] = [];
  packs.forEach((raw, index) => {
    const parsed = lawPackSchema.safeParse(raw);
    if (parsed.success) placed.push({ index, pack: parsed.data });
    else faults.push(...schemaFaults(raw, index));
  });
  placed.sort((a, b) => compare(a.pack.pack, b.pack.pack) || a.index - b.index);
  // References are looked at only when every pack was read: a broken pack would make false ones.
  if (faults.length === 0) faults.push(...crossFaults(placed));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, law: assemble(placed.map(({ pack }) => pack)) };
}

function schemaFaults(raw: unknown, pack: number): LawFault[] {
  const [zh, en] = [z.locales.zhCN(), z.locales.en()].map(
    ({ localeError }) => lawPackSchema.safeParse(raw, { error: localeError }).error?.issues ?? [],
  );
  return (en ?? []).map((issue, at) => {
    // Schema paths of YAML data are keys and indexes; a symbol cannot come from a file.
    const path = issue.path as (string | number)[];
    const { fault } = issue.code === 'custom' ? (issue.params ?? {}) : {};
    const own = isLawFault(fault) ? LAW_FAULTS[fault] : null;
    return { pack, path, reason: own ?? { en: issue.message, zh: zh?.[at]?.message ?? issue.message } };
  });
}

function isLawFault(code: unknown): code is LawFaultCode {
  return typeof code === 'string' && Object.hasOwn(LAW_FAULTS, code);
}

function crossFaults(placed: readonly Placed[]): LawFault[] {
  const faults: LawFault[] = [];
  const instruments = new Set(placed.flatMap(({ pack }) => pack.instruments.map(({ id }) => id)));
  const sources = new Set(placed.flatMap(({ pack }) => pack.sources.map(({ id }) => id)));
  const home = new Map(placed.flatMap(({ pack }) => pack.provisions.map(({ id, instrument }) => [id, instrument])));
  const taken = new Set<string>();
  for (const { index, pack } of placed) {
    const say = (code: LawFaultCode, id: string, ...path: (string | number)[]) =>
      faults.push({ pack: index, path, reason: fill(LAW_FAULTS[code], id) });
    for (const list of LISTS) {
      pack[list].forEach((item, at) => {
        const key = `${list}:${item.id}`;
        if (taken.has(key)) say('id-taken', item.id, list, at, 'id');
        taken.add(key);
        if ('instrument' in item && !instruments.has(item.instrument))
          say('no-instrument', item.instrument, list, at, 'instrument');
        for (const source of 'source' in item ? item.source.trim().split(/\s+/) : [])
          if (source !== NO_SOURCE && !sources.has(source)) say('no-source', source, list, at, 'source');
      });
    }
    pack.events.forEach((event, at) => {
      event.only?.forEach((id, place) => {
        if (home.get(id) !== event.instrument) say('no-provision', id, 'events', at, 'only', place);
      });
    });
    pack.provisions.forEach((provision, at) => {
      provision.applies?.forEach((application, which) => {
        application.beside?.forEach((id, place) => {
          if (!home.has(id)) say('no-such-provision', id, 'provisions', at, 'applies', which, 'beside', place);
        });
      });
    });
  }
  return faults;
}

function fill(sentence: Bilingual, id: string): Bilingual {
  const [zh, en] = LANGUAGES.map((language) => fillSentence(sentence[language], { id }));
  return { zh: zh ?? sentence.zh, en: en ?? sentence.en };
}

function assemble(packs: readonly LawPack[]): Law {
  const events = packs.flatMap((pack) => pack.events).sort(byDay);
  const instruments = new Map<string, Instrument>();
  for (const entry of packs.flatMap((pack) => pack.instruments)) {
    instruments.set(entry.id, { ...entry, events: events.filter(({ instrument }) => instrument === entry.id) });
  }
  const provisions = new Map<string, Provision>();
  for (const entry of packs.flatMap((pack) => pack.provisions)) {
    const lastChecked = entry.lastChecked ?? instruments.get(entry.instrument)?.lastChecked;
    if (lastChecked !== undefined) provisions.set(entry.id, { ...entry, lastChecked });
  }
  const sources = new Map(packs.flatMap((pack) => pack.sources.map((source) => [source.id, source])));
  return { instruments, provisions, sources };
}

/** Of two alike on one day the one that lasts longer comes last, and so decides. */
function byDay(a: LawEvent, b: LawEvent): number {
  return (
    compare(a.date, b.date) ||
    EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) ||
    compare(a.until ?? OPEN_END, b.until ?? OPEN_END)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
