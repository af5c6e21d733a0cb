/** What many clauses ask of one (the words above them, a clause that they name) is worked out once for a reading. */
import type { Clause } from '../structure/contract.ts';

/** @param work rests on its arguments alone; the key is that of them by which a reading is told from another */
export function oncePerClause<Key extends object, Result>(
  work: (key: Key, clause: Clause) => Result,
): (key: Key, clause: Clause) => Result {
  const known = new WeakMap<Key, Map<number, { readonly result: Result }>>();
  return (key, clause) => {
    const results = known.get(key) ?? new Map<number, { readonly result: Result }>();
    known.set(key, results);
    const one = results.get(clause.index) ?? { result: work(key, clause) };
    results.set(clause.index, one);
    return one.result;
  };
}
