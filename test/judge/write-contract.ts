/**
 * Writes short contracts around the clauses that a test is about: two parties, a title that says what it is about,
 * two defined terms of which the second rests on the first, and the clauses, numbered from 2.1.
 */

export interface Frame {
  readonly title?: string;
  /** Name and address of each side, as the opening states them. */
  readonly provider?: string;
  readonly recipient?: string;
}

export const CHINESE_MAKER = {
  en: 'Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, Jiangxi, China',
  zh: '清河磁谷材料有限公司，住所：江西省赣州市兰亭路8号',
} as const;

export const GERMAN_MAKER = {
  en: 'Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany',
  zh: '明水磁材公司，住所：德国汉诺威市河滨街4号',
} as const;

/** Blank lines part the paragraphs, so that no short line can be read as one that was wrapped. */
function paragraphs(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n+/gu, '\n\n');
}

/** `Licensor` and `Licensee`, `Base Process` and `Licensed Package` are the names in it. */
export function english(clauses: readonly string[], frame: Frame = {}): string {
  const { title = 'KNOW-HOW LICENCE AGREEMENT', provider = CHINESE_MAKER.en, recipient = GERMAN_MAKER.en } = frame;
  const lines = [
    title,
    `Licensor: ${provider}`,
    `Licensee: ${recipient}`,
    '1. Definitions',
    '1.1 "Base Process" means the sintering and grain boundary diffusion of neodymium-iron-boron magnets.',
    '1.2 "Licensed Package" means all drawings, recipes and data on the Base Process.',
    '2. Rights and duties',
    ...clauses.map((clause, place) => `2.${place + 1} ${clause}`),
  ];
  return paragraphs(lines);
}

/** `许可方` and `被许可方`, `基础工艺` and `许可资料包` are the names in it. */
export function chinese(clauses: readonly string[], frame: Frame = {}): string {
  const { title = '专有技术许可合同', provider = CHINESE_MAKER.zh, recipient = GERMAN_MAKER.zh } = frame;
  const lines = [
    title,
    `许可方：${provider}`,
    `被许可方：${recipient}`,
    '第一条 定义',
    '1.1 “基础工艺”是指钕铁硼磁体的烧结工艺和晶界扩散工艺。',
    '1.2 “许可资料包”是指与基础工艺有关的全部图纸、配方和数据。',
    '第二条 权利与义务',
    ...clauses.map((clause, place) => `2.${place + 1} ${clause}`),
  ];
  return paragraphs(lines);
}
