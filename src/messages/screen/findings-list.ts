/** Words of the list of findings over all contracts. */
import type { Bilingual } from '../language.ts';

export const FINDINGS_WORDS = {
  title: { zh: '发现', en: 'Findings' },
  total: { zh: '共 {count} 处', en: '{count} findings' },
  totalOne: { zh: '共 1 处', en: '1 finding' },
  flaggedOnly: { zh: '仅列出高、中级；可按级别筛选低级。', en: 'High and medium; choose a level to see low ones.' },
  level: { zh: '级别', en: 'Level' },
  words: { zh: '原文', en: 'Words' },
  elements: { zh: '环节、渠道与流向', en: 'Stage, channel and direction' },
  contract: { zh: '合同与条款', en: 'Contract and clause' },
  state: { zh: '进展', en: 'State' },
  assignee: { zh: '负责人', en: 'Assigned to' },
  nobody: { zh: '无人负责', en: 'nobody' },
  page: { zh: '第 {page} 页', en: 'page {page}' },
  byLevel: { zh: '级别最高在前', en: 'Highest level first' },
  newest: { zh: '最新上传在前', en: 'Newest first' },
  oldest: { zh: '最早上传在前', en: 'Oldest first' },
  document: { zh: '按合同', en: 'By contract' },
  noneMatch: { zh: '没有符合当前筛选的发现。', en: 'No finding matches the present filters.' },
  empty: {
    zh: '对您开放的合同中没有高级或中级发现。是否全部读取，见合同列表。',
    en: 'There are no high or medium findings in the contracts open to you. The list of contracts says how much of them was read.',
  },
  loading: { zh: '正在载入…', en: 'Loading…' },
  comments: { zh: '{count} 条评论', en: '{count} comments' },
  commentsOne: { zh: '1 条评论', en: '1 comment' },
  decidedBy: { zh: '{decision}（{name}）', en: '{decision} ({name})' },
} as const satisfies Record<string, Bilingual>;
