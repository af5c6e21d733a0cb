/** By which channels a clause moves something: those of its weightiest acts, and what the kind of its contract adds. */
import type { Channel } from '../dictionary/entries.ts';
import type { ContractKind } from '../structure/contract.ts';
import type { Act } from './acts.ts';

/** What the work of such a contract is when a clause only says that it is done. */
const USUAL: Readonly<Record<ContractKind, Channel>> = {
  licence: 'trade',
  assignment: 'trade',
  'joint-rnd': 'joint-rnd',
  'joint-venture': 'investment',
  employment: 'employment',
  secondment: 'assistance',
  consulting: 'consulting',
  training: 'training',
  'technical-assistance': 'assistance',
  supply: 'trade',
  nda: 'exchange',
  exhibition: 'exhibition',
  testing: 'testing',
  visit: 'exchange',
  other: 'trade',
};

/** In these, every service of the person is rendered through the contract's own channel too. */
const PERSONAL: ReadonlySet<ContractKind> = new Set(['employment', 'consulting']);
/** By whatever verb an employee does these for the employer, they are the work of the post. */
const PART_OF_POST: ReadonlySet<Channel> = new Set(['trade', 'assistance', 'consulting', 'testing']);
/** In these, what is handed over is not the goods of the contract but the means of its purpose. */
const PURPOSEFUL: ReadonlySet<ContractKind> = new Set(['visit', 'nda', 'testing']);

/** A second and a third word for the same channel, each. */
const AGAIN = 0.2;
const COMMON_WORK = 0.3;
/** How much less than the weightiest a channel may weigh that is named beside it. */
const BESIDE = 0.7;
const MOST = 3;

/**
 * @param moves whether anything moves at all
 * @returns the weightiest first
 */
export function channelsOf(moves: boolean, acts: readonly Act[], kind: ContractKind): readonly Channel[] {
  if (!moves) return [];
  const usual = USUAL[kind];
  const evidence = acts.flatMap(({ channels, weight, handsOver }) =>
    channels.map((channel) => ({
      channel: handsOver && PURPOSEFUL.has(kind) ? usual : channel,
      weight: kind === 'employment' && PART_OF_POST.has(channel) ? 0 : weight,
    })),
  );
  const weights = new Map(
    [...Map.groupBy(evidence, (one) => one.channel)].map(([channel, found]) => {
      const [most = 0, ...others] = found.map((one) => one.weight).sort((a, b) => b - a);
      return [channel, most + AGAIN * others.slice(0, 2).reduce((sum, weight) => sum + weight, 0)] as const;
    }),
  );
  if (kind === 'joint-rnd') weights.set(usual, (weights.get(usual) ?? 0) + COMMON_WORK);
  const top = Math.max(0, ...weights.values());
  if (top <= 1 && !PERSONAL.has(kind)) return [usual];
  if (PERSONAL.has(kind)) weights.set(usual, top);
  return [...weights]
    .filter(([, weight]) => weight >= top - BESIDE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([channel]) => channel);
}
