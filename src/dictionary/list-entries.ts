/** All entries of all families in one order, each with the name that a person reads; for lists of them and to find one. A place goes by its country code. */
import type { Bilingual } from '../messages/language.ts';
import type { Dictionary } from './dictionary.ts';
import type { ChannelEntry, Concept, Cue, Entry, Place } from './entries.ts';
import { type ListedParty, namesOf } from './party-lists.ts';

export type FamilyEntry =
  | { readonly family: 'concepts'; readonly entry: Concept }
  | { readonly family: 'channels'; readonly entry: ChannelEntry }
  | { readonly family: 'cues'; readonly entry: Cue }
  | { readonly family: 'places'; readonly entry: Place }
  | { readonly family: 'parties'; readonly entry: ListedParty };

export type ListedEntry = FamilyEntry & { readonly id: string; readonly title: Bilingual };

export function listEntries({ concepts, channels, cues, places, lists, parties }: Dictionary): readonly ListedEntry[] {
  const titled = ({ id, title }: Entry): { readonly id: string; readonly title: Bilingual } => ({ id, title });
  return [
    ...[...concepts.values()].map((entry) => ({ family: 'concepts', entry, ...titled(entry) }) as const),
    ...[...channels.values()].map((entry) => ({ family: 'channels', entry, ...titled(entry) }) as const),
    ...[...cues.values()].map((entry) => ({ family: 'cues', entry, ...titled(entry) }) as const),
    ...[...places.values()].map(
      (entry) => ({ family: 'places', entry, id: entry.code, title: nameOf(entry) }) as const,
    ),
    ...[...parties.values()].map((entry) => {
      const list = lists.get(entry.list)?.title;
      const [name = ''] = namesOf(entry);
      const title = { zh: `${name}：${list?.zh ?? ''}`, en: `${name}: ${list?.en ?? ''}` };
      return { family: 'parties', entry, id: entry.id, title } as const;
    }),
  ];
}

function nameOf({ zh, en }: Place): Bilingual {
  return { zh: zh.names[0] ?? '', en: en.names[0] ?? '' };
}
