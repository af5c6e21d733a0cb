/** What the marks call a defined term: its place in the contract's list of them, from 1. */
export function nameTerm(index: number): string {
  return `T-${index + 1}`;
}
