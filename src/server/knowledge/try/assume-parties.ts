/**
 * The head of a small contract around a text that has none: its subject, the rare earths in general, and Party A and Party B with the names by which contracts call whoever gives
 * and whoever takes, each at home where the asking person says. It is in the language of the text, and is shown with the answer.
 */
import type { AssumedParties } from '../../../api/knowledge.ts';
import type { Bilingual } from '../../../messages/language.ts';
import { languageOf } from '../../../structure/language.ts';

type Home = 'china' | 'abroad';

/** Giver, taker. */
const HOMES = {
  'china-to-abroad': ['china', 'abroad'],
  'abroad-to-china': ['abroad', 'china'],
  'within-china': ['china', 'china'],
  'outside-china': ['abroad', 'abroad'],
} as const satisfies Record<Exclude<AssumedParties, 'as-written'>, readonly [Home, Home]>;

const COMPANIES: Readonly<Record<Home, readonly [Bilingual, Bilingual]>> = {
  china: [
    {
      zh: '中国示例一有限公司，依据中华人民共和国法律设立',
      en: "First China Co., Ltd., a company established under the laws of the People's Republic of China",
    },
    {
      zh: '中国示例二有限公司，依据中华人民共和国法律设立',
      en: "Second China Co., Ltd., a company established under the laws of the People's Republic of China",
    },
  ],
  abroad: [
    {
      zh: 'First Abroad Inc.，依据美国法律设立',
      en: 'First Abroad Inc., a company established under the laws of Delaware, United States',
    },
    {
      zh: 'Second Abroad GmbH，依据德国法律设立',
      en: 'Second Abroad GmbH, a company established under the laws of Germany',
    },
  ],
};

/** @returns null where the text is to stand as it is written */
export function assumeParties(text: string, parties: AssumedParties): string | null {
  if (parties === 'as-written') return null;
  const [giver, taker] = HOMES[parties];
  const language = languageOf(text);
  const first = COMPANIES[giver][0][language];
  const second = COMPANIES[taker][giver === taker ? 1 : 0][language];
  if (language === 'zh')
    return `稀土合同\n\n双方从事稀土元素与稀土行业业务。\n\n甲方（许可方、提供方、转让方、出让方、卖方、供方）：${first}\n乙方（被许可方、接收方、受让方、买方、需方）：${second}`;
  return (
    `AGREEMENT ON RARE EARTHS\n\nBoth parties deal in rare earth elements and work in the rare-earth industry.\n\nThis Agreement is made between ${first} ("Party A", the "Licensor", the "Supplier", the "Provider", the "Seller" or the "Transferor"), ` +
    `and ${second} ("Party B", the "Licensee", the "Recipient", the "Customer", the "Buyer" or the "Transferee").`
  );
}
