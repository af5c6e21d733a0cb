/** The words for what a file is and what of it was not read. */
import type { MediaType, Unread, UnreadCode } from '../extract/document.ts';
import type { ContractKind } from '../structure/contract.ts';
import type { Bilingual, Language } from './language.ts';
import { fillSentence } from './problems.ts';

export const CONTRACT_KIND_LABELS = {
  licence: { zh: '许可合同', en: 'licence' },
  assignment: { zh: '转让合同', en: 'assignment' },
  'joint-rnd': { zh: '合作研究合同', en: 'joint research' },
  'joint-venture': { zh: '合资合同', en: 'joint venture' },
  employment: { zh: '聘用合同', en: 'employment' },
  secondment: { zh: '派遣合同', en: 'secondment' },
  consulting: { zh: '咨询合同', en: 'consulting' },
  training: { zh: '培训合同', en: 'training' },
  'technical-assistance': { zh: '技术服务合同', en: 'technical assistance' },
  supply: { zh: '供应合同', en: 'supply' },
  nda: { zh: '保密协议', en: 'confidentiality agreement' },
  exhibition: { zh: '展览合同', en: 'exhibition' },
  testing: { zh: '检测合同', en: 'testing' },
  visit: { zh: '来访协议', en: 'visit' },
  other: { zh: '其他合同', en: 'other contract' },
} as const satisfies Record<ContractKind, Bilingual>;

export const MEDIA_TYPE_LABELS = {
  'application/pdf': { zh: 'PDF', en: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { zh: 'Word', en: 'Word' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { zh: 'Excel', en: 'Excel' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { zh: 'PowerPoint', en: 'PowerPoint' },
  'application/msword': { zh: 'Word（旧版）', en: 'Word 97–2003' },
  'application/rtf': { zh: 'RTF', en: 'RTF' },
  'application/vnd.oasis.opendocument.text': { zh: 'OpenDocument 文本', en: 'OpenDocument text' },
  'application/vnd.oasis.opendocument.spreadsheet': { zh: 'OpenDocument 电子表格', en: 'OpenDocument spreadsheet' },
  'application/vnd.oasis.opendocument.presentation': { zh: 'OpenDocument 演示文稿', en: 'OpenDocument presentation' },
  'text/plain': { zh: '纯文本', en: 'plain text' },
  'text/markdown': { zh: 'Markdown', en: 'Markdown' },
  'text/csv': { zh: 'CSV', en: 'CSV' },
  'text/html': { zh: '网页', en: 'web page' },
  'message/rfc822': { zh: '电子邮件', en: 'email' },
  'application/vnd.ms-outlook': { zh: 'Outlook 邮件', en: 'Outlook message' },
  'application/zip': { zh: 'ZIP 压缩包', en: 'ZIP archive' },
  'image/png': { zh: '图片（PNG）', en: 'picture (PNG)' },
  'image/jpeg': { zh: '图片（JPEG）', en: 'picture (JPEG)' },
  'image/webp': { zh: '图片（WebP）', en: 'picture (WebP)' },
  'image/bmp': { zh: '图片（BMP）', en: 'picture (BMP)' },
  'image/tiff': { zh: '图片（TIFF）', en: 'picture (TIFF)' },
} as const satisfies Record<MediaType, Bilingual>;

export const LANGUAGE_LABELS = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
} as const satisfies Record<Language, Bilingual>;

/** What was not read, after the words that say where. */
export const UNREAD_SENTENCES = {
  'image-only': {
    zh: '{where}是图像，未读取。请先进行文字识别。',
    en: '{where} is an image and was not read. Run text recognition on it first.',
  },
  'font-without-mapping': {
    zh: '{where}的字体没有文字对应表，其文字未读取。',
    en: '{where} uses a font that does not say which letters it draws; those words were not read.',
  },
  'page-failed': {
    zh: '{where}已损坏，未读取。',
    en: '{where} is damaged and was not read.',
  },
  'part-damaged': {
    zh: '{where}已损坏，未能完整读取。',
    en: '{where} is damaged and was not read in full.',
  },
  'part-missing': {
    zh: '{where}缺失，未读取。',
    en: '{where} is missing and was not read.',
  },
  'embedded-object': {
    zh: '{where}含有嵌入对象，未读取。请单独打开查看。',
    en: '{where} holds an embedded object that was not read. Open it by itself.',
  },
  doubtful: {
    zh: '{where}是图像，其文字由识别得出且把握不大。请对照原件核对。',
    en: '{where} is an image, and its text was recognised with little confidence. Compare it with the original.',
  },
  'limit-reached': {
    zh: '{where}超出读取上限，其后内容未读取。',
    en: '{where} goes past the reading limit; the rest was not read.',
  },
  'not-calculated': {
    zh: '{where}含有未保存计算结果的公式，未读取。请用原程序打开并重新保存。',
    en: '{where} holds formulas without a saved result; they were not read. Open it in its own program and save it again.',
  },
} as const satisfies Record<UnreadCode, Bilingual>;

const PLACES = {
  page: { zh: '第 {number} 页', en: 'page {number}' },
  part: { zh: '部件 {name}', en: 'part {name}' },
  file: { zh: '文件', en: 'the file' },
} as const satisfies Record<string, Bilingual>;

/** `page 7`, `part word/footnotes.xml`, or `the file`. */
export function describePlace(unread: Unread, language: Language): string {
  if (unread.page !== undefined) return fillSentence(PLACES.page[language], { number: unread.page });
  if (unread.part !== undefined) return fillSentence(PLACES.part[language], { name: unread.part });
  return PLACES.file[language];
}

export function describeUnread(unread: Unread, language: Language): string {
  const sentence = fillSentence(UNREAD_SENTENCES[unread.code][language], { where: describePlace(unread, language) });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
