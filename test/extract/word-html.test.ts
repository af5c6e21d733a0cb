import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { sanitiseHtml } from '../../src/extract/sanitise-html.ts';
import { wordToHtml } from '../../src/extract/word-html.ts';
import { makeDocx, paragraph, run } from './make-docx.ts';

describe('a Word file on the screen', () => {
  it('keeps headings, tables and emphasis', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
    const body = `${paragraph('供货', '<w:pStyle w:val="Heading1"/>')}<w:p>${run('bold', '<w:b/>')}</w:p><w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`;
    const outcome = await wordToHtml(makeDocx({ body, parts: { styles } }), DEFAULT_LIMITS);
    expect(outcome.ok && outcome.value).toBe(
      '<h1>供货</h1><p><strong>bold</strong></p><table><tr><td><p>cell</p></td></tr></table>',
    );
  });

  it('shows no picture, no link out of the page, and text that looks like code as text', async () => {
    const body = `<w:p><w:hyperlink r:id="x">${run('click')}</w:hyperlink>${run('&lt;script&gt;alert(1)&lt;/script&gt;')}</w:p>`;
    const relations = [['x', 'hyperlink', 'javascript:alert(1)']] as const;
    const outcome = await wordToHtml(makeDocx({ body, relations }), DEFAULT_LIMITS);
    expect(outcome.ok && outcome.value).toBe('<p><a>click</a>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });

  it('is damaged when the file is', async () => {
    expect(await wordToHtml(Buffer.from('no zip'), DEFAULT_LIMITS)).toMatchObject({ problem: { code: 'damaged' } });
  });
});

describe('sanitised HTML', () => {
  it('keeps what shows text and nothing that acts', () => {
    const html =
      '<p onclick="x()" style="color:red" id="a-1">a<script>b</script><img src="x" /><a href="https://example.invalid">c</a><a href="#n-1">d</a><u2>e</u2></p><td colspan="2">f &amp; &lt;g</td>';
    expect(sanitiseHtml(html)).toBe('<p id="a-1">a<a>c</a><a href="#n-1">d</a>e</p><td colspan="2">f &amp; &lt;g</td>');
  });

  it('is refused when it is not well-formed', () => {
    expect(sanitiseHtml('<p><b></p>')).toBeNull();
  });
});
