/** A PDF whose tree of pages names generations that are not there: pdfjs rejects promises that it gave to nobody. */
import { writePdf } from './write-pdf.ts';

export function writeAstray(): Buffer {
  const page = { words: [{ text: 'The tenant pays the rent.', x: 72, y: 72 }] };
  const whole = Buffer.from(writePdf([page, page, page])).toString('latin1');
  return Buffer.from(
    whole.replace(/\/Kids[^\]]*\]/, (kids) => kids.replaceAll(' 0 R', ' 3 R')),
    'latin1',
  );
}
