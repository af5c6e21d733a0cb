/** Words of the filters over lists of documents and findings, and of saved views. */
import type { Age } from '../../api/documents.ts';
import type { Bilingual } from '../language.ts';

export const AGE_LABELS = {
  '7': { zh: '7 天以内', en: 'up to 7 days' },
  '30': { zh: '8 至 30 天', en: '8 to 30 days' },
  '90': { zh: '31 至 90 天', en: '31 to 90 days' },
  more: { zh: '90 天以上', en: 'more than 90 days' },
} as const satisfies Record<Age, Bilingual>;

export const FILTER_WORDS = {
  filters: { zh: '筛选', en: 'Filters' },
  filtersOn: { zh: '筛选（{count}）', en: 'Filters ({count})' },
  text: { zh: '包含的文字', en: 'Words' },
  textHint: { zh: '名称、当事人、条款', en: 'Name, party, clause' },
  matter: { zh: '事项', en: 'Matter' },
  level: { zh: '级别', en: 'Level' },
  state: { zh: '进展', en: 'State' },
  stage: { zh: '环节', en: 'Stage' },
  channel: { zh: '渠道', en: 'Channel' },
  direction: { zh: '流向', en: 'Direction' },
  kind: { zh: '合同类型', en: 'Kind of contract' },
  language: { zh: '合同语言', en: 'Language' },
  country: { zh: '境外当事人所在地', en: 'Country abroad' },
  status: { zh: '审阅状态', en: 'Reading' },
  assignee: { zh: '负责人', en: 'Assigned to' },
  age: { zh: '上传时间', en: 'Age' },
  any: { zh: '不限', en: 'Any' },
  remove: { zh: '取消筛选：{name}：{value}', en: 'Remove the filter {name}: {value}' },
  chip: { zh: '{name}：{value}', en: '{name}: {value}' },
  removeAll: { zh: '取消全部筛选', en: 'Remove all filters' },
  chosen: { zh: '已选筛选', en: 'Filters in use' },
  unknownValue: { zh: '其他', en: 'other' },
  views: { zh: '视图', en: 'Views' },
  ownViews: { zh: '我的视图', en: 'Own views' },
  sharedViews: { zh: '他人共享的视图', en: 'Shared by others' },
  noViews: { zh: '尚无已保存的视图。', en: 'No view is saved yet.' },
  viewName: { zh: '将当前筛选保存为', en: 'Save the present filters as' },
  viewShared: { zh: '与所有人共享', en: 'Share with everyone' },
  save: { zh: '保存', en: 'Save' },
  removeView: { zh: '删除视图“{name}”', en: 'Remove the view “{name}”' },
  isShared: { zh: '已共享', en: 'shared' },
  sort: { zh: '排序', en: 'Order' },
} as const satisfies Record<string, Bilingual>;
