/**
 * The filters that the address of a list holds. What is not one of the known values is left out, so that an old or a mistyped
 * address narrows less and is not refused.
 */
import { CONTRACT_KIND_LABELS, LANGUAGE_LABELS } from '../../messages/contracts.ts';
import { nameCountry } from '../../messages/country.ts';
import { REVIEW_STATE_LABELS } from '../../messages/decisions.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS, STAGE_LABELS } from '../../messages/elements.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import { LEVEL_LABELS, STATUS_LABELS } from '../../messages/levels.ts';
import { AGE_LABELS } from '../../messages/screen/filters.ts';

/** Filters of which several values can be chosen from a closed set. */
export const CLOSED_SETS = {
  level: LEVEL_LABELS,
  state: REVIEW_STATE_LABELS,
  stage: STAGE_LABELS,
  channel: CHANNEL_LABELS,
  direction: DIRECTION_LABELS,
  kind: CONTRACT_KIND_LABELS,
  language: LANGUAGE_LABELS,
  status: STATUS_LABELS,
  age: AGE_LABELS,
} as const satisfies Record<string, Readonly<Record<string, Bilingual>>>;

export type ClosedName = keyof typeof CLOSED_SETS;

/** Filters with one value that only the server knows. */
export const OPEN_NAMES = ['matter', 'text', 'country', 'assignee'] as const;
export type OpenName = (typeof OPEN_NAMES)[number];

export type FilterName = ClosedName | OpenName;
/** As the address and the request write it: several values joined by commas. */
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

const CLOSED_NAMES = Object.keys(CLOSED_SETS) as ClosedName[];
export const FILTER_NAMES: readonly FilterName[] = [...OPEN_NAMES, ...CLOSED_NAMES];

export function readFilter(query: URLSearchParams): Filter {
  const filter: Partial<Record<FilterName, string>> = {};
  for (const name of FILTER_NAMES) {
    const value = query.get(name)?.trim() ?? '';
    const kept = isClosed(name) ? valuesOf(name, value).join(',') : value.slice(0, 200);
    if (kept !== '') filter[name] = kept;
  }
  return filter;
}

/** The chosen values, in the order of the set. */
export function valuesOf(name: ClosedName, written: string | null | undefined): readonly string[] {
  const chosen = new Set((written ?? '').split(','));
  return Object.keys(CLOSED_SETS[name]).filter((value) => chosen.has(value));
}

/** The text of a filter after one value was chosen or taken out; null where nothing is left. */
export function toggleValue(name: ClosedName, written: string | undefined, value: string): string | null {
  const chosen = valuesOf(name, written);
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const ordered = valuesOf(name, next.join(','));
  return ordered.length === 0 ? null : ordered.join(',');
}

export interface Chip {
  readonly name: FilterName;
  readonly value: string;
  readonly label: string;
  /** What the filter reads when this chip is taken away. */
  readonly without: string | null;
}

/** Names of things that only the server knows. */
export interface KnownNames {
  readonly matters: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly other: string;
}

/** One for each chosen value; the text is typed in a field of its own and has none. */
export function chipsOf(filter: Filter, names: KnownNames, language: Language): readonly Chip[] {
  return FILTER_NAMES.flatMap((name): readonly Chip[] => {
    const written = filter[name];
    if (written === undefined || name === 'text') return [];
    if (isClosed(name))
      return valuesOf(name, written).map((value) => ({
        name,
        value,
        label: labelOf(name, value, language),
        without: toggleValue(name, written, value),
      }));
    return [{ name, value: written, label: nameOf(name, written, names, language), without: null }];
  });
}

export function labelOf(name: ClosedName, value: string, language: Language): string {
  const labels: Readonly<Record<string, Bilingual>> = CLOSED_SETS[name];
  return labels[value]?.[language] ?? value;
}

function nameOf(name: OpenName, value: string, names: KnownNames, language: Language): string {
  if (name === 'country') return nameCountry(value, language);
  return (name === 'matter' ? names.matters : names.people).get(value) ?? names.other;
}

function isClosed(name: FilterName): name is ClosedName {
  return name in CLOSED_SETS;
}
