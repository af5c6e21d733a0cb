/**
 * Recognises letters in pictures with tesseract.js: its models come with the packages, nothing is fetched or kept. One
 * recogniser for each script, made when the first page needs it; it works in a thread of its own.
 */
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type { Worker as Tesseract } from 'tesseract.js';
import type { GrayImage } from '../extract/recognition/gray-image.ts';
import type { Canvas, RecognisedLine, Recognition, Script } from '../extract/recognition/recogniser.ts';
import type { OcrMode } from './ocr-mode.ts';

const MODELS = {
  simplified: ['chi_sim', 'eng'],
  traditional: ['chi_tra', 'eng'],
} as const satisfies Record<Script, readonly string[]>;

/** The larger models: the small ones read three times as many Chinese letters wrongly. */
const MODEL_FOLDER = '4.0.0';

/** @returns null for `never` */
export function makeRecognition(when: OcrMode): Recognition | null {
  if (when === 'never') return null;
  const recognisers: Recognisers = new Map();
  let last: Promise<unknown> = Promise.resolve();
  return {
    when,
    get canvas() {
      return loadCanvas();
    },
    recognise: (image, script) => {
      // One page after another: a recogniser takes a whole core and some hundred megabytes.
      const mine = last.then(() => recognise(recognisers, image, script));
      last = mine.catch(() => recognisers.delete(script));
      return mine;
    },
  };
}

/** The copy that pdfjs-dist resolves: where Lodestone is installed as a package, that may be another one than its own. */
function loadCanvas(): Canvas {
  const pdfjs = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return createRequire(pdfjs)('@napi-rs/canvas');
}

interface Recogniser {
  readonly tesseract: Tesseract;
  readonly thread: Thread;
  /** Rejects when the thread ends, which no page in work would hear of otherwise. */
  readonly died: Promise<never>;
}

type Recognisers = Map<Script, Promise<Recogniser>>;

async function recognise(
  recognisers: Recognisers,
  image: GrayImage,
  script: Script,
): Promise<readonly RecognisedLine[]> {
  const started = recognisers.get(script) ?? startRecogniser(script);
  recognisers.set(script, started);
  const { tesseract, thread, died } = await started;
  // The process lives for a page in work, and for no idle recogniser.
  thread.ref();
  try {
    const { data } = await Promise.race([tesseract.recognize(toGraymap(image), {}, { blocks: true }), died]);
    return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs).flatMap(({ lines }) => lines.map(toLine));
  } finally {
    thread.unref();
  }
}

/** The models of one script stand in packages of their own, and tesseract.js wants them in one folder. */
async function startRecogniser(script: Script): Promise<Recogniser> {
  const { createWorker, OEM } = await import('tesseract.js');
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-models-'));
  try {
    for (const code of MODELS[script]) await copyFile(findModel(code), join(folder, `${code}.traineddata.gz`));
    const options = { langPath: folder, cacheMethod: 'none', gzip: true };
    const tesseract = await createWorker([...MODELS[script]], OEM.LSTM_ONLY, options);
    const thread = threadOf(tesseract);
    const died = once(thread, 'exit').then(() => Promise.reject(new Error('the recogniser ended')));
    died.catch(() => undefined);
    return { tesseract, thread, died };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findModel(code: string): string {
  const home = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`));
  return join(home, MODEL_FOLDER, `${code}.traineddata.gz`);
}

/** tesseract.js hands out its thread without saying so in its types. */
function threadOf(tesseract: Tesseract): Thread {
  return (tesseract as Tesseract & { readonly worker: Thread }).worker;
}

/** Binary PGM: raw pixels behind one line, which costs no compression on either side. */
function toGraymap({ width, height, pixels }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}

interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface TesseractLine {
  readonly bbox: Bounds;
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: Bounds }[];
}

function toLine({ bbox, words }: TesseractLine): RecognisedLine {
  const box = ({ x0, y0, x1, y1 }: Bounds) => ({ left: x0, top: y0, right: x1, bottom: y1 });
  return {
    box: box(bbox),
    words: words.map(({ text, confidence, bbox: own }) => ({ text, confidence, box: box(own) })),
  };
}
