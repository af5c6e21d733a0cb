/** Which stretches of the story of headers are headers and which are footers ([MS-DOC] 2.8.21). */

/** Six for each section, behind six separators of notes: even, odd header, even, odd footer, first header, first footer. */
const KINDS = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;
const SEPARATORS = 6;

/** The kind of the margin at a letter of the story; null for the lines that part notes from text. */
export function headerKinds(table: Buffer): (letter: number) => 'header' | 'footer' | null {
  const starts: number[] = [];
  for (let at = 0; at + 4 <= table.length; at += 4) starts.push(table.readUInt32LE(at));
  return (letter) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) > letter) high = middle;
      else low = middle + 1;
    }
    const story = low - 1;
    if (starts.length === 0) return 'header';
    return story < SEPARATORS ? null : (KINDS[(story - SEPARATORS) % 6] ?? 'header');
  };
}
