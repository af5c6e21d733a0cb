/** Whether to colour, and how wide the terminal is. */
export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

const USUAL_WIDTH = 100;
const NARROWEST = 40;
const WIDEST = 120;

/** @param toTerminal false where the text goes into a file */
export function terminalLook(choice: ColorChoice, toTerminal: boolean): { color: boolean; width: number } {
  const watched = toTerminal && process.stdout.isTTY === true;
  const wanted = watched && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const width = watched ? process.stdout.columns : USUAL_WIDTH;
  return {
    color: choice === 'always' || (choice === 'auto' && wanted),
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
  };
}
