/**
 * Which provisions a finding cites. What applies to which stage, subject, channel and direction stands in
 * the packs under `applies`; here is only how such conditions are met.
 */
import type { Channel, Direction, Stage, Subject } from '../dictionary/entries.ts';
import type { Application, Hint } from './instruments.ts';
import type { Law, Provision } from './law.ts';
import type { Day, Effect, ProvisionState } from './provision.ts';
import { stateOn } from './state.ts';

export interface ApplicableProvision {
  readonly id: string;
  readonly state: ProvisionState;
  readonly effect: Effect;
}

/** The elements of a finding that decide on the law. */
export interface LegalQuestion {
  readonly stages: readonly Stage[];
  readonly subject: Subject;
  readonly channels: readonly Channel[];
  readonly direction: Direction;
  readonly hints?: readonly Hint[];
}

/**
 * Provisions in the order of the packs, with their state on the day. One that has ended, or whose instrument
 * was not yet issued on the day, is left out; one that is suspended or not verified is kept.
 */
export function provisionsFor(law: Law, question: LegalQuestion, day: Day): readonly ApplicableProvision[] {
  const candidates = [...law.provisions.values()].flatMap((provision) => citable(law, provision, question, day));
  const own = new Set(candidates.filter(({ beside }) => beside === null).map(({ cited }) => cited.id));
  return candidates
    .filter(({ beside }) => beside === null || beside.some((id) => own.has(id)))
    .map(({ cited }) => cited);
}

interface Candidate {
  readonly cited: ApplicableProvision;
  /** Provisions of which one must be cited too; null where it stands by itself. */
  readonly beside: readonly string[] | null;
}

/** One provision as it may be cited on the day; null where the law lacks it, it has ended, or was not yet issued. */
export function stateOnDay(law: Law, id: string, day: Day): ApplicableProvision | null {
  const provision = law.provisions.get(id);
  if (provision === undefined) return null;
  const { state } = stateOn(law, id, day);
  if (state === 'ended' || (state === 'not-yet-in-force' && !wasIssued(law, provision, day))) return null;
  return { id, state, effect: provision.effect };
}

function citable(law: Law, provision: Provision, question: LegalQuestion, day: Day): readonly Candidate[] {
  const met = provision.applies?.filter((application) => meets(application, question)) ?? [];
  const cited = met.length === 0 ? null : stateOnDay(law, provision.id, day);
  if (cited === null) return [];
  const alone = met.some(({ beside }) => beside === undefined);
  return [{ cited, beside: alone ? null : met.flatMap(({ beside }) => beside ?? []) }];
}

function meets(application: Application, question: LegalQuestion): boolean {
  const hints = question.hints ?? [];
  return (
    anyOf(application.subjects, [question.subject]) &&
    anyOf(application.stages, question.stages) &&
    anyOf(application.channels, question.channels) &&
    anyOf(application.directions, [question.direction]) &&
    anyOf(application.hints, hints) &&
    !application.unless?.some((hint) => hints.includes(hint))
  );
}

function anyOf<T>(stated: readonly T[] | undefined, found: readonly T[]): boolean {
  return stated === undefined || stated.some((value) => found.includes(value));
}

function wasIssued(law: Law, provision: Provision, day: Day): boolean {
  const issued = law.instruments.get(provision.instrument)?.issued;
  return typeof issued === 'string' && issued <= day;
}
