/** What one part of the package says, paragraph by paragraph, before numbers and lay-out. */
import type { TablePosition } from '../document.ts';

/** Deleted words stand in the original file, but not in the text that a signatory would read. */
export type Revision = 'kept' | 'inserted' | 'deleted';

export interface Piece {
  readonly kind: 'letters' | 'line-break' | 'page-break';
  readonly text: string;
  readonly revision: Revision;
  /** Index of the paragraph in its part; another than the story's own where a deleted mark joined two. */
  readonly paragraph: number;
  /** Run and offset as in `WordRun`; null for letters that stand in no run, such as a ticked box. */
  readonly run: number | null;
  readonly offset: number;
  /** Whether the run hides its letters; null where its style or the paragraph's decides. */
  readonly hidden: boolean | null;
  /** Style of the run, null where it has none. */
  readonly runStyle: string | null;
}

export const NOTE_KINDS = ['footnote', 'endnote', 'comment'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
}

export interface StoryParagraph {
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
  readonly style: string | null;
  readonly numberingId: string | null;
  readonly level: number | null;
  /** 0 to 9 as in the file; null when the style decides. */
  readonly outline: number | null;
  readonly markDeleted: boolean;
  /** `table` counts within the part. */
  readonly cell: TablePosition | null;
  /** Number of the outermost table row within the part. */
  readonly row: number | null;
  /** Id of the note or comment that the paragraph belongs to, in parts that hold those. */
  readonly note: string | null;
  readonly references: readonly NoteReference[];
  /** Text boxes, and descriptions of pictures, anchored in the paragraph. */
  readonly boxes: readonly StoryParagraph[];
}

export interface Story {
  readonly part: string;
  /** Name of the outermost element, '' where the part is empty. */
  readonly root: string;
  readonly paragraphs: readonly StoryParagraph[];
  readonly pictures: number;
  /** Relationship ids of objects whose inside is not read. */
  readonly embedded: readonly string[];
  /** Relationship ids of headers and footers, in order of use. */
  readonly margins: readonly string[];
  /** The part ended inside a field, so some of its text counts as an instruction and was not read. */
  readonly unreadField: boolean;
}
