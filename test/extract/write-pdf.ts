/**
 * PDF files for tests, written by hand: Chinese through a predefined CMap and a font that is not
 * embedded, English in Helvetica, at exact places. Positions are from the top left, in points.
 */
export interface Words {
  readonly text: string;
  readonly x: number;
  /** Baseline, downwards from the page's top. */
  readonly y: number;
  readonly size?: number;
  readonly font?: 'latin' | 'bold' | 'han' | 'mute';
}

export interface PageContent {
  readonly words: readonly Words[];
  readonly rotate?: number;
  /** Further operators, and objects of the page's dictionary. */
  readonly drawing?: string;
  readonly annotations?: readonly string[];
}

export interface Extra {
  readonly outline?: readonly { readonly title: string; readonly under?: string }[];
  readonly title?: string;
}

export const WIDTH = 595;
export const HEIGHT = 842;

const FONTS = {
  latin: '/F1',
  bold: '/F2',
  han: '/F3',
  mute: '/F4',
} as const;

export function writePdf(pages: readonly PageContent[], extra: Extra = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 7 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  add('<< /Type /Font /Subtype /Type0 /BaseFont /Mute /Encoding /Identity-H /DescendantFonts [9 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mute /DW 600 /FontDescriptor 7 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
  );
  const kids = pages.map((page) => {
    const stream = `${page.words.map(showWords).join('\n')}\n${page.drawing ?? ''}`;
    const contents = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const annotations = (page.annotations ?? []).map((body) => `${add(body)} 0 R`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} ` +
        `/Contents ${contents} 0 R /Annots [${annotations.join(' ')}] ` +
        '/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 8 0 R >> >> >>',
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const outlines = addOutline(extra.outline ?? [], add, objects);
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${outlines} >>`;
  const info = add(`<< /Title <${utf16(`\ufeff${extra.title ?? ''}`)}> >>`);
  return serialise(objects, catalog, info);
}

/** Lines under each other in one typeface, as a simple printer would set them. */
export function setLines(lines: readonly string[], from: Omit<Words, 'text'>, leading = 14): Words[] {
  return lines.map((text, index) => ({ ...from, text, y: from.y + index * leading }));
}

function showWords({ text, x, y, size = 10, font = 'latin' }: Words): string {
  const shown = font === 'han' || font === 'mute' ? `<${utf16(text)}>` : `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `BT ${FONTS[font]} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm ${shown} Tj ET`;
}

function utf16(text: string): string {
  return [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

function addOutline(entries: NonNullable<Extra['outline']>, add: (body: string) => number, objects: string[]): string {
  if (entries.length === 0) return '';
  const root = add('');
  const numbers = new Map(entries.map((entry) => [entry.title, add('')]));
  const chain = (parent: string | undefined, holder: number): string => {
    const children = entries.filter((entry) => entry.under === parent);
    const at = (index: number): number | undefined => numbers.get(children[index]?.title ?? '');
    children.forEach((child, index) => {
      const own = numbers.get(child.title) ?? 0;
      const near = [
        ['/Prev', at(index - 1)],
        ['/Next', at(index + 1)],
      ].flatMap(([name, number]) => (number === undefined ? [] : [`${name} ${number} 0 R`]));
      const title = `/Title <${utf16(`\ufeff${child.title}`)}> /Parent ${holder} 0 R`;
      objects[own - 1] = `<< ${title} ${near.join(' ')} ${chain(child.title, own)} >>`;
    });
    return children.length === 0
      ? ''
      : `/First ${at(0)} 0 R /Last ${at(children.length - 1)} 0 R /Count ${children.length}`;
  };
  objects[root - 1] = `<< /Type /Outlines ${chain(undefined, root)} >>`;
  return `/Outlines ${root} 0 R`;
}

function serialise(objects: readonly string[], catalog: number, info: number): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 0xff);
}
