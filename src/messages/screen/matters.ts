/** Words of the page of matters. */
import type { Bilingual } from '../language.ts';

export const MATTERS_WORDS = {
  title: { zh: '事项', en: 'Matters' },
  about: {
    zh: '事项是一组合同及其成员；非成员看不到其中的内容。',
    en: 'A matter is a folder of contracts with its members; nobody else sees what is in it.',
  },
  newName: { zh: '新事项的名称', en: 'Name of a new matter' },
  create: { zh: '新建', en: 'Create' },
  documents: { zh: '{count} 份合同', en: '{count} contracts' },
  documentsOne: { zh: '1 份合同', en: '1 contract' },
  open: { zh: '待决定 {count} 处', en: '{count} open findings' },
  openOne: { zh: '待决定 1 处', en: '1 open finding' },
  since: { zh: '{day} 建立', en: 'since {day}' },
  secondReader: { zh: '了结高级发现须由第二人复核', en: 'A second reader confirms what closes a high finding' },
  rename: { zh: '重命名', en: 'Rename' },
  archive: { zh: '归档', en: 'Archive' },
  restore: { zh: '恢复', en: 'Take back into use' },
  archived: { zh: '已归档（{count}）', en: 'Archived ({count})' },
  newNameOf: { zh: '“{name}”的新名称', en: 'New name of “{name}”' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  none: { zh: '还没有事项。', en: 'There are no matters yet.' },
  named: { zh: '{action}：{name}', en: '{action}: {name}' },
  loading: { zh: '正在载入…', en: 'Loading…' },
} as const satisfies Record<string, Bilingual>;
