/** What keeps an operation from moving anything: the rules that are asked in turn, and the one that held. */
import type { ConceptKind } from '../dictionary/entries.ts';
import { overlaps, type Span } from '../extract/document.ts';
import type { ContractKind } from '../structure/contract.ts';
import { harmlessIn, type Limits, waitsForLicence, yieldsToStandard } from './limits.ts';
import type { Operation } from './operations.ts';
import type { ClauseMentions } from './reading.ts';
import type { BarCode } from './rules.ts';
import type { StageElement } from './stage-element.ts';

export interface Bar {
  readonly code: BarCode;
  /** The words that bar it, and their entry, where there are such. */
  readonly by: Span | null;
  readonly entry: string | null;
}

/** An operation in its sentence. */
export interface Placed {
  readonly operation: Operation;
  readonly sentence: Span;
}

/** What stands around the operations of a clause. */
export interface Surroundings {
  readonly text: string;
  readonly mentions: ClauseMentions;
  readonly limits: Limits;
  readonly stage: StageElement;
  readonly kind: ContractKind;
  /** All operations of the clause. */
  readonly operations: readonly Placed[];
}

/** Where every operation that names its channel is denied, plain work beside them is no transfer either. */
export function forbids(sentence: Span, operations: readonly Placed[]): boolean {
  const here = operations.filter(
    (one) =>
      one.operation.ordered &&
      one.sentence === sentence &&
      // "No extra charge" denies nothing but a price.
      one.operation.channels.some(({ entry }) => entry.channel !== 'gift'),
  );
  return here.length > 0 && here.every((one) => one.operation.denied !== null);
}

export function bar(code: BarCode, by: Span | null = null, entry: string | null = null): Bar {
  return { code, by, entry };
}

/** @returns null for an operation by which something moves */
export function barOf(one: Placed, around: Surroundings): Bar | null {
  const { operation, sentence } = one;
  const { text, mentions, limits, stage, operations } = around;
  if (!operation.ordered || isLicensingItself(one, around)) return bar('not-ordered');
  if (operation.denied !== null) return bar('denied', operation.denied);
  if (forbids(sentence, operations)) return bar('beside-denied');
  const matter = yieldsToStandard(operation, sentence, limits.standard, text);
  if (matter !== null) return bar('standard', matter.span, matter.id);
  const use = harmlessIn(text, sentence, limits.harmless, mentions);
  if (use !== null && use.overruledBy === null) return bar('harmless', use.cue.span, use.cue.id);
  if (!waitsForLicence(sentence, limits) && !isAboutTechnology(one, around)) return bar('no-technology');
  if (stage.certainty !== 'certain' && isMereInspection(one)) return bar('inspection');
  return rendersIt(one, around) ? null : bar('no-channel');
}

/** "Once the authority has granted an export licence": what the authority does is no transfer. */
function isLicensingItself({ operation, sentence }: Placed, { text, limits }: Surroundings): boolean {
  return (
    waitsForLicence(sentence, limits) &&
    /^(?:be |been |has |have |is )?(?:grant|obtain|issu|receiv|approv)\w*\s+(?:[\w-]+\s+){0,4}?(?:export\s+)?(?:licen[sc]e|permit|approval|authori[sz]ation)\b/iu.test(
      text.slice(operation.span.start, operation.span.end + 60),
    )
  );
}

/** It names its channel, gives or takes by its verb, or is work that such a contract renders to the other side. */
function rendersIt(one: Placed, { mentions, limits, stage, kind, operations }: Surroundings): boolean {
  const { channels, work, implied } = one.operation;
  return (
    channels.length > 0 ||
    !(work || implied) ||
    (implied && namesTechnology(one, mentions, stage)) ||
    SERVICE_KINDS.has(kind) ||
    waitsForLicence(one.sentence, limits) ||
    hasChannelBeside(one, operations) ||
    servesPlant(one, mentions)
  );
}

/** An inspection of what is delivered, with no word of a stage beside it, is a matter of any supply. */
const isMereInspection = ({ operation }: Placed): boolean =>
  operation.channels.length > 0 && operation.channels.every((channel) => channel.id === 'ch.testing.inspect');

/** In these contracts plain work (run, design, tune) is what the one side renders to the other. */
const SERVICE_KINDS: ReadonlySet<ContractKind> = new Set([
  'employment',
  'secondment',
  'consulting',
  'training',
  'technical-assistance',
  'joint-rnd',
  'joint-venture',
  'visit',
  'other',
]);

function hasChannelBeside(one: Placed, others: readonly Placed[]): boolean {
  return others.some(
    ({ operation, sentence }) =>
      sentence === one.sentence && operation.ordered && operation.denied === null && operation.channels.length > 0,
  );
}

/** The sentence uses a defined technology, or speaks of drawings, data, records. */
function namesTechnology(one: Placed, mentions: ClauseMentions, stage: StageElement): boolean {
  return (
    ((stage.termKinds.has('technology') || stage.way === 'technology-term') &&
      stage.evidence.some((evidence) => evidence.concept === null && overlaps(evidence.span, one.sentence))) ||
    mentions.concepts.some(
      (mention) =>
        mention.concept.kind === 'carrier' && mention.standing === 'accepted' && overlaps(mention.span, one.sentence),
    )
  );
}

/** Work on a line, or generic supplies for it, needs no word of its channel. */
function servesPlant(one: Placed, mentions: ClauseMentions): boolean {
  return (
    mentions.concepts.some((mention) => mention.concept.kind === 'service' && overlaps(mention.span, one.sentence)) ||
    mentions.cues.some((cue) => cue.cue.role === 'catch-all' && overlaps(cue.span, one.sentence))
  );
}

const TECHNICAL_KINDS: ReadonlySet<ConceptKind> = new Set([
  'carrier',
  'parameter',
  'equipment',
  'process',
  'service',
  'line',
  'reagent',
  'subject',
]);

/** Such a sentence speaks of what the sentence before it spoke of. */
const CONTINUES =
  /^\s*(?:但|不过|其中|该|此项|上述|前述|两者|(?:but|however|it|they|these|those|such|both|the same)\b)/iu;

/** The sentence holds what gives the stage, or speaks of technical things, or names its channel. */
function isAboutTechnology(one: Placed, { text, mentions, stage }: Surroundings): boolean {
  const goesOn = CONTINUES.test(text.slice(one.sentence.start, one.sentence.end));
  return (
    stage.evidence.some((evidence) => goesOn || overlaps(evidence.span, one.sentence)) ||
    mentions.concepts.some(
      (mention) => TECHNICAL_KINDS.has(mention.concept.kind) && overlaps(mention.span, one.sentence),
    ) ||
    (!one.operation.implied && one.operation.channels.some((channel) => channel.entry.strength === 'names'))
  );
}
