/** One contract in two languages, written down clause by clause and laid out in each way that such contracts are. */

/** A clause in both languages; null where the version lacks it. */
export interface Twin {
  readonly zh: string | null;
  readonly en: string | null;
}

export const HEAD = {
  zh: [
    '专有技术许可合同',
    '许可方：清河磁谷材料有限公司，住所：江西省赣州市兰亭路8号',
    '被许可方：明水磁材公司，住所：德国汉诺威市河滨街4号',
  ],
  en: [
    'KNOW-HOW LICENCE AGREEMENT',
    'Licensor: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, Jiangxi, China',
    'Licensee: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany',
  ],
} as const;

/** Articles, each a heading with its clauses. */
export type Articles = readonly { readonly heading: Twin; readonly clauses: readonly Twin[] }[];

export const DEFINITIONS: Articles[number] = {
  heading: { zh: '定义', en: 'Definitions' },
  clauses: [
    {
      zh: '“基础工艺”是指钕铁硼磁体的烧结工艺和晶界扩散工艺。',
      en: '"Base Process" means the sintering and grain boundary diffusion of neodymium-iron-boron magnets.',
    },
    {
      zh: '“许可资料包”是指与基础工艺有关的全部图纸、配方和数据。',
      en: '"Licensed Package" means all drawings, recipes and data on the Base Process.',
    },
  ],
};

export const LAYOUTS = [
  'zh then en',
  'en then zh',
  'one number',
  'rows',
  'whole after whole',
  'items',
  'in one line',
] as const;
export type Layout = (typeof LAYOUTS)[number];

const HAN = '〇一二三四五六七八九十';

export function layOut(articles: Articles, layout: Layout): string {
  if (layout === 'whole after whole')
    return paragraphs([...version(articles, 'zh', HEAD.zh), ...version(articles, 'en', HEAD.en)]);
  const head = HEAD.zh.flatMap((zh, place) => [zh, HEAD.en[place] ?? '']);
  const lines = articles.flatMap(({ heading, clauses }, place) => {
    const article = place + 1;
    const headings =
      layout === 'en then zh'
        ? [`Article ${article} ${heading.en}`, `第${HAN[article]}条 ${heading.zh}`]
        : layout === 'one number' || layout === 'in one line' || layout === 'rows'
          ? [`第${HAN[article]}条 ${heading.zh} Article ${article} ${heading.en}`]
          : [`第${HAN[article]}条 ${heading.zh}`, `Article ${article} ${heading.en}`];
    return [...headings, ...clauses.flatMap((twin, item) => twinLines(twin, article, item + 1, layout))];
  });
  return paragraphs([...head, ...lines]);
}

function twinLines({ zh, en }: Twin, article: number, item: number, layout: Layout): readonly string[] {
  const number = `${article}.${item}`;
  const given = [zh, en].filter((one) => one !== null);
  switch (layout) {
    case 'zh then en':
      return given.map((one) => `${number} ${one}`);
    case 'en then zh':
      return given.reverse().map((one) => `${number} ${one}`);
    case 'one number':
      return given.map((one, place) => (place === 0 ? `${number} ${one}` : one));
    case 'rows':
      return [`${number} | ${given.join(' | ')}`];
    case 'in one line':
      return [`${number} ${given.join(' ')}`];
    default:
      return [
        ...(zh === null ? [] : [`（${HAN[item]}）${zh}`]),
        ...(en === null ? [] : [`(${'abcdefgh'[item - 1]}) ${en}`]),
      ];
  }
}

/** Numbered anew in each version: what one version lacks shifts the numbers behind it. */
function version(articles: Articles, language: 'zh' | 'en', head: readonly string[]): readonly string[] {
  return [
    ...head,
    ...articles.flatMap(({ heading, clauses }, place) => [
      language === 'zh' ? `第${HAN[place + 1]}条 ${heading.zh}` : `Article ${place + 1} ${heading.en}`,
      ...clauses
        .flatMap((twin) => twin[language] ?? [])
        .map((words, item) => (language === 'zh' ? `（${HAN[item + 1]}）${words}` : `(${item + 1}) ${words}`)),
    ]),
  ];
}

function paragraphs(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n+/gu, '\n\n');
}
