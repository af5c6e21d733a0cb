/**
 * One file and the files inside of it, to any depth within the limits, each reviewed as a document of its own under
 * the path `outer!/inner`. What the outer file called unread, and is read here, is taken off its account.
 */

import { MEDIA_TYPES } from '../extract/document.ts';
import type { Member } from '../extract/unpack/member.ts';
import { unpack } from '../extract/unpack.ts';
import type { Problem } from '../messages/problems.ts';
import type { Knowledge, ReviewedDocument } from '../review.ts';

export interface MemberReview {
  /** Reviews one file; never throws. */
  readonly review: (bytes: Uint8Array, path: string) => Promise<ReviewedDocument>;
  /** A document of which nothing came. */
  readonly refuse: (path: string, problem: Problem) => ReviewedDocument;
  readonly onDefect: (path: string, error: unknown) => void;
}

/** What all files inside one file may take together. */
interface Allowance {
  members: number;
  bytes: number;
}

/** The file itself first, then what is inside of it. */
export async function reviewMembers(
  bytes: Uint8Array,
  path: string,
  knowledge: Pick<Knowledge, 'resources' | 'limits'>,
  steps: MemberReview,
): Promise<readonly ReviewedDocument[]> {
  const { members, unpackedBytes } = knowledge.limits;
  return reviewLevel(bytes, path, 0, { members, bytes: unpackedBytes }, knowledge, steps);
}

async function reviewLevel(
  bytes: Uint8Array,
  path: string,
  depth: number,
  allowance: Allowance,
  knowledge: Pick<Knowledge, 'resources' | 'limits'>,
  steps: MemberReview,
): Promise<readonly ReviewedDocument[]> {
  const own = await steps.review(bytes, path);
  if (!mayHoldFiles(own)) return [own];
  const { limits, resources } = knowledge;
  const inner: ReviewedDocument[] = [];
  const named = new Set<string>();
  let whole = true;
  try {
    for await (const member of unpack(bytes, path, resources, limits)) {
      if (allowance.members <= 0) {
        whole = false;
        break;
      }
      allowance.members -= 1;
      named.add(member.part);
      inner.push(...(await reviewMember(member, `${path}!/${member.name}`, depth + 1, allowance, knowledge, steps)));
    }
  } catch (error) {
    steps.onDefect(path, error);
    whole = false;
  }
  return [settle(own, named, whole), ...inner];
}

/** What could not be read is not opened again; a PDF is only where its reading met a file inside of it. */
function mayHoldFiles({ document, mediaType, unread }: ReviewedDocument): boolean {
  if (document === null) return false;
  return mediaType !== MEDIA_TYPES.pdf || unread.some(({ code }) => code === 'embedded-object');
}

async function reviewMember(
  { content }: Member,
  path: string,
  depth: number,
  allowance: Allowance,
  knowledge: Pick<Knowledge, 'resources' | 'limits'>,
  steps: MemberReview,
): Promise<readonly ReviewedDocument[]> {
  const { memberDepth, unpackedBytes } = knowledge.limits;
  if (!content.ok) return [steps.refuse(path, content.problem)];
  if (depth > memberDepth) {
    const details = { what: 'files-nested', size: `> ${memberDepth}`, limit: memberDepth };
    return [steps.refuse(path, { code: 'too-large', details })];
  }
  allowance.bytes -= content.value.length;
  if (allowance.bytes < 0) {
    const details = { what: 'unpacked-bytes', size: `> ${unpackedBytes}`, limit: unpackedBytes };
    return [steps.refuse(path, { code: 'too-large', details })];
  }
  return reviewLevel(content.value, path, depth, allowance, knowledge, steps);
}

/** A file that was taken out of another, to be kept and reviewed like any other. */
export interface TakenMember {
  /** `outer!/inner`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reviews the file alone and takes out the files one level down: for whoever keeps each of them as a document. What cannot be
 * taken out stays unread in the outer file.
 */
export async function reviewAndTake(
  bytes: Uint8Array,
  path: string,
  { resources, limits }: Pick<Knowledge, 'resources' | 'limits'>,
  steps: Pick<MemberReview, 'review' | 'onDefect'>,
): Promise<{ readonly reviewed: ReviewedDocument; readonly members: readonly TakenMember[] }> {
  const own = await steps.review(bytes, path);
  if (!mayHoldFiles(own)) return { reviewed: own, members: [] };
  const members: TakenMember[] = [];
  const named = new Set<string>();
  let left = limits.fileBytes;
  let whole = true;
  try {
    for await (const { name, part, content } of unpack(bytes, path, resources, limits)) {
      whole = path.split('!/').length <= limits.memberDepth && members.length < limits.members;
      if (!whole) break;
      if (!content.ok || content.value.length === 0) continue;
      left -= content.value.length;
      whole = left >= 0;
      if (!whole) break;
      named.add(part);
      members.push({ name: `${path}!/${name}`, bytes: content.value });
    }
  } catch (error) {
    steps.onDefect(path, error);
    whole = false;
  }
  return { reviewed: settle(own, named, whole), members };
}

/** Members are documents of their own now, whatever became of them. */
function settle(own: ReviewedDocument, named: ReadonlySet<string>, whole: boolean): ReviewedDocument {
  const left = own.unread.filter(
    ({ code, part }) => code !== 'embedded-object' || part === undefined || !named.has(part),
  );
  const isRead = own.status === 'partial' && left.length === 0;
  const settled: ReviewedDocument = { ...own, unread: left, status: isRead ? 'reviewed' : own.status };
  return whole ? settled : markCutOff(settled);
}

/** More was inside than a file may hold: it is not called read in full. */
export function markCutOff(own: ReviewedDocument): ReviewedDocument {
  const status = own.status === 'reviewed' ? 'partial' : own.status;
  return { ...own, unread: [...own.unread, { code: 'limit-reached' }], status };
}
