/** Words of signing in, of links, accounts, members and tokens. */
import type { Role } from '../../api/route.ts';
import type { Bilingual } from '../language.ts';

export const ROLE_LABELS = {
  reader: { zh: '阅读者', en: 'Reader' },
  reviewer: { zh: '审阅者', en: 'Reviewer' },
  administrator: { zh: '管理员', en: 'Administrator' },
} as const satisfies Record<Role, Bilingual>;

export const ROLE_MEANINGS = {
  reader: { zh: '查看所属事项的合同与发现', en: 'sees the contracts and findings of their matters' },
  reviewer: { zh: '另可上传、决定和评论', en: 'also uploads, decides and comments' },
  administrator: { zh: '查看全部事项，管理人员与审计日志', en: 'sees all matters, manages people and the audit log' },
} as const satisfies Record<Role, Bilingual>;

export const ENTRANCE_WORDS = {
  signIn: { zh: '登录', en: 'Sign in' },
  name: { zh: '姓名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  showPassword: { zh: '显示密码', en: 'Show the password' },
  ended: {
    zh: '会话已结束。登录后将回到原来的页面。',
    en: 'The session has ended. Signing in leads back to the same page.',
  },
  forgotten: {
    zh: '忘记密码时，请管理员为您生成新的链接。',
    en: 'If the password is lost, an administrator can make a new link for you.',
  },
  begin: { zh: '尚无账户', en: 'No account exists yet' },
  beginHow: {
    zh: '服务器启动时已在其控制台上给出一次性链接。请打开该链接，创建第一个管理员。',
    en: 'When the server started, it wrote a one-time link on its console. Open that link to make the first administrator.',
  },
  invitation: { zh: '设置密码', en: 'Choose a password' },
  invitationFirst: { zh: '创建第一个管理员', en: 'Make the first administrator' },
  invitedAs: { zh: '{name}，您的角色是{role}。', en: '{name}, your role is: {role}.' },
  firstHow: {
    zh: '此后所有人都须登录，包括在这台机器上。此前所做的工作归入此账户。',
    en: 'From then on everybody signs in, on this machine too. What was done before belongs to this account.',
  },
  linkExpires: { zh: '链接有效至 {moment}。', en: 'The link is good until {moment}.' },
  passwordRule: {
    zh: '至少 12 个字符。一句话比一个词好。',
    en: 'At least 12 characters. A sentence is better than a word.',
  },
  accept: { zh: '设置并登录', en: 'Set it and sign in' },
  toSignIn: { zh: '前往登录', en: 'Go to sign-in' },
} as const satisfies Record<string, Bilingual>;

export const PEOPLE_WORDS = {
  title: { zh: '人员', en: 'People' },
  loading: { zh: '正在载入…', en: 'Loading…' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  roleOf: { zh: '{name}的角色', en: 'Role of {name}' },
  state: { zh: '状态', en: 'State' },
  since: { zh: '加入日期', en: 'Since' },
  actions: { zh: '操作', en: 'Actions' },
  active: { zh: '可登录', en: 'Can sign in' },
  invited: { zh: '已邀请，尚未设置密码', en: 'Invited, no password yet' },
  shut: { zh: '已停用', en: 'Shut' },
  shutAccount: { zh: '停用', en: 'Shut' },
  shutPerson: { zh: '停用{name}', en: 'Shut {name}' },
  openAccount: { zh: '重新启用', en: 'Open again' },
  openPerson: { zh: '重新启用{name}', en: 'Open again: {name}' },
  newLink: { zh: '新链接', en: 'New link' },
  newLinkFor: { zh: '新链接：{name}可借此设置新密码', en: 'New link by which {name} sets a new password' },
  invite: { zh: '邀请一人', en: 'Invite a person' },
  makeLink: { zh: '生成链接', en: 'Make the link' },
  linkFor: { zh: '给{name}的链接', en: 'Link for {name}' },
  linkHow: {
    zh: '请通过可信的途径发给本人。仅显示这一次，只能使用一次，有效至 {moment}。',
    en: 'Send it to the person in a way you trust. It is shown this once, works once, and is good until {moment}.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  close: { zh: '关闭', en: 'Close' },
  solo: { zh: '目前只有这台机器', en: 'So far, this machine alone' },
  soloHow: {
    zh: '尚无账户：只有坐在这台机器前的人可以使用，无需登录。启用账户后，所有人都须登录，每一步都记在其名下。',
    en: 'There are no accounts: whoever sits at this machine may use it, without signing in. With accounts everybody signs in, and each step is recorded under a name.',
  },
  begin: { zh: '启用账户', en: 'Begin accounts' },
  begun: {
    zh: '服务器的控制台（运行 lodestone serve 的窗口）已给出一次性链接。请在浏览器中打开它，创建第一个管理员。',
    en: 'A one-time link was written on the console of the server, the window in which lodestone serve runs. Open it in a browser to make the first administrator.',
  },
  members: { zh: '成员', en: 'Members' },
  noMembers: { zh: '尚无成员。管理员可查看全部事项。', en: 'No members yet. Administrators see every matter.' },
  addMember: { zh: '添加成员', en: 'Add a member' },
  choose: { zh: '选择人员', en: 'Choose a person' },
  add: { zh: '添加', en: 'Add' },
  removeMember: { zh: '将{name}移出此事项', en: 'Take out of this matter: {name}' },
  remove: { zh: '移出', en: 'Take out' },
} as const satisfies Record<string, Bilingual>;

export const ACCOUNT_WORDS = {
  title: { zh: '账户', en: 'Account' },
  signedInAs: { zh: '{name}，{role}', en: '{name}, {role}' },
  solo: { zh: '尚无账户。可在“人员”页面启用。', en: 'There are no accounts yet. They begin on the page People.' },
  change: { zh: '更改密码', en: 'Change the password' },
  current: { zh: '当前密码', en: 'Present password' },
  fresh: { zh: '新密码', en: 'New password' },
  changed: { zh: '密码已更改，其他会话均已结束。', en: 'The password was changed; all other sessions have ended.' },
  tokens: { zh: '程序令牌', en: 'Tokens for programs' },
  tokensHow: {
    zh: '程序可凭令牌以您的权限使用接口，直至令牌被撤销。',
    en: 'With a token, a program uses the interface with your rights until the token is revoked.',
  },
  noTokens: { zh: '尚无令牌。', en: 'There are no tokens.' },
  tokenName: { zh: '用途', en: 'What it is for' },
  makeToken: { zh: '生成令牌', en: 'Make a token' },
  tokenShown: { zh: '“{name}”的令牌，仅显示这一次', en: 'Token for “{name}”, shown this once' },
  made: { zh: '生成于 {moment}', en: 'Made {moment}' },
  used: { zh: '最近使用 {moment}', en: 'Last used {moment}' },
  unused: { zh: '尚未使用', en: 'Not used yet' },
  revoke: { zh: '撤销', en: 'Revoke' },
  revokeToken: { zh: '撤销令牌“{name}”', en: 'Revoke the token “{name}”' },
  language: { zh: '接口说明', en: 'Description of the interface' },
} as const satisfies Record<string, Bilingual>;
