/** All checks on the contract as a whole, in the order in which their notes are read. */
import type { Span } from '../../extract/document.ts';
import { stateOnDay } from '../../law/applicable.ts';
import { byPlace } from '../../match/by-place.ts';
import { labelOf } from '../clause-label.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ContractNote, NoteEvidence } from '../note.ts';
import { findBeforeLetterOfIntent } from './before-letter-of-intent.ts';
import type { NoteCheck, NoteDraft, WholeContract } from './check.ts';
import { findEffectiveBeforeLicence } from './effective-before-licence.ts';
import { findEndUse } from './end-use.ts';
import { findForeignCheck } from './foreign-check.ts';
import { findForeignSanctions } from './foreign-sanctions.ts';
import { findHumanitarian } from './humanitarian.ts';
import { findListedParty } from './listed-party.ts';
import { findNoLicenceCondition } from './no-licence-condition.ts';
import { findOnwardTransfer } from './onward-transfer.ts';
import { findProhibitedTechnology } from './prohibited-technology.ts';
import { findTalentProgramme } from './talent-programme.ts';
import { findValueShare } from './value-share.ts';
import { findVersionsDiffer } from './versions-differ.ts';

const CHECKS: readonly NoteCheck[] = [
  findListedParty,
  findProhibitedTechnology,
  findBeforeLetterOfIntent,
  findNoLicenceCondition,
  findEffectiveBeforeLicence,
  findOnwardTransfer,
  findEndUse,
  findForeignCheck,
  findForeignSanctions,
  findValueShare,
  findHumanitarian,
  findTalentProgramme,
  findVersionsDiffer,
];

export function noteContract(whole: WholeContract): readonly ContractNote[] {
  return CHECKS.flatMap((check) => check(whole))
    .map((draft) => makeNote(draft, whole))
    .filter((note) => note !== null)
    .map((note, place) => ({ id: `N-${place + 1}`, ...note }));
}

/** Null where none of the rules that the note rests on was issued, or all had ended, on the day. */
function makeNote(draft: NoteDraft, whole: WholeContract): Omit<ContractNote, 'id'> | null {
  const { code, details = {} } = draft;
  const provisions = draft.provisions.flatMap((id) => stateOnDay(whole.law, id, whole.asOf) ?? []);
  if (provisions.length === 0 && draft.provisions.length > 0) return null;
  const evidence = quote(draft.evidence, whole);
  const clauses = [...new Set(evidence.flatMap(({ clause }) => clause ?? []))];
  const named = Object.values(details).map((detail) => (typeof detail === 'string' ? detail : detail.en));
  const words = [...named, ...evidence.map((one) => one.quote)];
  return { fingerprint: fingerprint([code, ...words]), code, clauses, evidence, provisions, details };
}

function quote(spans: readonly Span[], { reading }: WholeContract): readonly NoteEvidence[] {
  const { contract, document } = reading;
  const clauses = byPlace(contract.clauses, (clause) => clause.span);
  const distinct = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...distinct.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => {
      const [clause] = clauses.overlapping(span);
      return {
        clause: clause === undefined ? null : labelOf(clause),
        span,
        quote: document.text.slice(span.start, span.end),
      };
    });
}
