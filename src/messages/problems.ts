/**
 * The one registry of what can be expected to go wrong: a code, and a sentence in each language that
 * says what happened and what to do. A problem is a value that travels; only bugs are thrown.
 * `{name}` in a sentence is filled from the problem's `details`.
 */
import { speakDetail } from './detail-words.ts';
import type { Bilingual, Language } from './language.ts';

export const PROBLEMS = {
  'not-found': {
    en: 'There is no file or folder at {path}. Check the path and try again.',
    zh: '找不到文件或文件夹 {path}。请检查路径后重试。',
  },
  'not-a-file': {
    en: '{path} is a folder, and a file is needed here. Name a file in it.',
    zh: '{path} 是文件夹，此处需要文件。请指定其中的一个文件。',
  },
  'not-a-folder': {
    en: '{path} is a file, and a folder is needed here. Name the folder that it lies in.',
    zh: '{path} 是文件，此处需要文件夹。请指定它所在的文件夹。',
  },
  'empty-folder': {
    en: 'The folder {path} holds no file that can be read. Name a folder with contracts.',
    zh: '文件夹 {path} 中没有可读取的文件。请指定含有合同文件的文件夹。',
  },
  'not-readable': {
    en: '{path} cannot be opened ({reason}). Check its permissions and try again.',
    zh: '无法打开 {path}（{reason}）。请检查访问权限后重试。',
  },
  'cannot-write': {
    en: 'The result cannot be written to {path} ({reason}). Choose another --output path.',
    zh: '无法将结果写入 {path}（{reason}）。请为 --output 另选路径。',
  },
  'empty-file': {
    en: 'The file has no content (0 bytes). Ask its sender for the complete file.',
    zh: '文件没有内容（0 字节）。请向发送方索取完整文件。',
  },
  'empty-archive': {
    en: 'The archive holds no file. Ask its sender for the complete archive.',
    zh: '压缩包中没有文件。请向发送方索取完整的压缩包。',
  },
  encrypted: {
    en: 'The file is protected by a password. Save a copy without the password and scan that copy.',
    zh: '文件受密码保护。请另存一份不带密码的副本后再扫描。',
  },
  damaged: {
    en: 'The file is damaged and cannot be read as {format}. Open it in its own program, save it again, and scan the new copy.',
    zh: '文件已损坏，无法按 {format} 读取。请用原程序打开并重新保存，然后扫描新的副本。',
  },
  'too-large': {
    en: 'The file is too large ({what}: {size}, the limit is {limit}). Split it and scan the parts.',
    zh: '文件过大（{what}：{size}，上限为 {limit}）。请拆分后分别扫描。',
  },
  'unsupported-type': {
    en: 'This kind of file ({type}) is not read. Save it as PDF, Word (.docx) or plain text and scan that.',
    zh: '不支持此类文件（{type}）。请另存为 PDF、Word（.docx）或纯文本后再扫描。',
  },
  'unknown-encoding': {
    en: 'The text encoding cannot be told. Save the file as UTF-8 and scan it again.',
    zh: '无法判断文本编码。请将文件另存为 UTF-8 后重新扫描。',
  },
  'no-text': {
    en: 'No text was found in the file; it was not reviewed. If it is a scan, run text recognition on it first.',
    zh: '文件中没有可读文本，未作审阅。若为扫描件，请先进行文字识别。',
  },
  'bad-dictionary': {
    en: 'The dictionary has an error at {file}, line {line}: {reason} Correct it and run "lodestone dictionary check".',
    zh: '词典有误：{file} 第 {line} 行：{reason} 请更正后运行“lodestone dictionary check”。',
  },
  'no-packs': {
    en: 'The dictionary folder {path} holds no .yaml file. Name a folder with dictionary packs.',
    zh: '词典文件夹 {path} 中没有 .yaml 文件。请指定含有词典包的文件夹。',
  },
  'bad-date': {
    en: '"{value}" is not a date. Write it as YYYY-MM-DD, for example 2026-11-22.',
    zh: '“{value}”不是日期。请写成 YYYY-MM-DD，例如 2026-11-22。',
  },
  'bad-option': {
    en: '"{value}" is not a value of {option}. Allowed: {allowed}.',
    zh: '“{value}”不是 {option} 的有效取值。可用的取值：{allowed}。',
  },
  'unknown-concept': {
    en: 'There is no dictionary entry with the id "{id}". "lodestone dictionary list" shows all ids.',
    zh: '词典中没有编号为“{id}”的条目。“lodestone dictionary list”可列出全部编号。',
  },
  'unknown-clause': {
    en: 'There is no clause {clause} in {path}. Its clauses: {clauses}.',
    zh: '{path} 中没有条款 {clause}。现有条款：{clauses}。',
  },
  'output-is-input': {
    en: '{path} is one of the files to scan and is not written over. Choose another --output path.',
    zh: '{path} 是待审阅的文件，不会被覆盖。请为 --output 另选路径。',
  },
  'bad-command': {
    en: '{what} Run "lodestone --help" to see what can be asked.',
    zh: '{what}运行“lodestone --help”可查看用法。',
  },
  'bad-port': {
    en: 'Port {port} of {host} cannot be used ({reason}). Choose another with --port.',
    zh: '{host} 的端口 {port} 无法使用（{reason}）。请用 --port 另选端口。',
  },
  'link-outside': {
    en: 'This link leads out of the folder and was not followed. Scan its target by its own path.',
    zh: '该链接指向文件夹之外，未予跟随。请按目标文件自身的路径扫描。',
  },
  internal: {
    en: 'An error inside Lodestone stopped the review of this file; the others were reviewed. Run again with LODESTONE_DEBUG=1 for its details and report it.',
    zh: 'Lodestone 内部出错，此文件未能审阅，其他文件不受影响。请设置 LODESTONE_DEBUG=1 重新运行以取得详情并反馈。',
  },
  'data-in-use': {
    en: 'Another Lodestone is running on the data in {path}. Open its page, end it first, or name another folder with --data.',
    zh: '另一个 Lodestone 正在使用 {path} 中的数据。请打开其页面，或先将其结束，或用 --data 另行指定文件夹。',
  },
  'took-too-long': {
    en: 'Reading this file took more than {seconds} seconds and was stopped; it was not reviewed. Split it, save it again in its own program, or allow more time with --deadline.',
    zh: '读取此文件超过 {seconds} 秒，已停止，未作审阅。请拆分文件、用原程序重新保存，或用 --deadline 放宽时限。',
  },
  'worker-died': {
    en: 'Reading this file used up the memory or broke its worker; it was not reviewed, and no other file was touched. Split it, or save it again in its own program.',
    zh: '读取此文件时内存用尽或工作线程中断，未作审阅，其他文件不受影响。请拆分文件，或用原程序重新保存。',
  },
  'ended-process': {
    en: 'Lodestone ended each time while it read this file, so it is not tried again by itself. Save it again in its own program and upload that copy, or have it reviewed again.',
    zh: '每次读取此文件时 Lodestone 均中途退出，因此不再自动重试。请用原程序重新保存后上传新的副本，或手动重新审阅。',
  },
  'disk-full': {
    en: 'The disk on which Lodestone keeps its data has too little room for this file. Free some and send it again.',
    zh: 'Lodestone 数据所在磁盘的剩余空间不足以保存此文件。请清理磁盘后重新发送。',
  },
  'no-paths': {
    en: 'Nothing was named to scan. Name files or folders, or a list of them with --files-from.',
    zh: '没有指定待审阅的内容。请给出文件或文件夹，或用 --files-from 给出清单。',
  },
  'bad-baseline': {
    en: '{path} is not a baseline in the shape lodestone.baseline/1 ({reason}). Correct it, or run without --baseline.',
    zh: '{path} 不是符合 lodestone.baseline/1 的基线文件（{reason}）。请更正，或不使用 --baseline。',
  },
  'store-not-opened': {
    en: 'The data in {path} cannot be opened ({reason}). Check the folder and its permissions, or name another with --data.',
    zh: '无法打开 {path} 中的数据（{reason}）。请检查该文件夹及其权限，或用 --data 另行指定。',
  },
  defect: {
    en: 'An error inside Lodestone stopped this run. Run again with LODESTONE_DEBUG=1 for its details and report it.',
    zh: 'Lodestone 内部出错，本次运行已停止。请设置 LODESTONE_DEBUG=1 重新运行以取得详情并反馈。',
  },
  'stray-error': {
    en: 'An error came up that belongs to no file in work; the run goes on. Run again with LODESTONE_DEBUG=1 for its details and report it.',
    zh: '出现了不属于正在审阅的文件的错误，运行继续。请设置 LODESTONE_DEBUG=1 重新运行以取得详情并反馈。',
  },
  'bad-request': {
    en: 'The request is not as the description at /api/openapi.json says ({reason}). Correct it and send it again.',
    zh: '请求与 /api/openapi.json 的说明不符（{reason}）。请更正后重新发送。',
  },
  'not-signed-in': {
    en: 'Nobody is signed in, or the session has ended. Sign in and try again.',
    zh: '尚未登录，或会话已结束。请登录后重试。',
  },
  'not-allowed': {
    en: 'Your account may not do this. Ask an administrator for the right to it.',
    zh: '您的账户无权执行此操作。请向管理员申请权限。',
  },
  'stale-page': {
    en: 'The page does not belong to the running session and its request was refused. Load the page again.',
    zh: '页面与当前会话不符，请求已被拒绝。请重新加载页面。',
  },
  'wrong-sign-in': {
    en: 'The name and the password do not go together. Check both, or ask an administrator for a new link.',
    zh: '用户名与密码不匹配。请检查后重试，或请管理员发送新的链接。',
  },
  'wrong-password': {
    en: 'The present password is not right. Write it again, or ask an administrator for a new link.',
    zh: '当前密码不正确。请重新输入，或请管理员发送新的链接。',
  },
  'too-many-attempts': {
    en: 'There were too many failed attempts. Wait {seconds} seconds and try again.',
    zh: '失败次数过多。请等待 {seconds} 秒后重试。',
  },
  'link-used': {
    en: 'This link was used, has expired or was replaced by a newer one. Ask for a new link.',
    zh: '此链接已被使用、已过期或已被新链接取代。请索取新的链接。',
  },
  'no-accounts': {
    en: 'There are no accounts yet. Choose "Begin accounts" on the page People first.',
    zh: '尚无账户。请先在“人员”页面选择“启用账户”。',
  },
  'accounts-exist': {
    en: 'Accounts exist already. Ask an administrator for an invitation.',
    zh: '账户已存在。请向管理员索取邀请。',
  },
  'first-account-missing': {
    en: 'No account exists yet. Open the link that the server wrote on its console to make the first administrator.',
    zh: '尚无账户。请打开服务器控制台上给出的链接，创建第一个管理员。',
  },
  'passed-on': {
    en: 'A proxy passed this request on, and without accounts only this machine is served. Start the server with --address and the address that people open.',
    zh: '此请求由代理转发；在没有账户时仅为本机服务。请用 --address 指定用户打开的网址，重新启动服务器。',
  },
  'bad-name': {
    en: 'This name cannot be used: it is taken, reserved, or has signs that cannot be seen. Choose another.',
    zh: '此名称不能使用：已被占用、系统保留，或含有不可见字符。请另选名称。',
  },
  'last-administrator': {
    en: 'This is the last administrator, who cannot be shut or given a lower role. Make another administrator first.',
    zh: '这是最后一位管理员，不能停用或降级。请先设置另一位管理员。',
  },
  'unknown-person': {
    en: 'No account has the name "{name}". Check how it is written; the page People lists all names.',
    zh: '没有名为“{name}”的账户。请检查写法；“人员”页面列有全部姓名。',
  },
  'account-shut': {
    en: 'This account is shut. Open it again before you make a link for it.',
    zh: '此账户已停用。请先重新启用，再为其生成链接。',
  },
  'argon2-missing': {
    en: 'This Node.js ({version}) cannot keep passwords safely. Run Lodestone with Node.js 24.7 or later to use accounts.',
    zh: '当前 Node.js（{version}）无法安全保存密码。请使用 Node.js 24.7 或更高版本运行 Lodestone，以启用账户。',
  },
  'unknown-thing': {
    en: 'What was asked for is not here, or not open to you. Go back to the list and choose again.',
    zh: '所请求的内容不存在，或不对您开放。请返回列表重新选择。',
  },
  'foreign-request': {
    en: 'The request came from another page or under another name and was refused. Open this page by its own address.',
    zh: '请求来自其他网页或其他主机名，已被拒绝。请直接打开本页地址。',
  },
  'unknown-page': {
    en: 'There is no such page here. Go back to the list and choose again.',
    zh: '此处没有该页面。请返回列表重新选择。',
  },
  'screen-not-built': {
    en: 'The screen has not been built. Run "npm start", which builds it, or "npm run build:web" once.',
    zh: '界面尚未构建。请运行“npm start”（会自动构建），或先运行一次“npm run build:web”。',
  },
  'server-busy': {
    en: 'Too much of this kind is asked at the same time. Try again in a moment.',
    zh: '同时处理的此类请求过多。请稍后重试。',
  },
  'not-yet-reviewed': {
    en: 'This contract was not reviewed yet. Wait until its review is done, and ask again.',
    zh: '此合同尚未审阅。请等待审阅完成后重试。',
  },
  'text-not-judged': {
    en: 'Judging this text took too long or used up the memory, and was stopped. Try fewer clauses at a time.',
    zh: '判断此段文字耗时过长或占用内存过多，已停止。请减少条款后重试。',
  },
  'upload-missing': {
    en: 'No file was sent. Choose a file, or drop one on the page.',
    zh: '没有收到文件。请选择文件，或将文件拖到页面上。',
  },
  'reason-required': {
    en: 'A high finding is closed with a reason. Write in a sentence why.',
    zh: '了结高级别发现须说明理由。请用一句话写明原因。',
  },
  'nothing-to-undo': {
    en: 'There is no decision on this finding to take back. Reload to see how it stands.',
    zh: '此发现没有可撤回的决定。请刷新查看当前状态。',
  },
  'nothing-to-confirm': {
    en: 'No decision on this finding waits for a second reader. Reload to see how it stands.',
    zh: '此发现没有等待第二人复核的决定。请刷新查看当前状态。',
  },
  'own-decision': {
    en: 'The second reader is another person than the one who decided. Ask a colleague to confirm it.',
    zh: '复核人不得是作出决定的人。请由同事复核。',
  },
  'changed-meanwhile': {
    en: 'Somebody changed this in the meantime, and nothing was done. Reload, look at it again and repeat what you meant.',
    zh: '内容在此期间已被他人更改，本次操作未执行。请刷新查看后再操作。',
  },
  'not-a-member': {
    en: 'This person may not see the matter, so nothing can be handed to them. Choose a member, or ask an administrator to add them.',
    zh: '该人员无权查看此事项，无法指派。请选择事项成员，或请管理员将其加入。',
  },
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A result that is either a value or one coded problem. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(
  code: ProblemCode,
  details: Problem['details'] = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, details } };
}

export function describeProblem(problem: Problem, language: Language): string {
  const spoken = Object.entries(problem.details).map(([name, value]) => [name, speakDetail(value, language)] as const);
  return fillSentence(PROBLEMS[problem.code][language], Object.fromEntries(spoken));
}

/** Replaces each `{name}` in a sentence by its value; a name without a value stays as written. */
export function fillSentence(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
