/** Lets through only elements and attributes that show text; everything else loses its tag or its whole content. */
import { SaxesParser } from 'saxes';

const ELEMENTS = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr td th strong em s u sup sub br a dl dt dd blockquote'.split(' '),
);
/** Their content is no text. */
const DROPPED = new Set(
  'script style template iframe object embed svg math title head noscript textarea select'.split(' '),
);
const EMPTY = new Set(['br']);

/** `html` is well-formed, as mammoth writes it; null when it is not. */
export function sanitiseHtml(html: string): string | null {
  const parser = new SaxesParser<{ fragment: true; xmlns: false }>({ fragment: true, xmlns: false });
  const written: string[] = [];
  let dropping = 0;
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = name.toLowerCase();
    if (dropping > 0 || DROPPED.has(element)) dropping += 1;
    else if (ELEMENTS.has(element)) written.push(`<${element}${keptAttributes(element, attributes)}>`);
  });
  parser.on('closetag', ({ name }) => {
    const element = name.toLowerCase();
    if (dropping > 0) dropping -= 1;
    else if (ELEMENTS.has(element) && !EMPTY.has(element)) written.push(`</${element}>`);
  });
  parser.on('text', (text) => {
    if (dropping === 0) written.push(escapeHtml(text));
  });
  parser.write(html).close();
  return broken ? null : written.join('');
}

function keptAttributes(element: string, attributes: Readonly<Record<string, string>>): string {
  let kept = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (isHarmless(element, name.toLowerCase(), value)) kept += ` ${name.toLowerCase()}="${escapeHtml(value)}"`;
  }
  return kept;
}

/** Links lead to places in the same page and nowhere else. */
function isHarmless(element: string, name: string, value: string): boolean {
  if (name === 'id') return /^[\w-]{1,200}$/.test(value);
  if (name === 'href') return element === 'a' && /^#[\w-]{1,200}$/.test(value);
  return (name === 'colspan' || name === 'rowspan') && /^\d{1,4}$/.test(value);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
