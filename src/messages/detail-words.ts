/**
 * Words that fill the gaps of a problem's sentence, such as the name of a file type. A detail that is
 * one of these names is spoken in the reader's language; every other detail stands as it is.
 */
import type { Bilingual, Language } from './language.ts';

export const DETAIL_WORDS = {
  'excel-workbook': { en: 'binary Excel workbook (.xlsb)', zh: '二进制 Excel 工作簿（.xlsb）' },
  'opendocument-file': { en: 'OpenDocument file', zh: 'OpenDocument 文件' },
  'ofd-document': { en: 'OFD document', zh: 'OFD 版式文档' },
  'epub-book': { en: 'EPUB book', zh: 'EPUB 电子书' },
  'other-archive': { en: 'compressed archive', zh: '压缩包' },
  'word-95-document': { en: 'Word document older than Word 97', zh: '早于 Word 97 的 Word 文档' },
  'excel-97-workbook': { en: 'old Excel workbook (.xls)', zh: '旧版 Excel 工作簿（.xls）' },
  'powerpoint-97-presentation': { en: 'old PowerPoint presentation (.ppt)', zh: '旧版 PowerPoint 演示文稿（.ppt）' },
  'compound-file': { en: 'old Office file', zh: '旧版 Office 文件' },
  image: { en: 'image', zh: '图片' },
  'sound-or-film': { en: 'sound or film', zh: '音频或视频' },
  'xml-file': { en: 'XML file', zh: 'XML 文件' },
  'json-file': { en: 'JSON data', zh: 'JSON 数据' },
  'postscript-file': { en: 'PostScript file', zh: 'PostScript 文件' },
  program: { en: 'program', zh: '可执行程序' },
  database: { en: 'database', zh: '数据库' },
  'binary-file': { en: 'unknown binary data', zh: '未知的二进制数据' },
  'file-bytes': { en: 'bytes of the file', zh: '文件字节数' },
  'unpacked-bytes': { en: 'bytes after unpacking', zh: '解压后字节数' },
  'files-within': { en: 'files inside the file', zh: '文件内所含文件数' },
  'files-nested': { en: 'files one inside the other', zh: '文件嵌套层数' },
  'archive-entries': { en: 'parts in the archive', zh: '压缩包内部件数' },
  pixels: { en: 'pixels of a picture', zh: '图片像素数' },
  pages: { en: 'pages', zh: '页数' },
  characters: { en: 'characters of text', zh: '文本字符数' },
} as const satisfies Record<string, Bilingual>;

export type DetailWord = keyof typeof DETAIL_WORDS;

/** The detail in the reader's language, or unchanged when it is not one of {@link DETAIL_WORDS}. */
export function speakDetail(value: string | number, language: Language): string | number {
  return typeof value === 'string' && isDetailWord(value) ? DETAIL_WORDS[value][language] : value;
}

function isDetailWord(value: string): value is DetailWord {
  return Object.hasOwn(DETAIL_WORDS, value);
}
