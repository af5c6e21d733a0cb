/** The dictionary as one immutable value: every entry of every pack, where it was written, and the law. */
import type { Law } from '../law/law.ts';
import type { ChannelEntry, Concept, Cue, Entry, Place } from './entries.ts';
import type { ListedParty, PartyList } from './party-lists.ts';

/** Where an entry stands, for error messages and `dictionary show`. */
export interface Origin {
  readonly file: string;
  /** 1 for the first line. */
  readonly line: number;
}

export interface Dictionary {
  readonly version: string;
  /** Over the content of all packs, in the order of their names. */
  readonly sha256: string;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly channels: ReadonlyMap<string, ChannelEntry>;
  readonly cues: ReadonlyMap<string, Cue>;
  /** By country code. */
  readonly places: ReadonlyMap<string, Place>;
  /** Control lists, watch lists and the user's own, by id. */
  readonly lists: ReadonlyMap<string, PartyList>;
  readonly parties: ReadonlyMap<string, ListedParty>;
  readonly law: Law;
  readonly origins: ReadonlyMap<string, Origin>;
}

export function* allEntries(dictionary: Dictionary): Generator<Entry> {
  yield* dictionary.concepts.values();
  yield* dictionary.channels.values();
  yield* dictionary.cues.values();
}
