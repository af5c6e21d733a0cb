/** Follows complex fields (page numbers, references, form boxes): their results are text, their instructions not. */
import type { XmlAttributes } from '../office/read-xml.ts';

interface OpenField {
  phase: 'instruction' | 'result';
  /** What a form box shows in place of a result. */
  shown: string;
  box: boolean;
  choice: number;
  readonly choices: string[];
}

export class Fields {
  readonly #open: OpenField[] = [];
  #instructions = 0;
  #suppressed = false;

  /** Inside some instruction. */
  get instructing(): boolean {
    return this.#instructions > 0;
  }

  /** Letters were left out because they stood in an instruction. */
  suppress(): void {
    this.#suppressed = true;
  }

  /** A field never ended, and letters were taken for its instruction. */
  get lostText(): boolean {
    return this.#suppressed && this.instructing;
  }

  /** Takes a field character; returns what the finished field shows of its own, mostly nothing. */
  character(type: string | undefined): string {
    const field = this.#open.at(-1);
    if (type === 'begin') {
      this.#open.push({ phase: 'instruction', shown: '', box: false, choice: 0, choices: [] });
      this.#instructions += 1;
    } else if (type === 'separate' && field?.phase === 'instruction') {
      field.phase = 'result';
      this.#instructions -= 1;
    } else if (type === 'end') {
      this.#open.pop();
      if (field?.phase === 'instruction') this.#instructions -= 1;
      if (!this.instructing) this.#suppressed = false;
      if (field?.phase === 'instruction') return field.box ? field.shown : (field.choices[field.choice] ?? '');
    }
    return '';
  }

  /** An element of the form data that stands inside of a field's first character. */
  formElement(name: string, parent: string | undefined, attributes: XmlAttributes): void {
    const field = this.#open.at(-1);
    if (field === undefined) return;
    const value = attributes['w:val'];
    if (name === 'w:checkBox') {
      field.box = true;
      field.shown = '☐';
    } else if (parent === 'w:checkBox' && (name === 'w:checked' || name === 'w:default')) {
      field.shown = value === '0' || value === 'false' ? '☐' : '☑';
    } else if (parent === 'w:ddList' && name === 'w:listEntry') field.choices.push(value ?? '');
    else if (parent === 'w:ddList' && name === 'w:result') field.choice = Number(value) || 0;
  }
}
