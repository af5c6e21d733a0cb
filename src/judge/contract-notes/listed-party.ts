/**
 * A party, or another company that the text names, is called as one on a control list or a watch list. Every contract
 * is looked at, also one that is not about rare earths: the lists bar more than technology.
 */
import type { ListedParty } from '../../dictionary/party-lists.ts';
import { namesOf } from '../../dictionary/party-lists.ts';
import {
  compareFolded,
  type FoldedName,
  findCompanyNames,
  foldPartyName,
  type Likeness,
  type NameInText,
} from '../../match/party-names.ts';
import type { NoteCheck, NoteDraft, WholeContract } from './check.ts';

/** Names that one contract may hold; more is no contract. */
const MOST_NAMES = 400;
const RANK = { same: 0, holds: 1, similar: 2 } as const satisfies Record<Likeness, number>;

export const findListedParty: NoteCheck = (whole) => {
  const { lists, parties } = whole.reading.dictionary;
  const found = namesIn(whole);
  return [...parties.values()].flatMap((listed): NoteDraft[] => {
    const list = lists.get(listed.list);
    if (list === undefined || !standsOn(listed, whole.asOf)) return [];
    const own = namesOf(listed).map(foldPartyName);
    const like = found.flatMap((name) => {
      const best = own.flatMap((one) => compareFolded(one, name.folded) ?? []).sort((a, b) => RANK[a] - RANK[b])[0];
      return best === undefined ? [] : [{ ...name, likeness: best }];
    });
    const [first] = like.sort((a, b) => RANK[a.likeness] - RANK[b.likeness] || a.span.start - b.span.start);
    if (first === undefined) return [];
    return [
      {
        code: first.likeness === 'same' ? 'listed-party' : 'name-like-listed',
        evidence: like.map(({ span }) => span),
        provisions: list.provisions,
        details: { name: first.name, listed: namesOf(listed)[0] ?? '', list: list.title, from: listed.from },
      },
    ];
  });
};

function standsOn({ from, until }: ListedParty, day: string): boolean {
  return from <= day && (until === undefined || day <= until);
}

interface FoundName extends NameInText {
  readonly folded: FoldedName;
}

/** Each name once, where it is read first. */
function namesIn({ reading }: WholeContract): readonly FoundName[] {
  const { contract, document } = reading;
  const named = contract.parties.flatMap(({ name, aliases, span }) =>
    [name, ...aliases].flatMap((one): NameInText[] => {
      const near = document.text.indexOf(one, span.start);
      const at = near < 0 ? document.text.indexOf(one) : near;
      return at < 0 ? [] : [{ name: one, span: { start: at, end: at + one.length } }];
    }),
  );
  const distinct = new Map<string, FoundName>();
  for (const one of [...named, ...findCompanyNames(document.text)]) {
    const folded = foldPartyName(one.name);
    if (distinct.size >= MOST_NAMES) break;
    if (!distinct.has(folded.text)) distinct.set(folded.text, { ...one, folded });
  }
  return [...distinct.values()];
}
