import { describe, expect, it } from 'vitest';
import { PagedRows, type Part } from '../../../src/web/parts/paged-rows.ts';

/** Answers are handed out when the test says so, in the order of its choice. */
function startRows() {
  const asked: { offset: number; signal: AbortSignal; answer: (part: Part<string[]>) => void; refuse: () => void }[] =
    [];
  const rows = new PagedRows<string[]>(
    (offset, _limit, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ offset, signal, answer: resolve, refuse: () => reject(new Error('no')) });
      }),
    100,
  );
  return { rows, asked };
}

const part = (name: string): Part<string[]> => ({ answer: [name], total: 1000 });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('rows that are asked for by pages', () => {
  it('asks for the pages in view, each once', async () => {
    const { rows, asked } = startRows();
    rows.want(90, 110);
    rows.want(95, 120);
    expect(asked.map(({ offset }) => offset)).toEqual([0, 100]);
    asked[1]?.answer(part('second'));
    await settle();
    expect(rows.find(100)).toEqual({ answer: ['second'], place: 0 });
    expect(rows.find(3)).toBeNull();
    expect(rows.total).toBe(1000);
  });

  it('does not wait for a page that was scrolled past', () => {
    const { rows, asked } = startRows();
    rows.want(0, 10);
    rows.want(5000, 5010);
    expect(asked.map(({ offset, signal }) => [offset, signal.aborted])).toEqual([
      [0, true],
      [5000, false],
    ]);
  });

  it('shows the old answer until the new one is there', async () => {
    const { rows, asked } = startRows();
    rows.want(0, 10);
    asked[0]?.answer(part('old'));
    await settle();
    rows.reload();
    expect(rows.find(0)?.answer).toEqual(['old']);
    asked[1]?.answer(part('new'));
    await settle();
    expect(rows.find(0)?.answer).toEqual(['new']);
  });

  it('asks anew for an old page when it comes back into view', async () => {
    const { rows, asked } = startRows();
    rows.want(0, 10);
    asked[0]?.answer(part('first'));
    await settle();
    rows.want(200, 210);
    rows.reload();
    rows.want(0, 10);
    expect(asked.map(({ offset }) => offset)).toEqual([0, 200, 200, 0]);
  });

  it('never lets a late answer of before take the place of the present one', async () => {
    const { rows, asked } = startRows();
    rows.want(0, 10);
    rows.reload();
    asked[1]?.answer(part('new'));
    await settle();
    asked[0]?.answer(part('late'));
    await settle();
    expect(rows.find(0)?.answer).toEqual(['new']);
  });

  it('tells of a failure and forgets it with the next answer', async () => {
    const { rows, asked } = startRows();
    let told = 0;
    rows.subscribe(() => {
      told += 1;
    });
    rows.want(0, 10);
    asked[0]?.refuse();
    await settle();
    expect(rows.failure).toBeInstanceOf(Error);
    rows.reload();
    asked[1]?.answer(part('there'));
    await settle();
    expect(rows.failure).toBeNull();
    expect(told).toBe(2);
  });
});
