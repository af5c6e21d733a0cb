/** The compiled law: what the rest of the program asks, with every event in the order of its day. */
import type { InstrumentEntry, LawEvent, ProvisionEntry, SourceEntry } from './instruments.ts';
import type { Day } from './provision.ts';

export interface Instrument extends InstrumentEntry {
  /** By date; on one day in the order in which they take effect. */
  readonly events: readonly LawEvent[];
}

export interface Provision extends ProvisionEntry {
  readonly lastChecked: Day;
}

export interface Law {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly sources: ReadonlyMap<string, SourceEntry>;
}
