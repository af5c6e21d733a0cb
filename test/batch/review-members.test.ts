import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import { reviewMembers } from '../../src/batch/review-members.ts';
import { notReviewed, reviewBytes } from '../../src/batch/scan-files.ts';
import type { ExtractionLimits } from '../../src/extract/document.ts';
import type { ReviewedDocument } from '../../src/review.ts';
import { makeDocx, paragraph } from '../extract/make-docx.ts';
import { makeZip, type ZipPart } from '../extract/make-zip.ts';

const loaded = await readKnowledge([]);
if (!loaded.ok) throw new Error(loaded.problem.code);
const knowledge = loaded.value;

/** The file and what is inside of it, with the bounds changed where a test asks for it. */
function review(
  bytes: Uint8Array,
  path: string,
  limits: Partial<ExtractionLimits> = {},
): Promise<readonly ReviewedDocument[]> {
  const bounded = { ...knowledge, limits: { ...knowledge.limits, ...limits } };
  return reviewMembers(bytes, path, bounded, {
    review: (inner, innerPath) => reviewBytes(inner, innerPath, bounded, { asOf: '2026-11-22' }),
    refuse: (innerPath, problem) => notReviewed(innerPath, '', problem),
    onDefect: (_, error) => {
      throw error;
    },
  });
}

const zip = (...parts: ZipPart[]) => makeZip(parts);
const shown = (reviewed: readonly ReviewedDocument[]) =>
  reviewed.map(({ path, status, problem }) => `${path} ${status}${problem === null ? '' : ` ${problem.code}`}`);
const SAMPLE = await readFile(new URL('../../samples/zh-hiring-separation.txt', import.meta.url));

describe('an archive', () => {
  it('gives a document for itself and one for each member, at any depth', async () => {
    const inner = zip({ name: 'side letter.txt', content: SAMPLE });
    const reviewed = await review(
      zip(
        { name: 'contracts/', content: '' },
        { name: 'contracts/a.txt', content: SAMPLE, packed: true },
        { name: '合同.docx', content: makeDocx({ body: paragraph('保密协议') }) },
        { name: 'old.zip', content: inner },
        { name: 'song.mp3', content: 'ID3\x03' },
        { name: '__MACOSX/._a.txt', content: 'x' },
        { name: 'contracts/.DS_Store', content: 'x' },
      ),
      'deal.zip',
    );
    expect(shown(reviewed)).toEqual([
      'deal.zip reviewed',
      'deal.zip!/contracts/a.txt reviewed',
      'deal.zip!/合同.docx reviewed',
      'deal.zip!/old.zip reviewed',
      'deal.zip!/old.zip!/side letter.txt reviewed',
      'deal.zip!/song.mp3 skipped unsupported-type',
    ]);
    expect(reviewed[0]?.document?.text).toBe('contracts/a.txt\n合同.docx\nold.zip\nsong.mp3');
    expect(reviewed[1]?.findings.length).toBeGreaterThan(0);
    expect(reviewed[4]?.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      reviewed[1]?.findings.map(({ fingerprint }) => fingerprint),
    );
  });

  it('says of each member that was not read why not', async () => {
    const reviewed = await review(
      zip(
        { name: 'locked.txt', content: 'x', encrypted: true },
        { name: 'twice.txt', content: 'one' },
        { name: 'twice.txt', content: 'two' },
        { name: 'empty.txt', content: '' },
        { name: 'good.txt', content: 'The Seller delivers.' },
      ),
      'a.zip',
    );
    expect(shown(reviewed)).toEqual([
      'a.zip reviewed',
      'a.zip!/locked.txt failed encrypted',
      'a.zip!/twice.txt failed damaged',
      'a.zip!/empty.txt failed empty-file',
      'a.zip!/good.txt reviewed',
    ]);
  });

  it('without members, or cut off, is a document that failed', async () => {
    expect(shown(await review(zip(), 'a.zip'))).toEqual(['a.zip failed empty-archive']);
    expect(shown(await review(zip({ name: 'folder/', content: '' }), 'a.zip'))).toEqual(['a.zip failed empty-archive']);
    expect(shown(await review(zip({ name: 'a', content: 'text' }).subarray(0, 40), 'a.zip'))).toEqual([
      'a.zip failed damaged',
    ]);
  });
});

describe('a hostile archive', () => {
  it('names that climb, begin at a root or hold control characters are only names', async () => {
    const names = ['../../etc/passwd', '/etc/shadow', 'C:\\Windows\\a.txt', 'a/./b\u0007\u202e.txt', '..'];
    const reviewed = await review(zip(...names.map((name) => ({ name, content: 'Plain words.' }))), 'a.zip');
    expect(reviewed.slice(1).map(({ path }) => path)).toEqual([
      'a.zip!/etc/passwd',
      'a.zip!/etc/shadow',
      'a.zip!/Windows/a.txt',
      'a.zip!/a/b  .txt',
      'a.zip!/?',
    ]);
  });

  it('that unpacks without end stops at the limit, and the archive says that there was more', async () => {
    const bomb = { content: Buffer.alloc(3_000_000, 'a'), packed: true };
    const reviewed = await review(
      zip({ name: 'good.txt', content: 'Plain words.' }, { name: 'b1.txt', ...bomb }, { name: 'b2.txt', ...bomb }),
      'a.zip',
      { unpackedBytes: 4_000_000, fileBytes: 3_500_000 },
    );
    expect(shown(reviewed)).toEqual([
      'a.zip reviewed',
      'a.zip!/good.txt reviewed',
      'a.zip!/b1.txt reviewed',
      'a.zip!/b2.txt failed too-large',
    ]);
    const one = await review(zip({ name: 'b.txt', ...bomb }), 'a.zip', { fileBytes: 1_000_000 });
    expect(shown(one)).toEqual(['a.zip reviewed', 'a.zip!/b.txt failed too-large']);
  });

  it('in an archive in an archive … ends at the limit of depth', async () => {
    let bytes = zip({ name: 'core.txt', content: 'Plain words.' });
    for (let depth = 0; depth < 5; depth += 1) bytes = zip({ name: 'a.zip', content: bytes });
    const reviewed = await review(bytes, 'a.zip', { memberDepth: 3 });
    expect(shown(reviewed).at(-1)).toBe('a.zip!/a.zip!/a.zip!/a.zip!/a.zip failed too-large');
    expect(reviewed).toHaveLength(5);
  });

  it('of more files than allowed is read as far as the limit, and is then not read in full', async () => {
    const parts = Array.from({ length: 8 }, (_, at) => ({ name: `${at}.txt`, content: 'Plain words.' }));
    const reviewed = await review(zip({ name: 'in.zip', content: zip(...parts) }, ...parts), 'a.zip', { members: 5 });
    expect(reviewed).toHaveLength(6);
    expect(reviewed[0]).toMatchObject({ status: 'partial' });
    expect(reviewed[0]?.unread).toContainEqual({ code: 'limit-reached' });
    expect(reviewed[1]?.unread).toContainEqual({ code: 'limit-reached' });
  });

  it('with a symbolic link does not follow it', async () => {
    const file = Buffer.from(zip({ name: 'link', content: '/etc/passwd' }));
    const central = file.indexOf('PK\x01\x02', 0, 'latin1');
    file.writeUInt32LE((0xa1ff << 16) >>> 0, central + 38);
    expect(shown(await review(file, 'a.zip'))).toEqual(['a.zip reviewed', 'a.zip!/link skipped link-outside']);
  });

  it('tells names in the code page of their writer', async () => {
    const file = Buffer.from(zip({ name: '????????.txt', content: 'Plain words.' }));
    const gbk = Buffer.from('bacfcdacd6d5b8e5', 'hex');
    const places = [file.indexOf('????'), file.lastIndexOf('????') - 4];
    for (const place of places) gbk.copy(file, place);
    for (const [head, at] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const)
      file.writeUInt16LE(0, file.indexOf(head, 0, 'latin1') + at);
    expect((await review(file, 'a.zip'))[1]?.path).toBe('a.zip!/合同终稿.txt');
  });
});
