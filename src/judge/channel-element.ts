/** By which channels a clause moves something: those it names, those of its contract's kind, those it only suggests. */
import type { Channel } from '../dictionary/entries.ts';
import type { ContractKind } from '../structure/contract.ts';
import type { Operation } from './operations.ts';

/** What the work of such a contract is when a clause only says that it is done. */
const USUAL: Readonly<Record<ContractKind, Channel>> = {
  licence: 'ip-licensing',
  assignment: 'trade',
  'joint-rnd': 'joint-rnd',
  'joint-venture': 'investment',
  employment: 'employment',
  secondment: 'employment',
  consulting: 'consulting',
  training: 'training',
  'technical-assistance': 'assistance',
  supply: 'trade',
  nda: 'exchange',
  exhibition: 'exhibition',
  testing: 'testing',
  visit: 'exchange',
  other: 'other',
};

/** In these, every service of the person is rendered through the contract's own channel too. */
const PERSONAL: ReadonlySet<ContractKind> = new Set(['employment', 'secondment', 'consulting']);

/** By whatever verb an employee does these for the employer, they are his work. */
const PART_OF_WORK: ReadonlySet<Channel> = new Set(['assistance', 'consulting', 'trade', 'testing']);

export function channelsOf(operations: readonly Operation[], kind: ContractKind): readonly Channel[] {
  if (operations.length === 0) return [];
  const mentions = operations.flatMap((operation) => operation.channels);
  const named = mentions.filter((mention) => mention.entry.strength === 'names');
  const chosen = named.length > 0 ? named : mentions;
  const channels = new Set(chosen.map((mention) => mention.entry.channel));
  if (channels.size === 0 || PERSONAL.has(kind)) channels.add(USUAL[kind]);
  // Help, papers and trials of an employee are what he is employed for.
  return [...channels].filter((channel) => kind !== 'employment' || !PART_OF_WORK.has(channel));
}
