/** Whose home a finding hangs on: the ends of its flow of which the text does not say, or hardly says, where they are. */
import type { Span } from '../../extract/document.ts';
import type { Party } from '../../structure/contract.ts';
import type { Side } from '../actors.ts';
import { type FlowEnd, mainParties } from '../direction.ts';
import type { Reading } from '../reading.ts';
import type { WeighedOperation } from '../transfer-element.ts';
import type { Weighed } from '../weigh.ts';
import type { Supposition } from './suppose.ts';

/** Whose home is asked for, and what an answer supposes. */
export interface OpenHome {
  readonly key: string;
  readonly about: string | null;
  readonly end: 'from' | 'to';
  readonly span: Span;
  readonly suppose: (side: 'china' | 'abroad') => Supposition;
}

const MOST_HOMES = 4;

/** The homes that leave a direction open, or that rest on weak evidence; each once. */
export function openHomesOf(weighed: Weighed, reading: Reading): readonly OpenHome[] {
  const wanted = weighed.transfer.direction === 'unknown' ? isUnknown : isHinted;
  const homes = new Map<string, OpenHome>();
  for (const operation of weighed.transfer.moving) {
    for (const end of ['from', 'to'] as const) {
      for (const home of homesAt(operation, end, reading, wanted)) if (!homes.has(home.key)) homes.set(home.key, home);
    }
  }
  return [...homes.values()].slice(0, MOST_HOMES);
}

type Wanted = (party: Party) => boolean;

const isUnknown: Wanted = ({ jurisdiction }) => jurisdiction === null;
const isHinted: Wanted = ({ homeProof }) => homeProof === 'hinted';

function homesAt(
  operation: WeighedOperation,
  end: 'from' | 'to',
  reading: Reading,
  wanted: Wanted,
): readonly OpenHome[] {
  const at: FlowEnd = operation[end];
  if (at.ground === 'at-home' || at.ground === 'elsewhere') return unnamed(at, end, reading);
  if (at.actor?.party === null) return unnamed(at, end, reading);
  const { parties } = reading.contract;
  const named = at.actor?.party ?? null;
  const candidates = named !== null ? [named] : mainParties(reading.contract);
  const open = candidates.filter((party) => wanted(party));
  const span = at.actor?.span ?? (operation.operation.implied ? operation.sentence : operation.operation.span);
  if (open.length === 0 && named === null && candidates.length === 0 && at.side === 'unknown')
    return [{ key: `home:${end}`, about: null, end, span, suppose: (side) => ({ ends: { [end]: side } }) }];
  return open.map((party) => {
    const index = parties.indexOf(party);
    return {
      key: `home:party:${index}`,
      about: nameOf(party),
      end,
      span,
      suppose: (side) => ({ homes: new Map([[index, side === 'china' ? 'CN' : 'XX']]) }),
    };
  });
}

/** `Hanse Drives GmbH (the Licensee)`: by the name that the text introduces, and by what it calls it after that. */
function nameOf({ name, aliases, role }: Party): string {
  const other = role ?? aliases.find((alias) => alias !== name) ?? null;
  return other === null || other === name || name.includes(other) ? name : `${name} (${other})`;
}

/** "A third party", 另行指定的公司: somebody whom the contract does not name. */
function unnamed({ actor, side }: FlowEnd, end: 'from' | 'to', { document }: Reading): readonly OpenHome[] {
  if (actor === null || actor.party !== null || side !== 'unknown') return [];
  const words = document.text.slice(actor.span.start, actor.span.end);
  const key = words.toLowerCase();
  return [
    {
      key: `home:words:${key}`,
      about: words,
      end,
      span: actor.span,
      suppose: (told: Side) => ({ sides: new Map([[key, told]]) }),
    },
  ];
}
