/** Words of the readable reports, terminal and page alike. */
import type { Bilingual } from './language.ts';

export const REPORT_WORDS = {
  what: { zh: '对象', en: 'What' },
  how: { zh: '渠道', en: 'How' },
  direction: { zh: '流向', en: 'Direction' },
  provisions: { zh: '规定', en: 'Provisions' },
  why: { zh: '理由', en: 'Why' },
  openFacts: { zh: '待查事实', en: 'Open facts' },
  nextSteps: { zh: '下一步', en: 'Next steps' },
  evidence: { zh: '依据', en: 'Evidence' },
  parties: { zh: '当事人', en: 'Parties' },
  words: { zh: '原文', en: 'Words' },
  noChannel: { zh: '未见渠道', en: 'no channel' },
  noStage: { zh: '环节不明', en: 'stage unclear' },
  page: { zh: '第 {page} 页', en: 'page {page}' },
  recognisedPages: { zh: '其中 {count} 页由图像识别', en: '{count} by text recognition' },
  register: { zh: '审阅清单', en: 'Register' },
  pages: { zh: '{count} 页', en: '{count} pages' },
  levelOf: { zh: '{level}级', en: '{level}' },
  instrument: { zh: '{instrument}：{state}；{effect}', en: '{instrument}: {state}; {effect}' },
  onDay: { zh: '{day} {state}', en: '{state} on {day}' },
  unnumbered: { zh: '无编号段落', en: 'unnumbered paragraph' },
  noFindingsInPages: {
    zh: '在已读取的内容中没有发现（{all} 页中的 {read} 页）',
    en: 'no findings in what was read ({read} of {all} pages)',
  },
  noFindings: { zh: '在已读取的内容中没有发现', en: 'no findings in what was read' },
  nothingFlagged: {
    zh: '在已读取的内容中没有需要查看的条款',
    en: 'nothing flagged in what was read',
  },
  nothingFlaggedInPages: {
    zh: '在已读取的内容中没有需要查看的条款（{all} 页中的 {read} 页）',
    en: 'nothing flagged in what was read ({read} of {all} pages)',
  },
  nothingRead: { zh: '没有读取任何内容', en: 'nothing was read' },
  notRead: { zh: '未读取', en: 'Not read' },
  counts: { zh: '高 {high} · 中 {medium} · 低 {low}', en: '{high} high · {medium} medium · {low} low' },
  lowHidden: {
    zh: '另有 {count} 处低级提示未列出（--all 可全部列出）。',
    en: '{count} low findings are not listed (--all lists them).',
  },
  lowHiddenOne: {
    zh: '另有 1 处低级提示未列出（--all 可全部列出）。',
    en: '1 low finding is not listed (--all lists it).',
  },
  summary: {
    zh: '共 {documents} 份文件：{flagged} 处需要查看（高 {high}，中 {medium}），另有低级提示 {low} 处。',
    en: '{documents} documents: {flagged} flagged clauses ({high} high, {medium} medium), and {low} low.',
  },
  summaryOne: {
    zh: '共 1 份文件：{flagged} 处需要查看（高 {high}，中 {medium}），另有低级提示 {low} 处。',
    en: '1 document: {flagged} flagged clauses ({high} high, {medium} medium), and {low} low.',
  },
  notFullyRead: {
    zh: '其中 {count} 份未读取或未完整读取，见上文。',
    en: 'Not read, or not read in full: {count}. See above.',
  },
  stateOfLaw: {
    zh: '法律状态日期：{day} · 词典 {version}（{sha256}）',
    en: 'Law as of {day} · dictionary {version} ({sha256})',
  },
} as const satisfies Record<string, Bilingual>;
