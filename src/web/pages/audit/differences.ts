/** What an entry changed, field by field: only fields that differ, in the order in which they stand. */
type Json = unknown;

export interface Difference {
  /** Empty where the value as a whole was changed. */
  readonly name: string;
  /** Undefined where there was none. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export function differences(before: Json, after: Json): readonly Difference[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  if (old === null || fresh === null) {
    if (written(before) === written(after)) return [];
    return [{ name: '', before: before ?? undefined, after: after ?? undefined }];
  }
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names
    .filter((name) => written(old[name]) !== written(fresh[name]))
    .map((name) => ({ name, before: old[name], after: fresh[name] }));
}

/** Those that tell a person something: no ids, hashes and moments, which the entry itself shows, and nothing that is empty. */
export function tellingDifferences(before: Json, after: Json): readonly Difference[] {
  return differences(before, after).filter(
    ({ name, before: old, after: fresh }) =>
      !TECHNICAL.test(name) && ((old ?? null) !== null || (fresh ?? null) !== null),
  );
}

const TECHNICAL = /^(?:id|key|at|sequence|words|law|hash|sha256)$|_(?:id|at)$|[a-z](?:Id|At)$/;

/** As a person reads it: words without quotation marks, all else as JSON. */
export function writeValue(value: Json): string {
  return typeof value === 'string' ? value : written(value);
}

function written(value: Json): string {
  return JSON.stringify(value) ?? '';
}

/** Nothing has no fields; null where the value has no fields by its kind. */
function fieldsOf(value: Json): Readonly<Record<string, Json>> | null {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
}
