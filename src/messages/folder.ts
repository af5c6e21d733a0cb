/** Words of a run over a folder: how far it is, how it ends, how it goes on. */
import type { Bilingual } from './language.ts';

export const FOLDER_WORDS = {
  progress: {
    zh: '已完成 {done}/{all}，有提示 {flagged}，未完整读取 {failed}，每秒 {rate} 份，剩余 {left}',
    en: '{done} of {all} done, {flagged} flagged, {failed} not read in full, {rate} a second, {left} left',
  },
  hashing: { zh: '正在核对文件内容……', en: 'Looking which files are new …' },
  copies: {
    zh: '内容相同的文件只审阅一次：{count}。',
    en: 'Files with the same content as another, reviewed once: {count}.',
  },
  leftOut: { zh: '按选择条件未审阅的文件：{count}。', en: 'Files that the selection leaves out: {count}.' },
  noCache: {
    zh: '缓存 {path} 无法写入，本次不使用缓存；中断后须从头开始。',
    en: 'The cache {path} cannot be written; this run goes on without it, and cannot be resumed.',
  },
  interrupted: {
    zh: '已中断，完成 {done}/{all}。再次运行同一命令即可继续，已审阅的文件不会重新读取。',
    en: 'Interrupted after {done} of {all}. Run the same command again to go on: what was reviewed is not read again.',
  },
  watching: {
    zh: '正在监视 {folder}（按 Ctrl+C 结束）。',
    en: 'Watching {folder} (Ctrl+C ends it).',
  },
  cacheCleared: { zh: '缓存已清除：{path}', en: 'The cache was cleared: {path}' },
} as const satisfies Record<string, Bilingual>;

/** Help of the options that a folder of contracts needs. */
export const FOLDER_OPTION_HELP = {
  filesFrom: {
    zh: '从文件读取待审阅路径，每行一个；- 表示标准输入',
    en: 'file with the paths to scan, one a line; - for standard input',
  },
  include: { zh: '只审阅符合通配式的文件，如 "**/*.pdf"', en: 'scan only files that match, e.g. "**/*.pdf"' },
  exclude: {
    zh: '不审阅符合通配式的文件；另见文件夹中的 .lodestoneignore',
    en: 'leave out files that match; see also .lodestoneignore in the folder',
  },
  modifiedSince: { zh: '只审阅该日及以后修改的文件', en: 'only files changed on that day or later' },
  minSize: { zh: '最小字节数，如 1k', en: 'least size, e.g. 1k' },
  maxSize: { zh: '最大字节数，如 50M', en: 'most size, e.g. 50M' },
  baseline: {
    zh: '已决定的发现（lodestone.baseline/1），不计入 --fail-on',
    en: 'findings that were decided (lodestone.baseline/1): they do not count for --fail-on',
  },
  noCache: { zh: '不使用也不写入缓存', en: 'neither use nor fill the cache' },
  workers: { zh: '并行审阅的数量（默认为处理器核数）', en: 'how many files at the same time (else one for each core)' },
  deadline: { zh: '单个文件的最长秒数（默认 600）', en: 'most seconds for one file (else 600)' },
  progress: { zh: '进度的形式', en: 'how progress is told' },
} as const satisfies Record<string, Bilingual>;
