/**
 * The words of a page as text over its picture, so that they can be selected, and so that marks can be measured on them.
 * pdfjs sets them in a font of the system, squeezed to the right length; where the browser holds the page's own font, that
 * one is set, and every letter lies on its picture.
 */
import { type PDFPageProxy, TextLayer, Util } from 'pdfjs-dist';
import type { Box } from './boxes.ts';
import { type Found, PageLetters, type PlacedItem } from './find-words.ts';
import { stretch } from './stretch.ts';

export interface PageText {
  readonly letters: PageLetters;
  readonly items: readonly SetItem[];
}

interface SetItem extends PlacedItem {
  readonly font: string;
  /** Points. */
  readonly length: number;
  readonly vertical: boolean;
  readonly element: HTMLElement;
}

/** Fills `container`, whose size and `--total-scale-factor` are set by whoever owns it. */
export async function setText(page: PDFPageProxy, container: HTMLElement): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const layer = new TextLayer({ textContentSource: content, container, viewport });
  await layer.render();
  const texts = content.items.filter((item) => 'str' in item);
  const items = texts.flatMap((item, at): SetItem[] => {
    const element = layer.textDivs[at];
    if (element === undefined) return [];
    const vertical = content.styles[item.fontName]?.vertical === true;
    const matrix: number[] = Util.transform(viewport.transform, item.transform);
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
    const length = vertical ? item.height : item.width;
    const along = vertical ? { x: c, y: d } : { x: a, y: b };
    const unit = length / (Math.hypot(along.x, along.y) || 1);
    return [
      {
        text: item.str,
        x: x + c / 2 - (vertical ? c / 2 : 0),
        y: y + d / 2 - (vertical ? d / 2 : 0),
        across: { x: along.x * unit, y: along.y * unit },
        font: item.fontName,
        length,
        vertical,
        element,
      },
    ];
  });
  return { letters: new PageLetters(items), items };
}

const MEASURED_AT = 100;

/** To be called once the page is drawn: only then does the browser hold its fonts. */
export function setOwnFonts({ items }: PageText): void {
  const fonts = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return;
  context.fontKerning = 'none';
  for (const { element, font, text, length, vertical } of items) {
    if (vertical || text.length < 2 || !(fonts.has(font) || fonts.has(`"${font}"`))) continue;
    const family = `"${font}", ${element.style.fontFamily || 'sans-serif'}`;
    context.font = `${MEASURED_AT}px ${family}`;
    const measured = context.measureText(text).width / MEASURED_AT;
    const size = Number.parseFloat(element.style.getPropertyValue('--font-height'));
    if (!(measured > 0 && size > 0)) continue;
    const { wordSpacing, scale } = stretch(text, measured * size, length);
    element.style.fontFamily = family;
    element.style.wordSpacing = `${wordSpacing / size}em`;
    element.style.setProperty('--scale-x', String(scale));
  }
}

/** The boxes of found words, one for each item, measured on the text itself. */
export function measure({ items }: PageText, { first, last }: Found, sheet: HTMLElement, scale: number): Box[] {
  const origin = sheet.getBoundingClientRect();
  const boxes: Box[] = [];
  for (let at = first.item; at <= last.item; at += 1) {
    const item = items[at];
    const words = item?.element.firstChild;
    if (item === undefined || !(words instanceof Text)) continue;
    const range = document.createRange();
    range.setStart(words, at === first.item ? first.at : 0);
    range.setEnd(words, at === last.item ? Math.min(words.length, last.at + 1) : words.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    boxes.push({
      x: (left - origin.left) / scale,
      y: (top - origin.top) / scale,
      width: width / scale,
      height: height / scale,
    });
  }
  return boxes;
}
