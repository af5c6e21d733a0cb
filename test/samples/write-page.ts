/** A printed page: HTML that Chromium prints, with running headers, page numbers, columns and ruled tables. */
import { readInline } from './read-inline.ts';
import { type Source, type SourceBlock, titleOf } from './read-source.ts';

export function writePage(source: Source): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(titleOf(source))}</title>
<style>${pageStyle(source)}</style></head><body><main>${source.blocks.map(writeBlock).join('\n')}</main></body></html>`;
}

function pageStyle(source: Source): string {
  const setting = (name: string) => JSON.stringify(source.settings.get(name) ?? '');
  const columns = source.settings.get('columns') ?? 'auto';
  const scanned = source.settings.get('format') === 'scan';
  return `
@page { size: A4; margin: 25mm 24mm 22mm;
  @top-center { content: ${setting('header')}; font: 9pt "Liberation Serif", "Noto Serif CJK SC"; }
  @bottom-left { content: ${setting('footer')}; font: 9pt "Liberation Serif", "Noto Serif CJK SC"; }
  @bottom-right { content: ${scanned ? '""' : 'counter(page) " / " counter(pages)'}; font: 9pt "Liberation Serif"; } }
body { margin: 0; }
main { font: 11pt/1.55 "Liberation Serif", "Noto Serif CJK SC", serif; columns: ${columns}; column-gap: 9mm; text-align: justify; }
h1 { font-size: 16pt; text-align: center; column-span: all; margin: 0 0 6mm; }
h2 { font-size: 11.5pt; margin: 5mm 0 2mm; break-after: avoid; text-align: left; }
p { margin: 0 0 2.2mm; orphans: 2; widows: 2; }
p.contents + p:not(.contents) { margin-top: 4mm; }
p.contents { display: flex; gap: 2mm; margin: 0; }
p.contents i { flex: 1; border-bottom: 1px dotted; margin-bottom: 1.4mm; }
table { border-collapse: collapse; width: 100%; margin: 2mm 0 4mm; text-align: left; font-size: 10pt; }
td, th { border: 0.7pt solid; padding: 1.2mm 2mm; vertical-align: top; break-inside: avoid; }
table.signature { margin-top: 10mm; break-inside: avoid; } table.signature td { border: 0; width: 50%; }
hr { break-after: page; border: 0; margin: 0; }`;
}

function writeBlock(block: SourceBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'page-break':
      return '<hr>';
    case 'contents':
      return `<p class="contents"><span>${escapeHtml(block.text)}</span><i></i><span>${escapeHtml(block.page)}</span></p>`;
    case 'table':
      return `<table>${block.rows.map((row, index) => writeRow(row, index === 0 ? 'th' : 'td')).join('')}</table>`;
    case 'signature': {
      const sides = [block.left, block.right].map((lines) => `<td>${lines.map(escapeHtml).join('<br>')}</td>`);
      return `<table class="signature"><tr>${sides.join('')}</tr></table>`;
    }
    case 'paragraph':
      return `<p style="margin-left: ${block.indent * 8}mm">${readInline(block.text).map(writePiece).join('')}</p>`;
  }
}

function writeRow(row: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function writePiece(piece: { readonly kind: string; readonly text: string }): string {
  return piece.kind === 'bold' ? `<b>${escapeHtml(piece.text)}</b>` : escapeHtml(piece.text);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
