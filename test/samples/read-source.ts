/**
 * The samples are written as plain text with a little markup, so that a person can read and correct
 * them and every format is made from the same words. One line is one paragraph:
 * `@name value` a setting · `# ` title · `## ` heading · `[2] ` automatic number of depth 2 (Word) ·
 * `> ` indented · `| a | b |` table row · `@toc text|page` line of the contents · `@sign left || right`
 * signature block · `---` new page. Inside a paragraph: `**bold**`, `{+inserted+}`, `{-deleted-}`,
 * `{^footnote^}` and `{!comment|words it stands on!}`.
 */
export type SourceBlock =
  | { readonly kind: 'title' | 'heading' | 'page-break'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent: number; readonly number: number }
  | { readonly kind: 'contents'; readonly text: string; readonly page: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signature'; readonly left: readonly string[]; readonly right: readonly string[] };

export interface Source {
  readonly settings: ReadonlyMap<string, string>;
  readonly blocks: readonly SourceBlock[];
}

export function readSource(text: string): Source {
  const settings = new Map<string, string>();
  const blocks: SourceBlock[] = [];
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('| ')) {
      rows.push(splitRow(line));
      continue;
    }
    closeTable();
    if (line.trim() === '') continue;
    const setting = /^@(\w+) ?(.*)$/.exec(line);
    if (setting !== null && setting[1] !== 'toc' && setting[1] !== 'sign') {
      settings.set(setting[1] ?? '', setting[2] ?? '');
    } else {
      blocks.push(readBlock(line));
    }
  }
  closeTable();
  return { settings, blocks };
}

export function titleOf(source: Source): string {
  for (const block of source.blocks) if (block.kind === 'title') return block.text;
  return '';
}

function splitRow(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split(' | ')
    .map((cell) => cell.trim());
}

function readBlock(line: string): SourceBlock {
  if (line === '---') return { kind: 'page-break', text: '' };
  if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) };
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('@toc ')) {
    const [text = '', page = ''] = line.slice(5).split('|');
    return { kind: 'contents', text, page };
  }
  if (line.startsWith('@sign ')) {
    const [left = '', right = ''] = line.slice(6).split(' || ');
    return { kind: 'signature', left: left.split(' / '), right: right.split(' / ') };
  }
  const marked = /^(>*) ?(?:\[(\d)\] )?(.*)$/.exec(line);
  return {
    kind: 'paragraph',
    text: marked?.[3] ?? line,
    indent: marked?.[1]?.length ?? 0,
    number: Number(marked?.[2] ?? 0),
  };
}
