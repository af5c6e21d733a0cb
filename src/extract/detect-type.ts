// biome-ignore-all lint/suspicious/noControlCharactersInRegex: file signatures are made of control characters.
/**
 * Tells what a file is from its content. The name is only asked of what is text whether it is Markdown or a table:
 * names lie, and a contract sent as `scan.txt` may be a Word file.
 */
import type { DetailWord } from '../messages/detail-words.ts';
import { isNamedTable } from './csv.ts';
import { looksLikeMail } from './mail/looks-like-mail.ts';
import { isNamedMarkdown } from './markdown.ts';
import { openArchive } from './open-archive.ts';
import { readSmallPart } from './read-small-part.ts';
import type { PictureType } from './recognition/picture-size.ts';

/** Types that have a reader. */
export type ReadableType =
  | PictureType
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odf'
  | 'doc'
  | 'html'
  | 'rtf'
  | 'csv'
  | 'eml'
  | 'msg'
  | 'zip'
  | 'text';

export type FileType =
  | { readonly type: ReadableType | 'empty' | 'encrypted' | 'damaged-zip' | 'too-many-entries' }
  | { readonly type: 'unsupported'; readonly name: DetailWord };

export async function detectType(bytes: Uint8Array, name: string): Promise<FileType> {
  if (bytes.length === 0) return { type: 'empty' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectArchive(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return detectCompoundFile(bytes);
  if (/%PDF-\d/.test(head)) return { type: 'pdf' };
  for (const [pattern, type] of PICTURES) if (pattern.test(head)) return { type };
  for (const [pattern, type] of SIGNATURES) if (pattern.test(head)) return { type: 'unsupported', name: type };
  const opening = openingOf(head);
  if (opening.startsWith('{\\rt')) return { type: 'rtf' };
  if (looksLikeMail(bytes)) return { type: 'eml' };
  for (const [pattern, type] of TEXT_SIGNATURES) if (pattern.test(opening)) return { type: 'unsupported', name: type };
  if (HTML_PAGE.test(opening) || (HTML_PIECE.test(opening) && !isNamedMarkdown(name))) return { type: 'html' };
  if (XML.test(opening)) return { type: 'unsupported', name: 'xml-file' };
  return { type: isNamedTable(name) ? 'csv' : 'text' };
}

const PICTURES: readonly (readonly [RegExp, PictureType])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^RIFF.{4}WEBP/s, 'webp'],
  [/^BM.{4}\0\0\0\0/s, 'bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
];

const SIGNATURES: readonly (readonly [RegExp, DetailWord])[] = [
  [/^(?:GIF8[79]a|8BPS\0|\0\0\0\x0cjP {2}|.{4}ftyp(?:heic|heix|mif1|avif))/s, 'image'],
  [/^(?:RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|ID3[\x02-\x04]|OggS\0|\x1aE\xdf\xa3|fLaC)/s, 'sound-or-film'],
  [/^(?:MZ.{0,64}\0|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|\0asm)/s, 'program'],
  [/^(?:\x1f\x8b|BZh[1-9]1AY|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\0|\x28\xb5\x2f\xfd)/, 'other-archive'],
  [/^SQLite format 3\0/, 'database'],
];

const TEXT_SIGNATURES: readonly (readonly [RegExp, DetailWord])[] = [
  [/^%!PS/, 'postscript-file'],
  [/^(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:/, 'json-file'],
];

const XML = /^<\?xml/;
const HTML_PAGE = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!doctype html|<html|<head[\s>]|<body[\s>])/i;
/** Markdown may begin with a tag as well. */
const HTML_PIECE = /^(?:<!--[^>]*-->\s*)*<(?:title|meta|div|p|table|h[1-6]|ul|ol|style|script|center|font|span)[\s>]/i;

/** In UTF-16 every other byte of a tag is empty. */
function openingOf(head: string): string {
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  return (isWide ? head.slice(2).replaceAll('\0', '') : head).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
}

const ARCHIVE_SIGNS: readonly (readonly [RegExp, DetailWord])[] = [
  [/^xl\/(?:workbook\.bin|worksheets\/)/i, 'excel-workbook'],
  [/^OFD\.xml$/, 'ofd-document'],
  [/^META-INF\/container\.xml$/, 'epub-book'],
];

const MOST_BYTES_OF_SIGNS = 1024 * 1024;
/** Content types of the main part: a Word file may keep it under any name. */
const WORD_MAIN_PART = /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/;

async function detectArchive(bytes: Uint8Array): Promise<FileType> {
  const opened = await openArchive(bytes, MOST_BYTES_OF_SIGNS);
  if (opened.state === 'too-many-entries') return { type: 'too-many-entries' };
  if (opened.state === 'damaged') return { type: 'damaged-zip' };
  const { archive } = opened;
  if (archive.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { type: 'docx' };
  if (archive.names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) return { type: 'xlsx' };
  if (archive.names.some((name) => /^ppt\/presentation\d*\.xml$/i.test(name))) return { type: 'pptx' };
  for (const [sign, name] of ARCHIVE_SIGNS) {
    if (archive.names.some((each) => sign.test(each))) return { type: 'unsupported', name };
  }
  if (WORD_MAIN_PART.test(await readSmallPart(archive, '[Content_Types].xml'))) return { type: 'docx' };
  const kind = await readSmallPart(archive, 'mimetype');
  if (/opendocument\.(?:text|spreadsheet|presentation)/.test(kind)) return { type: 'odf' };
  if (kind.includes('opendocument')) return { type: 'unsupported', name: 'opendocument-file' };
  return { type: 'zip' };
}

function detectCompoundFile(bytes: Uint8Array): FileType {
  if (hasCompoundStream(bytes, 'EncryptedPackage')) return { type: 'encrypted' };
  if (hasCompoundStream(bytes, 'WordDocument')) return { type: 'doc' };
  if (hasCompoundStream(bytes, 'Workbook') || hasCompoundStream(bytes, 'Book')) {
    return { type: 'unsupported', name: 'excel-97-workbook' };
  }
  if (hasCompoundStream(bytes, 'PowerPoint Document')) {
    return { type: 'unsupported', name: 'powerpoint-97-presentation' };
  }
  if (hasCompoundStream(bytes, '__nameid_version1.0')) return { type: 'msg' };
  return { type: 'unsupported', name: 'compound-file' };
}

/** Directory entries are 128 bytes, aligned, and carry their name's length in bytes at 64 ([MS-CFB] 2.6.1). */
function hasCompoundStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pattern = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = buffer.indexOf(pattern); at !== -1; at = buffer.indexOf(pattern, at + 1)) {
    if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === pattern.length) return true;
  }
  return false;
}
