/** Words of the page of the law. */
import type { Bilingual } from '../language.ts';

export const LAW_WORDS = {
  title: { zh: '法规', en: 'Law' },
  lead: {
    zh: '每份文件中的规定在所选日期的状态。状态由有日期的事件推算，不作保存。',
    en: 'Each instrument with the state of its provisions on a day. States are computed from dated events and never stored.',
  },
  asOf: { zh: '日期', en: 'Day' },
  today: { zh: '今天', en: 'Today' },
  counted: { zh: '{label}（{count}）', en: '{label} ({count})' },
  issued: { zh: '{day} 公布', en: 'issued {day}' },
  official: { zh: '官方文本', en: 'Official text' },
  unverifiedAfter: {
    zh: '{day} 之后的状态未核实，此后未见公告。',
    en: 'State not verified after {day}: no later notice was seen.',
  },
  unverified: { zh: '状态未核实。', en: 'State not verified.' },
  from: { zh: '自 {from} 起', en: 'from {from}' },
  to: { zh: '至 {to}', en: 'to {to}' },
  fromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  always: { zh: '一直', en: 'at all times' },
  checked: { zh: '最近核对 {day}', en: 'last checked {day}' },
  provisions: { zh: '{count} 条规定', en: '{count} provisions' },
  provisionsOne: { zh: '1 条规定', en: '1 provision' },
  details: { zh: '规定、事件与时间线（文字）', en: 'Provisions, events, and the timeline in words' },
  state: { zh: '状态', en: 'State' },
  all: { zh: '全部', en: 'all' },
  article: { zh: '第 {article} 条', en: 'Article {article}' },
  timeline: { zh: '{number} 的时间线', en: 'Timeline of {number}' },
  spell: { zh: '{when}：{state}', en: '{when}: {state}' },
  events: { zh: '事件', en: 'Events' },
  event: { zh: '{date}{until} {label}。{note}（可信度 {grade}）', en: '{date}{until} {label}. {note} (grade {grade})' },
  eventUntil: { zh: ' 至 {until}', en: ' to {until}' },
  loading: { zh: '正在读取……', en: 'Reading …' },
} as const satisfies Record<string, Bilingual>;
