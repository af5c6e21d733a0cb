/** What one version lets go out, and the other was read to deny, to make wait, to send elsewhere or not to hold at all. */
import type { CueRole } from '../../dictionary/entries.ts';
import { overlaps, type Span } from '../../extract/document.ts';
import { findPlaces } from '../../match/places.ts';
import type { Language } from '../../messages/language.ts';
import type { Party } from '../../structure/contract.ts';
import { figuresIn } from '../../structure/versions/figures.ts';
import { findActors, sideOf } from '../actors.ts';
import { readModals } from '../modality.ts';
import type { DifferenceKind } from '../note.ts';
import type { Reading } from '../reading.ts';
import { splitSentences } from '../sentences.ts';
import type { Weighed } from '../weigh.ts';

/**
 * @param more the version in which the clause is flagged
 * @param less the same clause in the other version
 */
export function differenceOf(reading: Reading, more: Weighed, less: Weighed): DifferenceKind | null {
  if (waitsInOneOnly(reading, more, less)) return 'conditional';
  if (less.row.level !== 'low') return haveOtherStages(reading, more, less) ? 'stage' : null;
  switch (less.row.decision) {
    case 'forbidden':
      return isPlainlyDenied(reading, less) && !isDeniedAnywhere(reading, more) ? 'denied' : null;
    case 'exempt':
      return EXEMPTION[more.clause.language].test(wordsOf(reading, more)) ? null : 'exempt';
    case 'inbound':
    case 'domestic':
    case 'foreign':
      return goesElsewhere(reading, more, less) ? 'recipient' : null;
    case 'no-transfer':
    case 'standard':
    case 'harmless':
      return isOtherMatter(reading, more, less) ? 'other-matter' : null;
    default:
      return null;
  }
}

/** With the words that introduce it, without its number. */
function wordsOf({ text }: Reading, { clause, chapeau }: Weighed): string {
  const whole = text.slice(clause.span.start, clause.span.end);
  const own = clause.label !== null && whole.startsWith(clause.label) ? whole.slice(clause.label.length) : whole;
  return chapeau === null ? own : `${text.slice(chapeau.span.start, chapeau.span.end)} ${own}`;
}

/** Any word by which a clause could speak of an authority, known to the dictionary or not. */
const AUTHORITY: Readonly<Record<Language, RegExp>> = {
  zh: /出口|批准|审批|核准|准予|获准|主管|商务|政府|机关|部门|批文|批件|许可证|管制|合规|放行/u,
  en: /\b(?:export|permit|permits|permission|approv\w*|authori[sz]\w*|authorit\w*|clear(?:ed|ance)|ministr\w*|government\w*|mofcom|regulat\w*|commerce|competent|official\w*|complian\w*)\b/iu,
};

/** Both move it, and one of them only behind a licence of which the other does not say a word. */
function waitsInOneOnly(reading: Reading, more: Weighed, less: Weighed): boolean {
  return (
    less.row.decision === 'conditional' &&
    !more.elements.conditional &&
    !AUTHORITY[more.clause.language].test(wordsOf(reading, more))
  );
}

const EXEMPTION: Readonly<Record<Language, RegExp>> = {
  zh: /公有|公开|公知|公布|发表|刊载|基础|专利|申请/u,
  en: /\b(?:public\w*|publish\w*|basic|fundamental|patent\w*|filing|open)\b/iu,
};

/** Words that forbid or leave out, and can mean nothing else. */
const PLAIN_DENIAL: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:不得|不再|不予|不应|不向|不对|不将|不为|不把|不提供|不包括|不允许|不授予|禁止|严禁|均不|概不|无权|不)$/u,
  en: /^(?:(?:shall|will|may|must|does|do) not|(?:shall|will) never|neither|nor|no|nothing|(?:is|are) prohibited|none of)$/iu,
};
/** Any word of a denial; where there is one, the two versions may only have been read differently. */
const DENIAL: Readonly<Record<Language, RegExp>> = {
  zh: /[不未无没勿毋莫禁]|除(?!尘|铁|杂|油|锈|气|去)|拒|避免|停止|暂停|仅|限于|并非/u,
  en: /\b(?:not|no|never|neither|nor|none|nothing|nobody|without|cannot|except\w*|exclu\w*|outside|prohibit\w*|forbid\w*|forbidden|refus\w*|withh\w*|refrain\w*|stop\w*|suspend\w*|only|unless|until|before|instead)\b/iu,
};
/** Turns of any contract that deny nothing. */
const NO_DENIAL: Readonly<Record<Language, RegExp>> = {
  zh: /不(?:迟于|晚于|少于|多于|低于|高于|超过|限于|可撤销|可抗力|锈)|无偿|无须?另行(?:支付|付费)|非独占|非排他|未来/gu,
  en: /\b(?:not (?:later|less|more|fewer) than|no (?:later|less|more|fewer) than|not exceeding|without (?:charge|limitation|delay)|but not limited to)\b/giu,
};

function isPlainlyDenied({ text }: Reading, { clause, transfer, limits }: Weighed): boolean {
  const says = (span: Span): boolean => PLAIN_DENIAL[clause.language].test(text.slice(span.start, span.end).trim());
  return (
    transfer.operations.some(
      ({ operation }) => !operation.implied && operation.denied !== null && says(operation.denied),
    ) || limits.negation.some((cue) => says(cue.span))
  );
}

/** In the sentences by which something moves, and in what introduces them. */
function isDeniedAnywhere({ text }: Reading, { clause, chapeau, transfer }: Weighed): boolean {
  const spans = [...transfer.moving.map((one) => one.sentence), ...(chapeau === null ? [] : [chapeau.span])];
  return spans.some(({ start, end }) =>
    DENIAL[clause.language].test(text.slice(start, end).replace(NO_DENIAL[clause.language], ' ')),
  );
}

/** Words of the clause prove the stages of each, and none of the other's is so much as hinted at. */
function haveOtherStages(reading: Reading, more: Weighed, less: Weighed): boolean {
  const hinted = ({ clause }: Weighed): ReadonlySet<string> =>
    new Set((reading.mentions[clause.index]?.concepts ?? []).flatMap(({ concept }) => concept.stages));
  const apart = (one: Weighed, other: Weighed): boolean =>
    one.stage.way === 'own-words' &&
    one.stage.stages.every((stage) => !hinted(other).has(stage) && !other.stage.stages.includes(stage));
  return apart(more, less) && apart(less, more);
}

/** The one version orders the other side to give, or names a place in China where this one names one abroad. */
function goesElsewhere(reading: Reading, more: Weighed, less: Weighed): boolean {
  const [giver, otherGiver] = [onlyObliged(reading, more), onlyObliged(reading, less)];
  if (giver !== null && otherGiver !== null && giver !== otherGiver)
    return sideOf(giver) !== sideOf(otherGiver) && givesItself(less);
  const [places, otherPlaces] = [placesOf(reading, more), placesOf(reading, less)];
  const abroad = [...places].filter((code) => code !== 'CN');
  return (
    less.row.decision === 'domestic' &&
    abroad.length > 0 &&
    abroad.every((code) => !otherPlaces.has(code)) &&
    otherPlaces.has('CN') &&
    !places.has('CN')
  );
}

const givesItself = ({ transfer }: Weighed): boolean =>
  transfer.moving.some(
    ({ operation }) => operation.sense === 'gives' && !operation.passive && operation.channels.length > 0,
  );

/** The party that stands right before every order of the clause; null where several do, or none. */
export function onlyObliged(reading: Reading, { clause }: Weighed): Party | null {
  const obliged = new Set<Party>();
  const { text } = reading;
  for (const sentence of splitSentences(text.slice(clause.span.start, clause.span.end), clause.span.start)) {
    const actors = findActors(reading, sentence);
    for (const modal of readModals(text.slice(sentence.start, sentence.end), sentence.start, clause.language)) {
      const actor = actors.findLast(({ span }) => span.end <= modal.span.start);
      if (actor?.party === undefined || actor.party === null || actor.owns) continue;
      if (/^\s*(?:also|further|then|hereby|也|还|并)?\s*$/iu.test(text.slice(actor.span.end, modal.span.start)))
        obliged.add(actor.party);
    }
  }
  const [only, ...others] = obliged;
  return only === undefined || others.length > 0 ? null : only;
}

function placesOf({ text, places }: Reading, { clause }: Weighed): ReadonlySet<string> {
  const found = findPlaces(places, text.slice(clause.span.start, clause.span.end));
  return new Set(found.flatMap(({ code, evidence }) => (evidence === 'form' ? [] : [code])));
}

const MOVING_ROLES: ReadonlySet<CueRole> = new Set(['provide', 'receive', 'catch-all']);

/**
 * Nothing that moves, no word of a stage and no figure of the other version stands in it, nor anything technical that
 * no matter of any contract explains.
 */
function isOtherMatter(reading: Reading, more: Weighed, less: Weighed): boolean {
  const mentions = reading.mentions[less.clause.index];
  if (mentions === undefined || mentions.concepts.some(({ concept }) => concept.stages.length > 0)) return false;
  const isStandard = less.limits.standard.length > 0 && more.limits.standard.length === 0;
  if (mentions.concepts.length > 0 && !isStandard) return false;
  if (mentions.channels.some((one) => one.standing === 'accepted')) return false;
  const moves = less.transfer.operations.length > 0 || !isStandard;
  if (moves && mentions.cues.some(({ cue }) => MOVING_ROLES.has(cue.role))) return false;
  const usesTerm = reading.contract.definitions.some(({ uses }) => uses.some((use) => overlaps(use, less.clause.span)));
  const namesTransferring = findActors(reading, less.clause.span).some(({ party }) => party === null);
  const figures = new Set(figuresIn(wordsOf(reading, more)));
  return !usesTerm && !namesTransferring && figuresIn(wordsOf(reading, less)).every((figure) => !figures.has(figure));
}
