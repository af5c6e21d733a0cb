/** Words around every page of the screen: its places, and what goes wrong between it and the server. */
import type { Bilingual } from '../language.ts';

export const SHELL_WORDS = {
  lost: {
    zh: '无法连接 Lodestone。请确认它仍在运行，然后重试。',
    en: 'Lodestone does not answer. See that it still runs, and try again.',
  },
  toContent: { zh: '跳到内容', en: 'Skip to the content' },
  places: { zh: '页面', en: 'Pages' },
  documents: { zh: '合同', en: 'Contracts' },
  findings: { zh: '发现', en: 'Findings' },
  dashboard: { zh: '总览', en: 'Overview' },
  search: { zh: '搜索', en: 'Search' },
  dictionary: { zh: '词典', en: 'Dictionary' },
  law: { zh: '法规', en: 'Law' },
  people: { zh: '人员', en: 'People' },
  audit: { zh: '审计日志', en: 'Audit log' },
  account: { zh: '账户', en: 'Account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  thisMachine: { zh: '本机', en: 'This machine' },
  person: { zh: '用户菜单', en: 'Who is signed in' },
  unknownPage: { zh: '没有该页面。请从上方选择。', en: 'There is no such page. Choose one above.' },
  matters: { zh: '事项', en: 'Matters' },
  menu: { zh: '菜单', en: 'Menu' },
  pageBroken: {
    zh: '本页出现内部错误，未作任何更改。请重新载入，或从上方选择其他页面。',
    en: 'This page came upon an error inside Lodestone; nothing was changed. Load it again, or choose another above.',
  },
  language: { zh: '界面语言', en: 'Language' },
  look: { zh: '明暗', en: 'Light or dark' },
  system: { zh: '随系统', en: 'As the system' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  searchAll: { zh: '在全部合同中搜索', en: 'Search all contracts' },
  keySearch: { zh: '搜索', en: 'search' },
} as const satisfies Record<string, Bilingual>;
