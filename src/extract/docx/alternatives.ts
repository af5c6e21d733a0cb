/** Decides which of several renderings of the same thing is read (`mc:AlternateContent`): one, never two. */
import type { Scope } from '../office/namespaces.ts';
import type { XmlAttributes } from '../office/read-xml.ts';

/** Former properties of a revised element, and readings above a word that only say how it sounds. */
const ALWAYS_PASSED = /^w:(?:\w+PrChange|tblGridChange|rt)$/;

export class Alternatives {
  readonly #open: { chosen: boolean; lettersBefore: number }[] = [];

  /** The first rendering is read that Word understands; a later one only when that held no letter. */
  passesOver(name: string, attributes: XmlAttributes, scope: Scope): boolean {
    if (ALWAYS_PASSED.test(name)) return true;
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    if (this.#open.at(-1)?.chosen === true) return true;
    const { Requires: requires = '' } = attributes;
    const needs = requires.split(/\s+/).filter((prefix) => prefix !== '');
    return name === 'mc:Choice' && needs.some((prefix) => scope.prefix(prefix) === '?');
  }

  /** `letters` is the number of letters read so far. */
  open(letters: number): void {
    this.#open.push({ chosen: false, lettersBefore: letters });
  }

  closeChoice(letters: number): void {
    const alternative = this.#open.at(-1);
    if (alternative !== undefined) alternative.chosen = letters > alternative.lettersBefore;
  }

  close(): void {
    this.#open.pop();
  }
}
