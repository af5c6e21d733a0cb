import { describe, expect, it } from 'vitest';
import { isLeftOut } from '../../../src/web/uploads/left-out.ts';
import { writtenName } from '../../../src/web/uploads/written-name.ts';

describe('the name of a file that is sent', () => {
  it('keeps the folders in which it lay', () => {
    expect(writtenName('2026/合同/licence.pdf')).toBe('2026/合同/licence.pdf');
  });

  it('keeps its end where it is longer than the server takes, without half a character', () => {
    const name = writtenName(`${'𠮷'.repeat(200)}x.docx`);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name.endsWith('𠮷x.docx')).toBe(true);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('what a folder holds that nobody put there', () => {
  it('is left out', () => {
    for (const path of ['a/.DS_Store', 'a/b/Thumbs.db', 'a/~$draft.docx', '.git'])
      expect(isLeftOut(path), path).toBe(true);
  });

  it('is told from contracts', () => {
    for (const path of ['a/b.pdf', '合同.docx', 'a.b/thumbs.pdf']) expect(isLeftOut(path), path).toBe(false);
  });
});
