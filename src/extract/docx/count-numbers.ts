/** Counts the automatic numbers of one part as a word processor would while it goes down the page. */
import { formatNumber } from '../format-number.ts';
import type { NumberedList } from './numbering.ts';

export interface CountedLabel {
  /** As printed, e.g. `3.2`; empty for bullets and for levels that print nothing. */
  readonly label: string;
  /** What stands between the label and the text; full-width punctuation brings its own room. */
  readonly glue: '' | ' ';
}

export class NumberCounter {
  /** By abstract list: the current number of each level, undefined where the level has not begun. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** Counts one paragraph of the list at the level, 0 for the highest. */
  next(list: NumberedList, level: number): CountedLabel {
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    this.#applyStarts(list, counters);
    const current = counters[level];
    counters[level] = current === undefined ? startOf(list, level) : current + 1;
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const restartAfter = list.level(deeper)?.restartAfter ?? null;
      if (restartAfter === null || level + 1 <= restartAfter) counters[deeper] = undefined;
    }
    return printLabel(list, level, counters);
  }

  /** The first paragraph of a list with starts of its own begins those levels again. */
  #applyStarts(list: NumberedList, counters: (number | undefined)[]): void {
    if (this.#begun.has(list.id)) return;
    this.#begun.add(list.id);
    for (const level of list.starts.keys()) counters[level] = undefined;
  }
}

function startOf(list: NumberedList, level: number): number {
  return list.starts.get(level) ?? list.level(level)?.start ?? 1;
}

function printLabel(list: NumberedList, level: number, counters: readonly (number | undefined)[]): CountedLabel {
  const own = list.level(level);
  if (own === null || own.format === 'bullet') return { label: '', glue: '' };
  const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.level(index)?.format ?? 'decimal';
    const value = counters[index] ?? startOf(list, index);
    return formatNumber(value, own.legal && format !== 'none' ? 'decimal' : format);
  });
  return { label: label.trim(), glue: own.suffix === 'nothing' || /[）、．。：】]$/.test(label) ? '' : ' ' };
}
