/** Words of the report as HTML. */
import type { Bilingual } from './language.ts';

export const PAGE_WORDS = {
  title: { zh: 'Lodestone 审阅结果', en: 'Lodestone review' },
  documents: { zh: '文件', en: 'Documents' },
  findings: { zh: '发现', en: 'Findings' },
  contractText: { zh: '合同文本', en: 'Contract text' },
  toCard: { zh: '{id}，{level}级：查看说明', en: 'Finding {id}, {level}: show its card' },
  toText: { zh: '在文本中查看 {id}', en: 'Show {id} in the text' },
  lowFindings: { zh: '低级提示（{count}）', en: 'Low findings ({count})' },
  notRead: { zh: '以下内容未读取', en: 'Not read' },
  missed: { zh: '! 未完整读取：{count} 份', en: '! Not read in full: {count}' },
  level: { zh: '级别依据', en: 'Why this level' },
  limits: { zh: '限制', en: 'Limits' },
  keys: {
    zh: '键盘：j、k 下一处、上一处；[、] 上一份、下一份文件',
    en: 'Keys: j and k for the next and the previous finding, [ and ] for the contract',
  },
  noText: { zh: '没有可显示的文本。', en: 'There is no text to show.' },
  pageMark: { zh: '第 {page} 页', en: 'Page {page}' },
  role: { zh: '身份', en: 'Role' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '所在地', en: 'Place' },
  basis: { zh: '依据', en: 'Words' },
  footnote: { zh: '脚注', en: 'Footnote' },
  endnote: { zh: '尾注', en: 'Endnote' },
  header: { zh: '页眉', en: 'Header' },
  footer: { zh: '页脚', en: 'Footer' },
  pageNumber: { zh: '页码', en: 'Page number' },
  textBox: { zh: '文本框', en: 'Text box' },
  comment: { zh: '批注', en: 'Comment' },
  deleted: { zh: '已删除', en: 'Deleted' },
} as const satisfies Record<string, Bilingual>;
