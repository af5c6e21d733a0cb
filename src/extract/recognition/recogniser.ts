/** What recognises letters in a picture: handed in by the caller, since it loads models from disk. */
import type { GrayImage } from './gray-image.ts';

/** Which Chinese letters are expected; Latin ones always are. */
export type Script = 'simplified' | 'traditional';

/** Pixels of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RecognisedWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly box: Box;
}

export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly box: Box;
}

/** What draws pages and decodes pictures. It must be the one that pdfjs itself loads: two of them in one process bring it down. */
export type Canvas = Pick<typeof import('@napi-rs/canvas'), 'createCanvas' | 'loadImage'>;

export interface Recognition {
  /** `auto`: pages that cannot be read otherwise; `always`: every page, in place of its own text. */
  readonly when: 'auto' | 'always';
  readonly canvas: Canvas;
  readonly recognise: (image: GrayImage, script: Script) => Promise<readonly RecognisedLine[]>;
}
