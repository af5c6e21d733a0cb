/** The lists of all packs and who stands on them; references are looked at when every pack was read. */
import type { Law } from '../law/law.ts';
import type { Problem } from '../messages/problems.ts';
import type { Origin } from './dictionary.ts';
import { type ListedParty, namesOf, type PartyList } from './party-lists.ts';

export interface PlacedLists {
  readonly originOf: (path: readonly PropertyKey[]) => Origin;
  readonly lists: readonly PartyList[];
  readonly parties: readonly ListedParty[];
}

/** Adds the place of each entry to `origins`, and to `problems` one for each entry that was left out. */
export function addParties(
  packs: readonly PlacedLists[],
  law: Law,
  origins: Map<string, Origin>,
  problems: Problem[],
): { readonly lists: ReadonlyMap<string, PartyList>; readonly parties: ReadonlyMap<string, ListedParty> } {
  const lists = new Map<string, PartyList>();
  const parties = new Map<string, ListedParty>();
  const add = <T extends { readonly id: string }>(
    entries: readonly T[],
    into: Map<string, T>,
    originAt: (index: number) => Origin,
    mistakeIn: (entry: T) => string | null,
  ): void => {
    for (const [index, entry] of entries.entries()) {
      const origin = originAt(index);
      const other = origins.get(entry.id);
      const reason =
        other === undefined
          ? mistakeIn(entry)
          : `the id ${entry.id} is already used at ${other.file}, line ${other.line}.`;
      if (reason !== null) {
        problems.push({ code: 'bad-dictionary', details: { ...origin, reason } });
        continue;
      }
      origins.set(entry.id, origin);
      into.set(entry.id, entry);
    }
  };
  for (const { lists: own, originOf } of packs) {
    add(
      own,
      lists,
      (index) => originOf(['lists', index]),
      ({ id, provisions }) => {
        const unknown = provisions.find((provision) => !law.provisions.has(provision));
        return unknown === undefined ? null : `${id} names the provision ${unknown}, which no law pack holds.`;
      },
    );
  }
  for (const { parties: own, originOf } of packs) {
    add(
      own,
      parties,
      (index) => originOf(['parties', index]),
      (party) => mistakeInParty(party, lists),
    );
  }
  return { lists, parties };
}

function mistakeInParty(party: ListedParty, lists: ReadonlyMap<string, PartyList>): string | null {
  if (!lists.has(party.list)) return `${party.id} stands on the list ${party.list}, which no pack holds.`;
  if (namesOf(party).length === 0) return `${party.id} has no name.`;
  if (party.until !== undefined && party.until < party.from) return `${party.id} leaves its list before it is on it.`;
  return null;
}
