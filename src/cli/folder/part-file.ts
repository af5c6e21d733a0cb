/** A file that is written piece by piece under another name and takes its own name when it is whole: a reader never sees half of one. */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

export class PartFile {
  readonly path: string;
  readonly #stream: WriteStream;
  readonly #open: Promise<unknown>;
  #failure: Error | null = null;

  constructor(path: string) {
    this.path = path;
    this.#stream = createWriteStream(`${path}.part`);
    this.#stream.on('error', (error) => {
      this.#failure ??= error;
    });
    this.#open = once(this.#stream, 'open').catch(() => undefined);
  }

  /** Waits while the disk is behind, so that memory does not fill. Throws what the disk refused. */
  async write(text: string): Promise<void> {
    await this.#open;
    if (this.#failure !== null) throw this.#failure;
    if (text !== '' && !this.#stream.write(text))
      await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]);
  }

  async finish(): Promise<void> {
    await this.#open;
    if (this.#failure === null) {
      this.#stream.end();
      await once(this.#stream, 'close');
    }
    if (this.#failure !== null) throw this.#failure;
    await rename(`${this.path}.part`, this.path);
  }

  async abandon(): Promise<void> {
    this.#stream.destroy();
    await rm(`${this.path}.part`, { force: true });
  }
}
