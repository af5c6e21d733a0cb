/** The numbers that a clause stands under, outermost first, by the schemes of their labels. */

export interface Level {
  readonly scheme: string;
  readonly label: string;
  /** Index of the clause that carries the label. */
  readonly clause: number;
  readonly heading: string | null;
}

/** Schemes, outermost first, as contracts nest them. */
const RANK = [
  'annex',
  'heading',
  'zh-编',
  'en-part',
  'en-chapter',
  'zh-篇',
  'zh-章',
  'zh-节',
  'en-article',
  'zh-条',
  'en-section',
  'en-clause',
  'roman',
  'alpha-upper',
  'zh-ordinal',
  'decimal-1',
  'zh-款',
  'zh-paren',
  'en-section-2',
  'en-clause-2',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'decimal-5',
];

/** The levels that stay open when a label of this scheme comes: all before its own, or those that stand outside it. */
export function levelsAround(levels: readonly Level[], scheme: string): readonly Level[] {
  const same = levels.findIndex((level) => level.scheme === scheme);
  if (same >= 0) return levels.slice(0, same);
  const inAnnex = levels[0]?.scheme === 'annex';
  return inAnnex ? levels : levels.filter((level) => isOutside(level.scheme, scheme));
}

export const labelsOf = (levels: readonly Level[]): readonly string[] =>
  levels.map((level) => level.label).filter((label) => label !== '');

/** A number of a rank that is known to stand outside keeps its place; unknown ones nest in order of appearance. */
function isOutside(outer: string, inner: string): boolean {
  const outerRank = RANK.indexOf(outer);
  const innerRank = RANK.indexOf(inner);
  return outerRank < 0 || innerRank < 0 ? innerRank < 0 : outerRank < innerRank;
}
