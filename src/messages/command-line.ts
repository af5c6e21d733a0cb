/** Help texts and remarks of the command line. */
import type { Bilingual } from './language.ts';

export const COMMAND_HELP = {
  lodestone: {
    zh: '离线阅读合同，找出可能使受管制的稀土技术离开中国的条款。筛查辅助，不构成法律意见。',
    en: 'Reads contracts offline and shows the clauses by which controlled rare-earth technology could leave China. A screening aid, no legal advice.',
  },
  scan: {
    zh: '审阅文件和文件夹（PDF、Word、Excel、邮件、文本等）',
    en: 'review files and folders (PDF, Word, Excel, mails, text and more)',
  },
  text: { zh: '输出文件的阅读文本', en: 'print the reading text of a file' },
  explain: { zh: '说明某一条款为何被提示或未被提示', en: 'say why a clause was flagged, or why not' },
  questions: {
    zh: '列出须向业务部门核实的问题，以及每种答复的影响',
    en: 'list the questions to the business, and what each answer would change',
  },
  dictionary: { zh: '检查、列出、查看或试用词典条目', en: 'check, list, show or try dictionary entries' },
  'dictionary check': { zh: '运行每个条目的示例', en: 'run the examples of every entry' },
  'dictionary list': { zh: '列出全部条目', en: 'list all entries' },
  'dictionary show': { zh: '查看一个条目', en: 'show one entry' },
  'dictionary explain': {
    zh: '说明一段文字中命中了哪些条目，以及哪些被排除',
    en: 'say which entries match in a text, and what cancelled others',
  },
  'dictionary schema': {
    zh: '写出词典包和结果的 JSON Schema',
    en: 'write the JSON schemas of packs and of the results',
  },
  law: { zh: '列出各项规定在某日的状态', en: 'list the state of every instrument on a day' },
  serve: {
    zh: '在本机打开网页，拖入文件即可审阅',
    en: 'open a page on this machine where files are dropped and reviewed',
  },
  watch: { zh: '监视文件夹，随时更新审阅清单', en: 'keep the register of a folder up to date' },
  cache: { zh: '管理按内容保存的审阅结果', en: 'reviews that are kept by content' },
  'cache clear': { zh: '清除缓存', en: 'forget all of them' },
  audit: { zh: '核验或导出审计日志', en: 'verify or export the audit log' },
  'audit verify': {
    zh: '重新计算审计日志的哈希链（服务器运行时亦可）',
    en: 'compute the chain of the audit log again (also while the server runs)',
  },
  'audit export': {
    zh: '将审计日志逐行输出为 JSON（最早的在前）',
    en: 'print the audit log as lines of JSON, oldest first',
  },
  people: { zh: '为账户生成设置新密码的链接', en: 'make a link for an account' },
  'people link': {
    zh: '生成一次性链接，供已有账户的人设置新密码',
    en: 'make a one-time link by which a person who has an account sets a new password',
  },
  demo: { zh: '审阅随附的样本合同', en: 'review the sample contracts that come with the product' },
} as const satisfies Record<string, Bilingual>;

export const OPTION_HELP = {
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
  lang: { zh: '语言', en: 'language of messages and reports' },
  path: { zh: '文件或文件夹', en: 'files and folders' },
  file: { zh: '文件', en: 'a file' },
  format: { zh: '输出格式', en: 'format of the result' },
  output: {
    zh: '写入文件；若为文件夹，则每份文件一个网页，另加 scan.json 和 findings.csv',
    en: 'write to this file; a folder gets a page for each document, scan.json and findings.csv',
  },
  questionsOutput: {
    zh: '写入文件；若为文件夹，则每份文件一份问题单，另加 questions.json',
    en: 'write to this file; a folder gets a form for each document and questions.json',
  },
  ocr: {
    zh: '何时识别图像中的文字：never 从不，auto 仅在页面没有可读文字时，always 每一页',
    en: 'when text in pictures is recognised: auto only on pages that cannot be read otherwise',
  },
  asOf: { zh: '按该日的法律状态审阅（默认今天）', en: 'review by the law of this day (default: today)' },
  failOn: { zh: '达到该级别时以 1 退出', en: 'exit with 1 from this level on' },
  dictionary: { zh: '自有词典包的文件夹', en: 'folders of own dictionary packs' },
  all: { zh: '同时列出低级提示', en: 'list low findings too' },
  color: { zh: '颜色', en: 'colours' },
  clause: { zh: '条款编号，如 7.2 或 第三条', en: 'label of the clause, e.g. 7.2 or 第三条' },
  family: { zh: '条目类别', en: 'family of entries' },
  id: { zh: '条目编号', en: 'id of an entry' },
  words: { zh: '一段文字', en: 'a piece of text' },
  schemaFolder: { zh: '写入的文件夹', en: 'folder to write to' },
  port: { zh: '端口', en: 'port' },
  folder: { zh: '文件夹', en: 'folder' },
  watchOutput: { zh: '审阅清单所在文件夹', en: 'folder for the register' },
  host: { zh: '地址', en: 'address' },
  address: {
    zh: '前面有代理时，用户打开的网址；以 https 开头则登录状态只经加密连接发送',
    en: 'what people open where a proxy stands before the server; with https, sessions are sent encrypted only',
  },
  workers: {
    zh: '同时审阅的文件数（默认为处理器核数）',
    en: 'files reviewed at the same time (default: one for each core)',
  },
  deadline: {
    zh: '每份文件的审阅时限，以秒计（默认 600）',
    en: 'seconds that the review of one file may take (default: 600)',
  },
  noSamples: { zh: '不放入样本合同', en: 'do not put the samples into an empty store' },
  noOpen: { zh: '不打开浏览器', en: 'do not open the browser' },
  person: { zh: '账户的姓名', en: 'name of the account' },
  linkAddress: { zh: '链接开头的网址', en: 'what the link begins with' },
  auditHead: {
    zh: '此前在别处记下的末条记录（序号:哈希），须仍在日志中',
    en: 'a last entry (number:hash) that was noted elsewhere earlier; the log must still hold it',
  },
  auditExitCodes: {
    zh: '退出码：0 完整；1 有记录被改动或缺失；2 用法有误；3 数据无法读取。',
    en: 'Exit codes: 0 unbroken; 1 an entry was changed or is missing; 2 wrong use; 3 the data cannot be read.',
  },
  data: {
    zh: '存放文件、决定和记录的文件夹（不指定时使用系统的应用数据文件夹）',
    en: "folder for files, decisions and records (else the system's folder for application data)",
  },
} as const satisfies Record<string, Bilingual>;

export const HELP_TITLES = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
} as const satisfies Record<string, Bilingual>;

export const HELP_VALUES = {
  choices: { zh: '可选：{choices}', en: 'one of {choices}' },
  standard: { zh: '默认 {value}', en: 'default {value}' },
  exitCodes: {
    zh: '退出码：0 无；1 有达到 --fail-on 级别的条款；2 用法有误；3 有内容未能读取。',
    en: 'Exit codes: 0 nothing; 1 a clause at or above --fail-on; 2 wrong use; 3 something could not be read.',
  },
} as const satisfies Record<string, Bilingual>;

export const QUESTIONS_EXIT_CODES: Bilingual = {
  zh: '退出码：0 已完成；2 用法有误；3 有内容未能读取。',
  en: 'Exit codes: 0 done; 2 wrong use; 3 something could not be read.',
};

/** What was wrong in a command, by the code that the argument parser gives. */
export const COMMAND_MISTAKES = {
  'commander.unknownCommand': { zh: '没有名为“{value}”的命令。', en: 'There is no command "{value}".' },
  'commander.unknownOption': { zh: '没有名为“{value}”的选项。', en: 'There is no option "{value}".' },
  'commander.missingArgument': { zh: '缺少参数 {value}。', en: 'The argument {value} is missing.' },
  'commander.optionMissingArgument': { zh: '选项 {value} 缺少取值。', en: 'The option {value} needs a value.' },
  'commander.missingMandatoryOptionValue': { zh: '缺少选项 {value}。', en: 'The option {value} is missing.' },
  'commander.excessArguments': { zh: '参数过多。', en: 'There are too many arguments.' },
} as const satisfies Record<string, Bilingual>;

export const REMARKS = {
  progress: { zh: '正在审阅 {place}/{all}：{path}', en: 'Reviewing {place} of {all}: {path}' },
  hidden: {
    zh: '已略过 {count} 个隐藏文件或程序遗留文件。',
    en: 'Hidden files and leftovers of programs that were passed over: {count}.',
  },
  written: { zh: '已写入 {path}', en: 'Written: {path}' },
  serving: { zh: '请在浏览器中打开 {address}（按 Ctrl+C 结束）', en: 'Open {address} in a browser (Ctrl+C ends it).' },
  ending: {
    zh: '正在结束：在审文件将审完，或于下次启动时继续。',
    en: 'Ending: files in work are finished, or taken up again at the next start.',
  },
  servingWide: {
    zh: '注意：{host} 不是本机回环地址，同一网络中的其他人也能打开登录页面。连接未加密：请在前面设置 https 代理，并用 --address 指定其网址。',
    en: 'Note: {host} is not the loopback address. Others on the network reach the sign-in page too. The connection is not encrypted: put a proxy with https before it and name its address with --address.',
  },
  firstLink: {
    zh: '请在浏览器中打开 {link}，设置第一位管理员。此链接只能使用一次，{hours} 小时内有效，不会发送到任何浏览器。',
    en: 'Open {link} to make the first administrator. The link works once, within {hours} hours, and is shown here only.',
  },
  passwordLink: {
    zh: '{name} 可在 {link} 设置新密码。此链接只能使用一次，{hours} 小时内有效；此前的登录和令牌随之失效。',
    en: '{name} sets a new password at {link}. The link works once, within {hours} hours; earlier sessions and tokens then end.',
  },
  auditIntact: {
    zh: '审计日志完整：{entries} 条。末条：{head}。请将其记在别处；以后可用 --head 证明其前各条未被改动。',
    en: 'The audit log is unbroken: {entries} entries. Last: {head}. Note it elsewhere; with --head it proves later that nothing before it was changed.',
  },
  auditChanged: {
    zh: '审计日志已被改动：第 {sequence} 条与其哈希或此前的记录不符。',
    en: 'The audit log was changed: entry {sequence} does not fit its hash or what was noted before.',
  },
  auditMissing: {
    zh: '审计日志不完整：缺少第 {sequence} 条。',
    en: 'The audit log is not complete: entry {sequence} is missing.',
  },
  auditNoHead: {
    zh: '数据旁没有末条记录的备注（audit-head.txt）：若末尾被截去，此次核验看不出来。',
    en: 'No last entry is noted beside the data (audit-head.txt): this check would not see that the end was cut off.',
  },
  dictionaryHolds: {
    zh: '概念 {concepts} 个，渠道条目 {channels} 个，语境条目 {cues} 个，国家和地区 {places} 个，名单主体 {parties} 个：全部示例成立。',
    en: '{concepts} concepts, {channels} channel entries, {cues} cues, {places} places, {parties} listed parties: all examples hold.',
  },
  nothingMatches: { zh: '没有条目命中。', en: 'No entry matches.' },
  demoExpected: { zh: '应当发现', en: 'Should be found' },
  demoNot: { zh: '不应提示', en: 'Must not be flagged' },
  demoEnd: {
    zh: '以上样本均为虚构。请用“lodestone scan 路径”审阅自己的合同，或用“lodestone serve”打开网页。',
    en: 'All samples are invented. Review contracts of your own with "lodestone scan PATH", or open the page with "lodestone serve".',
  },
} as const satisfies Record<string, Bilingual>;
