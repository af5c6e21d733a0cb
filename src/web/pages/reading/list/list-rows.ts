/** The rows of the list of findings from top to bottom: what was not read, notes, flagged findings, low ones folded. */
import type { DocumentDetail } from '../../../../api/documents.ts';
import type { FindingCard, NoteCard } from '../../../../api/finding-shapes.ts';

export type ListRow =
  | { readonly type: 'not-read'; readonly sentences: readonly string[] }
  | { readonly type: 'notes'; readonly count: number }
  | { readonly type: 'note'; readonly note: NoteCard }
  | { readonly type: 'outcome'; readonly words: string }
  | { readonly type: 'finding'; readonly card: FindingCard }
  | { readonly type: 'low'; readonly count: number };

export type LowFold = 'folded' | 'open';

export function listRows(
  { notRead, contractNotes, outcome }: Pick<DocumentDetail, 'notRead' | 'contractNotes' | 'outcome'>,
  cards: readonly FindingCard[],
  fold: LowFold,
): readonly ListRow[] {
  const flagged = cards.filter(({ level }) => level !== 'low');
  const low = cards.filter(({ level }) => level === 'low');
  const finding = (card: FindingCard): ListRow => ({ type: 'finding', card });
  const rows: ListRow[] = [];
  if (notRead.length > 0) rows.push({ type: 'not-read', sentences: notRead });
  if (contractNotes.length > 0) rows.push({ type: 'notes', count: contractNotes.length });
  rows.push(...contractNotes.map((note): ListRow => ({ type: 'note', note })), { type: 'outcome', words: outcome });
  rows.push(...flagged.map(finding));
  if (low.length > 0) rows.push({ type: 'low', count: low.length });
  if (fold === 'open') rows.push(...low.map(finding));
  return rows;
}

/** The findings through which `j` and `k` go, in the order of the list. */
export function walkOf(cards: readonly FindingCard[], fold: LowFold): readonly FindingCard[] {
  const flagged = cards.filter(({ level }) => level !== 'low');
  return fold === 'folded' ? flagged : [...flagged, ...cards.filter(({ level }) => level === 'low')];
}

/** One step onwards or back; from nowhere to the first or the last. At an end it stays. */
export function stepFrom(walk: readonly FindingCard[], key: string | null, by: 1 | -1): FindingCard | null {
  const at = walk.findIndex((card) => card.key === key);
  if (at < 0) return walk.at(by > 0 ? 0 : -1) ?? null;
  return walk[Math.min(walk.length - 1, Math.max(0, at + by))] ?? null;
}

/** The next flagged finding that still waits for a decision, after the one given and then from the top. */
export function nextOpen(cards: readonly FindingCard[], key: string): FindingCard | null {
  const flagged = cards.filter(({ level }) => level !== 'low');
  const at = flagged.findIndex((card) => card.key === key);
  const others = [...flagged.slice(at + 1), ...flagged.slice(0, Math.max(0, at))];
  return others.find(({ review: { state } }) => state === 'open' || state === 'reopened') ?? null;
}
