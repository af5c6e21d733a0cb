/** Follows content controls for the boxes among them: the box shown is the stated one, whatever sign stands inside. */
import type { XmlAttributes } from '../office/read-xml.ts';

type Tick = '☑' | '☐';

export class TickBoxes {
  readonly #open: (Tick | null)[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:sdt') this.#open.push(null);
    else if (name === 'w14:checkbox') this.#set('☐');
    else if (name === 'w14:checked') this.#set(/^(?:1|true|on)$/.test(attributes['w14:val'] ?? '1') ? '☑' : '☐');
  }

  /** The box of the innermost control, once; null when it is none. */
  take(): Tick | null {
    const tick = this.#open.at(-1) ?? null;
    this.#set(null);
    return tick;
  }

  close(): void {
    this.#open.pop();
  }

  #set(tick: Tick | null): void {
    if (this.#open.length > 0) this.#open[this.#open.length - 1] = tick;
  }
}
