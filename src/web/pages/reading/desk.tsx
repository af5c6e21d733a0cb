/** The desk of one contract: what is chosen, where one looks, what was decided; the panes show it. */
import { useRef, useState } from 'react';
import type { DocumentDetail, Mark, ScanStep } from '../../../api/documents.ts';
import type { DecisionCode, FindingCard } from '../../../api/finding-shapes.ts';
import { LEVEL_LABELS } from '../../../messages/levels.ts';
import { CARD_WORDS } from '../../../messages/screen/card.ts';
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { setQuery, useAddress } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { CardPane } from './card-pane.tsx';
import { DecidedLine } from './deciding/decided-line.tsx';
import { needsReason } from './deciding/decisions.ts';
import { ReasonDialog } from './deciding/reason-dialog.tsx';
import { SameWordsDialog } from './deciding/same-words-dialog.tsx';
import { useDeciding } from './deciding/use-deciding.ts';
import { DocumentHeader } from './document-header.tsx';
import { DocumentPane } from './document-pane.tsx';
import { FindingsList } from './list/findings-list.tsx';
import { type LowFold, listRows, nextOpen, stepFrom, walkOf } from './list/list-rows.ts';
import { type Pane, Panes } from './panes/panes.tsx';
import type { PageSize } from './pdf/page-sizes.ts';
import { type Place, placeOf, type Target } from './target.ts';
import { TermBar } from './term-bar.tsx';
import { openTerm, type TermPlace, termsOf } from './terms.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { nextMark } from './which-mark.ts';

interface DeskProps {
  readonly document: DocumentDetail;
  /** Null until the server sent them. */
  readonly loaded: readonly FindingCard[] | null;
  readonly reading: {
    readonly pages: readonly PageSize[];
    readonly unread: readonly { readonly page: number; readonly sentences: readonly string[] }[];
    readonly marks: readonly Mark[];
  } | null;
  readonly step: ScanStep | null;
  /** From the address: words that were looked for. */
  readonly place: Place | null;
}

type Asked =
  | { readonly type: 'reason'; readonly card: FindingCard; readonly decision: DecisionCode }
  | { readonly type: 'same-words'; readonly card: FindingCard };

const NO_MARKS: readonly Mark[] = [];

export function Desk({ document, loaded, reading, step, place }: DeskProps) {
  const say = useWords(READING_WORDS);
  const sayCard = useWords(CARD_WORDS);
  const { language } = useSpeech();
  const chosen = useAddress().query.get('finding');
  const deciding = useDeciding(document.id, loaded);
  const { cards } = deciding;
  const marks = reading?.marks ?? NO_MARKS;
  const isLow = cards.some(({ key, level }) => key === chosen && level === 'low');
  const [opened, setFold] = useState<LowFold>('folded');
  const fold: LowFold = isLow ? 'open' : opened;
  const [pane, setPane] = useState<Pane>('list');
  const [term, setTerm] = useState<TermPlace | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const commentField = useRef<HTMLTextAreaElement>(null);
  const [target, setTarget] = useFirstTarget(marks, chosen, place);

  const show = (key: string, at: number | null, focus: boolean) => {
    const next = placeOf(marks, key, at);
    if (next !== null) setTarget({ ...next, focus });
  };
  const choose = (key: string, focus: boolean) => {
    setTerm(null);
    setDone(null);
    setQuery({ finding: key, at: null });
    show(key, null, focus);
  };
  const goToTerm = (next: TermPlace) => {
    const there = next.places[next.at];
    setTerm(next);
    setPane('document');
    if (there !== undefined) setTarget({ start: there.start, end: there.end, focus: true });
  };
  const pick = (here: readonly Mark[]) => {
    const mark = nextMark(here, term?.key ?? chosen);
    if (mark === null) return;
    if (mark.type === 'definition' || mark.type === 'use') {
      const from = term?.from ?? null;
      const open = openTerm(document.terms, mark.key, 0, from);
      const at = open?.places.findIndex(({ start }) => start === mark.start) ?? 0;
      // A use leads to the definition, the definition to its first use.
      if (open !== null) goToTerm({ ...open, at: at === 0 && open.places.length > 1 ? 1 : 0 });
      return;
    }
    setTerm(null);
    setDone(null);
    setQuery({ finding: mark.key, at: null });
    setTarget((last) => ({ start: mark.start, end: mark.end, focus: last?.focus ?? false, still: true }));
    setPane('card');
  };

  const card = cards.find(({ key }) => key === chosen);
  const walk = walkOf(cards, fold);
  const stepTo = (by: 1 | -1) => {
    const next = stepFrom(walk, chosen, by);
    if (next !== null) choose(next.key, isOnMark());
  };
  const decideNow = (on: FindingCard, decision: DecisionCode, reason: string) => {
    deciding.decide(on, decision, reason);
    setAsked(null);
    const next = nextOpen(cards, on.key);
    if (next !== null) choose(next.key, isOnMark());
  };
  const decide = (decision: DecisionCode) => {
    if (card === undefined) return;
    if (needsReason(card, decision)) setAsked({ type: 'reason', card, decision });
    else decideNow(card, decision, '');
  };
  const undo = () => {
    const holds = card !== undefined && card.review.state !== 'open' && card.review.state !== 'reopened';
    const key = deciding.undoable() ?? (holds ? chosen : null);
    const on = cards.find((one) => one.key === key);
    if (on === undefined) return;
    deciding.undo(on);
    choose(on.key, false);
  };
  const toDefinition = () => {
    if (term !== null && term.at === 0) return leaveTerm();
    const next = term?.key ?? (chosen === null ? undefined : termsOf(marks, chosen)[0]);
    const open = next === undefined ? null : openTerm(document.terms, next, 0, term?.from ?? chosen);
    if (open !== null) goToTerm(open);
  };
  const leaveTerm = () => {
    const from = term?.from ?? null;
    setTerm(null);
    if (from !== null) choose(from, true);
  };
  useDeskKeys({
    mayDecide: card !== undefined,
    neighbours: document,
    onStep: stepTo,
    onDecide: decide,
    onUndo: undo,
    onDefinition: toDefinition,
    onComment: () => commentField.current?.focus(),
  });

  const flagged = cards.filter(({ level }) => level !== 'low');
  const isOpen = ({ review: { state } }: FindingCard) => state !== 'closed';
  const unread = new Map((reading?.unread ?? []).map(({ page, sentences }) => [page, sentences]));
  return (
    <div className="reading fills-window">
      <DocumentHeader
        document={document}
        step={step}
        progress={{ open: flagged.filter(isOpen).length, all: flagged.length }}
      />
      <p className="for-screen-readers" role="status">
        {card === undefined
          ? null
          : say('chosenNow', { id: card.id, level: LEVEL_LABELS[card.level][language], clause: card.clauseName })}
      </p>
      <Panes
        shown={pane}
        onShow={setPane}
        list={
          <FindingsList
            rows={listRows(document, cards, fold)}
            chosen={chosen}
            fold={fold}
            onFold={setFold}
            onChoose={(key) => {
              choose(key, true);
              setPane('card');
            }}
          />
        }
        document={
          <>
            {term === null ? null : (
              <TermBar
                term={term}
                from={cards.find(({ key }) => key === term.from)?.id ?? null}
                onGo={goToTerm}
                onBack={leaveTerm}
              />
            )}
            <DocumentPane
              document={document}
              pages={reading?.pages ?? []}
              unread={unread}
              marks={marks}
              chosen={chosen}
              term={term?.key ?? null}
              target={target}
              onPick={pick}
            />
          </>
        }
        card={
          <CardPane
            document={document}
            marks={marks}
            chosen={chosen}
            deciding={deciding}
            commentField={commentField}
            onShow={(key, at) => {
              show(key, at, true);
              setPane('document');
            }}
            onChoose={(key) => choose(key, false)}
            onTerm={(key) => {
              const open = openTerm(document.terms, key, 0, chosen);
              if (open !== null) goToTerm(open);
            }}
            onDecide={decide}
            onReason={(on, decision) => setAsked({ type: 'reason', card: on, decision })}
            onSameWords={(on) => setAsked({ type: 'same-words', card: on })}
          />
        }
      />
      <DecidedLine deciding={deciding} done={done} onUndo={undo} />
      {asked?.type === 'reason' ? (
        <ReasonDialog
          card={asked.card}
          decision={asked.decision}
          onDecide={(reason) => decideNow(asked.card, asked.decision, reason)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked?.type === 'same-words' ? (
        <SameWordsDialog
          card={asked.card}
          onDone={(count) => {
            setAsked(null);
            setDone(sayCard('sameWordsDone', { count }));
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}

/** Whoever stands on words goes on to words; whoever stands in the list or on the card stays there. */
function isOnMark(): boolean {
  return globalThis.document.activeElement?.localName === 'mark';
}

/** The place that the address names, once the marks are there, and each other one that it names later; then where one goes. */
function useFirstTarget(marks: readonly Mark[], chosen: string | null, place: Place | null) {
  const [target, setTarget] = useState<Target | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const written = place === null ? '' : `${place.start}-${place.end}`;
  if (marks.length > 0 && looked !== written) {
    const first = place ?? (looked !== null || chosen === null ? null : placeOf(marks, chosen, null));
    setLooked(written);
    if (first !== null) setTarget({ ...first, focus: false });
  }
  return [target, setTarget] as const;
}
