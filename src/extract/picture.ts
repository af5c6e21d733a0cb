/**
 * A photograph or a scan saved as a picture → Document: each picture is a page whose text is recognised. Without a recogniser its
 * pages are named as not read. A picture says nothing of the paper it shows: its shorter side counts as that of A4.
 */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import {
  type Document,
  type ExtractionLimits,
  type ExtractionResources,
  MEDIA_TYPES,
  type Unread,
} from './document.ts';
import { layOutPages } from './pdf/layout.ts';
import type { RawPage } from './pdf/read-page.ts';
import { MOST_PICTURE_PIXELS } from './recognition/bounds.ts';
import { decodePicture, decodeTiff } from './recognition/decode-picture.ts';
import type { GrayImage } from './recognition/gray-image.ts';
import { type PictureSize, type PictureType, sizesOf } from './recognition/picture-size.ts';
import { recognisePage } from './recognition/recognise-page.ts';
import { DOUBTFUL } from './recognition/recognise-raw-page.ts';

/** Inches of the shorter side of A4. */
const SHORT_SIDE = 8.27;

/** Problems: `damaged` (format), `too-large` (what: pages or pixels, size, limit). */
export async function extractPicture(
  bytes: Uint8Array,
  type: PictureType,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): Promise<Outcome<Document>> {
  const format = type.toUpperCase();
  const sizes = sizesOf(bytes, type, limits.pages);
  if (sizes === null) return fail('damaged', { format });
  if (sizes.length > limits.pages) return fail('too-large', { what: 'pages', size: sizes.length, limit: limits.pages });
  const largest = sizes.reduce((most, { width, height }) => Math.max(most, width * height), 0);
  if (largest > MOST_PICTURE_PIXELS) {
    return fail('too-large', { what: 'pixels', size: largest, limit: MOST_PICTURE_PIXELS });
  }
  const pages: RawPage[] = [];
  for (const [place, size] of sizes.entries()) {
    const blank = blankPage(place + 1, size);
    if (resources.recognition === null) pages.push(blank);
    else if (place >= limits.recognisedPages) pages.push({ ...blank, unread: ['limit-reached'] });
    else {
      const image =
        type === 'tiff' ? await decodeTiff(bytes, place) : await decodePicture(bytes, resources.recognition.canvas);
      if (image === null) return fail('damaged', { format });
      pages.push(await readPicture(image, blank, resources.recognition));
    }
  }
  const unread = pages.flatMap((page) => page.unread.map((code): Unread => ({ code, page: page.number })));
  return succeed({
    mediaType: MEDIA_TYPES[type],
    ...layOutPages(pages, new Map()),
    unread,
    pages: pages.map(({ number, width, height, confidence }) => ({
      number,
      width,
      height,
      ...(confidence === undefined ? {} : { confidence }),
    })),
    title: null,
  });
}

function blankPage(number: number, { width, height }: PictureSize): RawPage {
  const scale = (SHORT_SIDE * 72) / Math.min(width, height);
  return {
    number,
    width: width * scale,
    height: height * scale,
    texts: [],
    unread: ['image-only'],
    tilt: 0,
    remarks: [],
    attachments: [],
  };
}

async function readPicture(
  image: GrayImage,
  blank: RawPage,
  recognition: NonNullable<ExtractionResources['recognition']>,
): Promise<RawPage> {
  const dots = Math.min(image.width, image.height) / SHORT_SIDE;
  const { texts, tilt, confidence } = await recognisePage(image, dots, blank, recognition);
  if (texts.length === 0) return blank;
  return {
    ...blank,
    texts,
    tilt,
    confidence: Math.round(confidence),
    unread: confidence < DOUBTFUL ? ['doubtful'] : [],
  };
}
