/** The form in which names of people are compared: width, case and spaces make no other person. */

/** What the log calls the one before the first account, and the program itself. */
const RESERVED: readonly string[] = ['local', 'system'];

export function foldName(name: string): string {
  return tidyName(name).toUpperCase().toLowerCase().normalize('NFKC');
}

/** As it is shown: compatible letters made one, each run of spaces one space. */
export function tidyName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Signs that nobody sees would let two names look the same. */
export function isUsableName(name: string): boolean {
  const folded = foldName(name);
  return (
    folded !== '' && !/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(tidyName(name)) && !RESERVED.includes(folded)
  );
}
