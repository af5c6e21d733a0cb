/**
 * The rows of a long list, asked for by pages as they come into view. What was shown stays until its newer answer is there, so
 * that a list never blinks. It knows neither React nor the server: what it asks with is handed in.
 */
export interface Part<A> {
  readonly answer: A;
  readonly total: number;
}

export type AskPart<A> = (offset: number, limit: number, signal: AbortSignal) => Promise<Part<A>>;

export class PagedRows<A> {
  private readonly ask: AskPart<A>;
  private readonly pageRows: number;
  private readonly listeners = new Set<() => void>();
  private readonly answers = new Map<number, A>();
  private readonly asked = new Map<number, AbortController>();
  /** Pages whose answer is older than the last `reload`. */
  private readonly stale = new Set<number>();
  private wanted: readonly number[] = [0];
  /** Null until the first answer. */
  total: number | null = null;
  /** What went wrong with the last request; null after one that went well. */
  failure: unknown = null;
  /** Rises with every change, for whoever compares. */
  version = 0;

  /** @param pageRows asked for at once */
  constructor(ask: AskPart<A>, pageRows: number) {
    this.ask = ask;
    this.pageRows = pageRows;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The page that holds a row, and the row's place in it; null where it was not answered yet. */
  find(index: number): { readonly answer: A; readonly place: number } | null {
    const answer = this.answers.get(Math.floor(index / this.pageRows));
    return answer === undefined ? null : { answer, place: index % this.pageRows };
  }

  /** Any answer: all of them carry the same figures on the whole. */
  any(): A | null {
    return this.answers.get(this.wanted[0] ?? 0) ?? this.answers.values().next().value ?? null;
  }

  /** Says which rows are in view; pages that are no longer so are not waited for. */
  want(first: number, last: number): void {
    const pages: number[] = [];
    for (let page = Math.floor(first / this.pageRows); page <= Math.floor(last / this.pageRows); page += 1)
      pages.push(page);
    this.wanted = pages;
    for (const [page, abort] of this.asked) if (!pages.includes(page)) abort.abort();
    for (const page of pages) {
      if (!this.asked.has(page) && (!this.answers.has(page) || this.stale.has(page))) this.askPage(page);
    }
  }

  /** Asks anew for what is in view; the rest is asked for when it comes into view. */
  reload(): void {
    for (const page of this.answers.keys()) this.stale.add(page);
    for (const abort of this.asked.values()) abort.abort();
    this.asked.clear();
    for (const page of this.wanted) this.askPage(page);
  }

  stop(): void {
    for (const abort of this.asked.values()) abort.abort();
    this.asked.clear();
  }

  private async askPage(page: number): Promise<void> {
    const abort = new AbortController();
    this.asked.set(page, abort);
    try {
      const { answer, total } = await this.ask(page * this.pageRows, this.pageRows, abort.signal);
      if (abort.signal.aborted) return;
      this.answers.set(page, answer);
      this.stale.delete(page);
      this.total = total;
      this.failure = null;
    } catch (error) {
      if (abort.signal.aborted) return;
      this.failure = error;
    } finally {
      if (this.asked.get(page) === abort) this.asked.delete(page);
    }
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
