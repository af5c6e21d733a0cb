/** A file inside a file: a member of an archive, an attachment, an embedded object. */
import type { Outcome } from '../../messages/problems.ts';

export interface Member {
  /** As a person would name it; never a path that is opened. */
  readonly name: string;
  /** The name under which the reader of the outer file says that it did not read it. */
  readonly part: string;
  readonly content: Outcome<Uint8Array>;
}

const LONGEST_NAME = 400;

/** A name that climbs out, or begins at a root or a drive, loses what makes it do so. */
export function memberName(written: string): string {
  const segments = written
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..' && !/^[A-Za-z]:$/.test(segment));
  return segments.join('/').slice(0, LONGEST_NAME) || '?';
}
