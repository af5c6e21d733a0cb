/** All packs of all folders → one dictionary, and every mistake with its file and line. */
import { z } from 'zod';
import { compileLaw } from '../law/compile-law.ts';
import type { Law } from '../law/law.ts';
import type { Problem } from '../messages/problems.ts';
import { addParties, type PlacedLists } from './build-parties.ts';
import type { Dictionary, Origin } from './dictionary.ts';
import {
  type ChannelEntry,
  type Concept,
  type Cue,
  channelSchema,
  conceptSchema,
  cueSchema,
  type Entry,
  type Place,
  placeSchema,
} from './entries.ts';
import { checkShape, type PackFile, type ParsedPack, parsePack } from './parse-pack.ts';
import { partyPackSchema } from './party-lists.ts';

/** A pack may hold entries of any family; what a folder is called is for people. */
const packSchema = z.strictObject({
  pack: z.string().min(1),
  concepts: z.array(conceptSchema).optional(),
  channels: z.array(channelSchema).optional(),
  cues: z.array(cueSchema).optional(),
  places: z.array(placeSchema).optional(),
  lists: partyPackSchema.shape.lists,
  parties: partyPackSchema.shape.parties,
});

export interface BuiltDictionary {
  /** All entries without a mistake. */
  readonly dictionary: Dictionary;
  /** One for each pack or entry that was left out, with file and line. */
  readonly problems: readonly Problem[];
}

/**
 * @param files packs in the order in which they are read
 * @param version shown with every scan
 * @param sha256 over the same files, computed by whoever read them
 */
export function buildDictionary(files: readonly PackFile[], version: string, sha256: string): BuiltDictionary {
  const concepts = new Map<string, Concept>();
  const channels = new Map<string, ChannelEntry>();
  const cues = new Map<string, Cue>();
  const places = new Map<string, Place>();
  const origins = new Map<string, Origin>();
  const problems: Problem[] = [];
  const lawPacks: ParsedPack[] = [];
  const listPacks: PlacedLists[] = [];
  for (const file of files) {
    const parsed = parsePack(file);
    if (!parsed.ok) {
      problems.push(parsed.problem);
      continue;
    }
    if (isLawPack(parsed.value.value)) {
      lawPacks.push(parsed.value);
      continue;
    }
    const shaped = checkShape(parsed.value, packSchema);
    if (!shaped.ok) {
      problems.push(shaped.problem);
      continue;
    }
    const { value } = shaped;
    const { originOf } = parsed.value;
    const add = <T extends Entry>(family: string, entries: readonly T[] | undefined, into: Map<string, T>): void => {
      for (const [index, entry] of (entries ?? []).entries()) {
        const origin = originOf([family, index]);
        const mistake = findMistake(entry, origins.get(entry.id));
        if (mistake !== null) {
          problems.push({ code: 'bad-dictionary', details: { ...origin, reason: mistake } });
          continue;
        }
        origins.set(entry.id, origin);
        into.set(entry.id, entry);
      }
    };
    add('concepts', value.concepts, concepts);
    add('channels', value.channels, channels);
    add('cues', value.cues, cues);
    listPacks.push({ originOf, lists: value.lists ?? [], parties: value.parties ?? [] });
    for (const [index, place] of (value.places ?? []).entries()) {
      const other = places.get(place.code);
      places.set(place.code, other === undefined ? place : joinPlaces(other, place));
      if (!origins.has(place.code)) origins.set(place.code, originOf(['places', index]));
    }
  }
  const law = buildLaw(lawPacks, problems);
  const { lists, parties } = addParties(listPacks, law, origins, problems);
  return { dictionary: { version, sha256, concepts, channels, cues, places, lists, parties, law, origins }, problems };
}

const LAW_KEYS = ['instruments', 'events', 'provisions', 'sources'];

function isLawPack(value: unknown): boolean {
  return typeof value === 'object' && value !== null && LAW_KEYS.some((key) => Object.hasOwn(value, key));
}

function buildLaw(packs: readonly ParsedPack[], problems: Problem[]): Law {
  const compiled = compileLaw(packs.map((pack) => pack.value));
  if (compiled.ok) return compiled.law;
  for (const fault of compiled.faults) {
    const origin = packs[fault.pack]?.originOf(fault.path) ?? { file: '', line: 1 };
    problems.push({ code: 'bad-dictionary', details: { ...origin, reason: fault.reason.en } });
  }
  return { instruments: new Map(), provisions: new Map(), sources: new Map() };
}

/** A user's pack may add cities or registers to a country that is there already. */
function joinPlaces(one: Place, other: Place): Place {
  const join = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] => [
    ...(a ?? []),
    ...(b ?? []),
  ];
  const names = (a: Place['zh'], b: Place['zh']): Place['zh'] => ({
    names: join(a.names, b.names),
    people: join(a.people, b.people),
    cities: join(a.cities, b.cities),
    notWithin: join(a.notWithin, b.notWithin),
  });
  return {
    code: one.code,
    zh: names(one.zh, other.zh),
    en: names(one.en, other.en),
    companyForms: join(one.companyForms, other.companyForms),
    registrationMarks: join(one.registrationMarks, other.registrationMarks),
  };
}

function findMistake(entry: Entry, other: Origin | undefined): string | null {
  if (other !== undefined) return `the id ${entry.id} is already used at ${other.file}, line ${other.line}.`;
  const { zh, en, exact } = entry.terms;
  if (!zh?.length && !en?.length && !exact?.length && !entry.patterns?.length)
    return `${entry.id} has no term and no pattern.`;
  for (const language of ['zh', 'en'] as const) {
    const claimed = (entry.terms[language]?.length ?? 0) > 0;
    const shown = entry.examples[language];
    if (claimed && !(shown?.hits.length && shown.nearMisses.length)) {
      return `${entry.id} has terms in ${language} but no hits and near-misses in it.`;
    }
  }
  if (!entry.examples.zh && !entry.examples.en) return `${entry.id} has no examples.`;
  for (const pattern of entry.patterns ?? []) {
    try {
      new RegExp(pattern, 'gu');
    } catch {
      return `${entry.id} has a pattern that is no regular expression: ${pattern}`;
    }
  }
  return null;
}
