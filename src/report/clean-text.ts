/**
 * Text of strangers made fit to be shown: control characters could steer a terminal, and marks of writing
 * direction could make words look like others.
 */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Tabs and line breaks become blanks; every other steering character a visible box. */
export function cleanLine(text: string): string {
  return text.replace(STEERING, (character) => (/\s/u.test(character) ? ' ' : '\uFFFD'));
}

/** As {@link cleanLine}, but line breaks and tabs are kept. */
export function cleanText(text: string): string {
  return text.replace(STEERING, (character) => (/[\t\n]/u.test(character) ? character : '\uFFFD'));
}
