/** Prints a page with an installed Chromium; a scan is the picture of such a page, without any text. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';

const CHROMIUM = process.env['CHROMIUM'] ?? 'chromium';
const PRINTED = new Date('2026-06-01T09:00:00Z');
/** A4 in points. */
const PAPER = [595, 842] as const;

/** @param html one self-contained page @returns the bytes of a PDF */
export async function printPage(html: string): Promise<Uint8Array> {
  const printed = await PDFDocument.load(withChromium(html, (folder) => printInto(folder)));
  printed.setCreationDate(PRINTED);
  printed.setModificationDate(PRINTED);
  return printed.save();
}

/** Each page as a grey JPEG of 200 dots an inch, as an office scanner saves it. Needs pdftoppm. */
export async function scanPage(html: string): Promise<Uint8Array> {
  const pictures = withChromium(html, (folder) => {
    printInto(folder);
    const options = ['-jpeg', '-jpegopt', 'quality=55', '-gray', '-r', '200'];
    execFileSync('pdftoppm', [...options, join(folder, 'page.pdf'), join(folder, 'picture')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });
  const scan = await PDFDocument.create();
  scan.setCreationDate(PRINTED);
  scan.setModificationDate(PRINTED);
  const [width, height] = PAPER;
  for (const picture of pictures) {
    scan.addPage([width, height]).drawImage(await scan.embedJpg(picture), { x: 0, y: 0, width, height });
  }
  return scan.save();
}

function printInto(folder: string): Uint8Array {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const target = join(folder, 'page.pdf');
  const user = `--user-data-dir=${join(folder, 'user')}`;
  execFileSync(
    CHROMIUM,
    [...flags, user, '--no-pdf-header-footer', `--print-to-pdf=${target}`, join(folder, 'page.html')],
    { stdio: 'ignore' },
  );
  return readFileSync(target);
}

function withChromium<T>(html: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
