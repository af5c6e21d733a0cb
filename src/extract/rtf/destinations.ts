/** What the group is that a control word opens: words of the document, a note, a table of fonts, or nothing to read. */
import type { BlockKind } from '../document.ts';

export type Destination =
  | { readonly type: 'through' }
  /** A flow of paragraphs of its own. */
  | { readonly type: 'flow'; readonly kind: BlockKind }
  | { readonly type: 'fonts' | 'styles' | 'label' | 'title' | 'skipped' };

export const THROUGH: Destination = { type: 'through' };
export const SKIPPED: Destination = { type: 'skipped' };

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', { type: 'fonts' }],
  ['stylesheet', { type: 'styles' }],
  ['title', { type: 'title' }],
  ['listtext', { type: 'label' }],
  ['pntext', { type: 'label' }],
  ['footnote', { type: 'flow', kind: 'footnote' }],
  ['annotation', { type: 'flow', kind: 'comment' }],
  ['shptxt', { type: 'flow', kind: 'text-box' }],
  ['dptxbxtext', { type: 'flow', kind: 'text-box' }],
  ...['header', 'headerl', 'headerr', 'headerf'].map((word) => [word, { type: 'flow', kind: 'header' }] as const),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((word) => [word, { type: 'flow', kind: 'footer' }] as const),
  // Marked as what an old reader may leave out, and yet full of words.
  ...['shpinst', 'do', 'ud', 'moMath', 'moMathPara', 'fldrslt', 'info', 'nesttableprops'].map(
    (word) => [word, THROUGH] as const,
  ),
  ...[
    'colortbl',
    'pict',
    'nonshppict',
    'shppict',
    'shprslt',
    'sp',
    'objdata',
    'objclass',
    'fldinst',
    'filetbl',
    'revtbl',
    'nonesttables',
    'xe',
    'tc',
    'rxe',
    'template',
    'author',
    'operator',
    'company',
    'doccomm',
    'keywords',
    'subject',
    'category',
    'manager',
    'creatim',
    'revtim',
    'printim',
    'buptim',
    'private',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'pntxta',
    'pntxtb',
  ].map((word) => [word, SKIPPED] as const),
]);

/** Undefined for a word that opens no group of its own kind. */
export function destinationOf(word: string): Destination | undefined {
  return DESTINATIONS.get(word);
}
