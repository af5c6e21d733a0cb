/** Which marks lie at a place of the text, in the order in which a click opens them. */
import type { Mark } from '../../../api/documents.ts';

const RANK = { high: 0, medium: 1, low: 2 } as const;

/** What has marks of its own once it is chosen: a finding, a note, a defined term. */
export type Chosen = string | null;

/** A low finding shows its clause alone until it is chosen; a term is shown while one follows it. */
export function isShown(mark: Mark, chosen: Chosen, term: Chosen): boolean {
  if (mark.type === 'definition' || mark.type === 'use') return mark.key === term;
  return mark.level !== 'low' || mark.type === 'clause' || mark.key === chosen;
}

/** The smallest first; of two alike the one of the higher level. Each key stands once, by its smallest mark. */
export function orderMarks(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || rankOf(a) - rankOf(b) || a.start - b.start || a.key.localeCompare(b.key),
  );
  const met = new Set<string>();
  return sorted.filter(({ key }) => !met.has(key) && met.add(key));
}

/** @param here marks in the order of {@link orderMarks} */
export function nextMark(here: readonly Mark[], chosen: Chosen): Mark | null {
  const at = here.findIndex(({ key }) => key === chosen);
  return here[(at + 1) % Math.max(1, here.length)] ?? null;
}

/** The marks at an offset of the reading text that a click can open. */
export function marksAt(marks: readonly Mark[], offset: number, chosen: Chosen, term: Chosen): readonly Mark[] {
  return orderMarks(
    marks.filter(
      (mark) => mark.type !== 'words' && mark.start <= offset && mark.end > offset && isShown(mark, chosen, term),
    ),
  );
}

/** Other findings and notes whose words lie on the same words: they are listed, so that none hides another. */
export function sharing(marks: readonly Mark[], chosen: Chosen): readonly Mark[] {
  const own = marks.filter(({ key }) => key === chosen);
  const others = marks.filter(
    (mark) =>
      mark.key !== chosen &&
      (mark.type === 'clause' || mark.type === 'evidence' || mark.type === 'note') &&
      own.some(({ start, end }) => mark.start < end && mark.end > start),
  );
  return orderMarks(others).toSorted((a, b) => a.start - b.start);
}

function lengthOf({ start, end }: Mark): number {
  return end - start;
}

function rankOf({ level }: Mark): number {
  return level === null ? 3 : RANK[level];
}
