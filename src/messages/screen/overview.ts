/** Words of the overview: what is open, counted in several ways. */
import type { Bilingual } from '../language.ts';

export const OVERVIEW_WORDS = {
  title: { zh: '总览', en: 'Overview' },
  loading: { zh: '正在载入…', en: 'Loading…' },
  documents: { zh: '合同', en: 'Contracts' },
  waiting: { zh: '等待或正在审阅', en: 'Waiting or in review' },
  notFullyRead: { zh: '未完整读取', en: 'Not fully read' },
  states: { zh: '进展', en: 'State of review' },
  found: { zh: '发现', en: 'Findings' },
  byLevel: { zh: '按级别', en: 'By level' },
  byStage: { zh: '按环节', en: 'By stage' },
  byChannel: { zh: '按渠道', en: 'By channel' },
  byCountry: { zh: '按境外当事人所在地', en: 'By country of the parties abroad' },
  byMatter: { zh: '按事项', en: 'By matter' },
  byAge: { zh: '按上传时间', en: 'By age' },
  stageByChannel: { zh: '环节与渠道', en: 'Stage and channel' },
  open: { zh: '待决定', en: 'Open' },
  closed: { zh: '已了结', en: 'Closed' },
  stage: { zh: '环节', en: 'Stage' },
  none: { zh: '没有可显示的发现。', en: 'There is no finding to show.' },
  several: {
    zh: '涉及多个环节、渠道或所在地的发现在每处各计一次。',
    en: 'A finding with several stages, channels or countries counts once in each.',
  },
  flaggedOnly: { zh: '只计高级和中级发现，除非另有说明。', en: 'High and medium findings, unless a level is named.' },
  openOf: { zh: '{label}：待决定 {count} 处', en: '{label}: {count} open' },
  closedOf: { zh: '{label}：已了结 {count} 处', en: '{label}: {count} closed' },
  cell: {
    zh: '{stage}、{channel}：待决定 {open} 处，已了结 {closed} 处',
    en: '{stage}, {channel}: {open} open, {closed} closed',
  },
} as const satisfies Record<string, Bilingual>;
