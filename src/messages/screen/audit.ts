/** Words of the audit log. */
import type { AuditAction, AuditState } from '../../api/audit.ts';
import type { Bilingual } from '../language.ts';

export const AUDIT_ACTION_LABELS = {
  'document-added': { zh: '上传合同', en: 'Contract uploaded' },
  'document-removed': { zh: '移除合同', en: 'Contract removed' },
  'scan-requested': { zh: '要求重新审阅', en: 'Review asked for again' },
  'document-scanned': { zh: '审阅合同', en: 'Contract reviewed' },
  'finding-decided': { zh: '作出决定', en: 'Decided' },
  'decision-undone': { zh: '撤回决定', en: 'Decision taken back' },
  'decision-confirmed': { zh: '复核确认', en: 'Confirmed by second reader' },
  'finding-reopened': { zh: '重新打开', en: 'Reopened' },
  'finding-assigned': { zh: '指派', en: 'Assigned' },
  'comment-added': { zh: '添加评论', en: 'Comment added' },
  'comment-removed': { zh: '移除评论', en: 'Comment removed' },
  'matter-created': { zh: '新建事项', en: 'Matter made' },
  'matter-changed': { zh: '更改事项', en: 'Matter changed' },
  'member-added': { zh: '添加成员', en: 'Member added' },
  'member-removed': { zh: '移出成员', en: 'Member taken out' },
  'user-created': { zh: '新建账户', en: 'Account made' },
  'user-changed': { zh: '更改账户', en: 'Account changed' },
  'password-changed': { zh: '更改密码', en: 'Password changed' },
  'invitation-created': { zh: '生成链接', en: 'Link made' },
  'token-created': { zh: '生成令牌', en: 'Token made' },
  'token-revoked': { zh: '撤销令牌', en: 'Token revoked' },
  'signed-in': { zh: '登录', en: 'Signed in' },
  'sign-in-refused': { zh: '登录被拒', en: 'Sign-in refused' },
  'signed-out': { zh: '退出登录', en: 'Signed out' },
} as const satisfies Record<AuditAction, Bilingual>;

export const AUDIT_CAUSES = {
  changed: {
    zh: '日志已被改动：第 {sequence} 条与其哈希或此前的记录不符。',
    en: 'The log was changed: entry {sequence} does not fit its hash or what was noted before.',
  },
  missing: { zh: '日志不完整：缺少第 {sequence} 条。', en: 'The log is not complete: entry {sequence} is missing.' },
} as const satisfies Record<NonNullable<AuditState['cause']>, Bilingual>;

export const AUDIT_WORDS = {
  title: { zh: '审计日志', en: 'Audit log' },
  total: { zh: '共 {count} 条', en: '{count} entries' },
  totalOne: { zh: '共 1 条', en: '1 entry' },
  loading: { zh: '正在载入…', en: 'Loading…' },
  none: { zh: '没有记录。', en: 'No entries.' },
  sequence: { zh: '序号', en: 'No.' },
  at: { zh: '时间（UTC）', en: 'Time (UTC)' },
  actor: { zh: '人员', en: 'Who' },
  action: { zh: '操作', en: 'What' },
  subject: { zh: '对象', en: 'On what' },
  change: { zh: '变更', en: 'Change' },
  all: { zh: '全部操作', en: 'Everything' },
  show: { zh: '查看前后', en: 'Before and after' },
  showEntry: { zh: '查看第 {sequence} 条的前后', en: 'Before and after of entry {sequence}' },
  entry: { zh: '第 {sequence} 条', en: 'Entry {sequence}' },
  before: { zh: '之前', en: 'Before' },
  after: { zh: '之后', en: 'After' },
  nothing: { zh: '无', en: 'nothing' },
  hash: { zh: '哈希', en: 'Hash' },
  previous: { zh: '前一条的哈希', en: 'Hash of the one before' },
  close: { zh: '关闭', en: 'Close' },
  ofDocument: { zh: '仅此合同', en: 'This contract only' },
  showAll: { zh: '查看全部', en: 'Show all' },
  toDocument: { zh: '打开合同', en: 'Open the contract' },
  verify: { zh: '核验', en: 'Verify' },
  verifying: { zh: '正在核验…', en: 'Verifying…' },
  intact: {
    zh: '{count} 条，哈希链完整。末条：{head}。请将其记在别处，以便日后证明。',
    en: '{count} entries, unbroken. Last: {head}. Note it elsewhere, as proof later.',
  },
  export: { zh: '导出', en: 'Export' },
  onlyOwn: { zh: '仅列出您所属事项的记录。', en: 'What was done in your matters.' },
} as const satisfies Record<string, Bilingual>;
