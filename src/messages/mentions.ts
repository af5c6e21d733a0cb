/** How an entry of the dictionary was found in a text, for `dictionary explain` and `explain`. */
import type { Standing } from '../match/mention.ts';
import type { Bilingual } from './language.ts';

export const MENTION_WORDS = {
  accepted: {
    plain: { zh: '成立', en: 'accepted' },
    because: { zh: '成立，因同句有“{words}”', en: 'accepted, because “{words}” stands beside it' },
  },
  lonely: {
    plain: { zh: '待定：用语有歧义，同句没有佐证', en: 'open: ambiguous, and nothing in the sentence settles it' },
    because: { zh: '待定：参见“{words}”', en: 'open: see “{words}”' },
  },
  cancelled: {
    plain: { zh: '已排除', en: 'cancelled' },
    because: { zh: '已排除，因同句有“{words}”', en: 'cancelled by “{words}”' },
  },
} as const satisfies Record<Standing, Record<'plain' | 'because', Bilingual>>;
