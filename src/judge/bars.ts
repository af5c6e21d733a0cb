/** What keeps an operation from moving anything: the rules that are asked in turn, and the one that held. */
import type { ConceptKind } from '../dictionary/entries.ts';
import { contains, type Span } from '../extract/document.ts';
import type { ContractKind } from '../structure/contract.ts';
import { harmlessIn, waitsForLicence, yieldsToStandard } from './limits.ts';
import type { Operation } from './operations.ts';
import type { ClauseMentions } from './reading.ts';
import type { BarCode } from './rules.ts';
import type { StageElement } from './stage-element.ts';
import type { InSentence } from './surroundings.ts';

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

/** What stands around the operations of a sentence. */
export interface Surroundings extends InSentence {
  readonly text: string;
  /** Of the whole clause. */
  readonly stage: StageElement;
  readonly kind: ContractKind;
  /** From each denial to where it ends. */
  readonly denied: readonly Span[];
  /** All operations of the sentence. */
  readonly operations: readonly Placed[];
}

/** Where every operation that names its channel is denied, plain work beside them is no transfer either. */
export function forbids(operations: readonly Placed[]): boolean {
  const here = operations.filter(
    (one) =>
      one.operation.ordered &&
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
  if (forbids(operations)) return bar('beside-denied');
  const matter = yieldsToStandard(operation, sentence, limits.standard, text);
  if (matter !== null) return bar('standard', matter.span, matter.id);
  const use = harmlessIn(text, sentence, limits.harmless, mentions);
  if (use !== null && use.overruledBy === null) return bar('harmless', use.cue.span, use.cue.id);
  if (!waitsForLicence(sentence, limits) && !isAboutTechnology(one, around)) return bar('no-technology');
  if (stage.certainty !== 'certain' && isMereInspection(one)) return bar('inspection');
  if (operation.implied && restsOnOneWord(around)) return bar('no-channel');
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

/** "Fills in the run sheet": a verb that nobody knows, and one word of any plant, in a contract about a stage. */
function restsOnOneWord({ text, mentions, stage }: Surroundings): boolean {
  if (stage.way !== 'technical-subject' && stage.way !== 'subject') return false;
  const words = mentions.concepts
    .filter(({ standing, concept }) => standing === 'accepted' && TECHNICAL_KINDS.has(concept.kind))
    .map(({ span }) => text.slice(span.start, span.end).toLowerCase());
  return new Set(words).size < 2;
}

/** It names its channel, gives or takes by its verb, or is work that such a contract renders to the other side. */
function rendersIt(one: Placed, around: Surroundings): boolean {
  const { mentions, limits, kind, operations, stage, stageWords } = around;
  const { channels, work, implied } = one.operation;
  return (
    channels.length > 0 ||
    !(work || implied) ||
    (implied && namesTechnology(around)) ||
    // A sale whose clause itself tells the process renders the work that it speaks of.
    (kind === 'supply' && stage.certainty === 'certain' && stageWords.length > 0) ||
    SERVICE_KINDS.has(kind) ||
    waitsForLicence(one.sentence, limits) ||
    hasChannelBeside(operations) ||
    servesPlant(mentions)
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

function hasChannelBeside(operations: readonly Placed[]): boolean {
  return operations.some(
    ({ operation }) => operation.ordered && operation.denied === null && operation.channels.length > 0,
  );
}

/** The sentence uses a defined technology, or speaks of drawings, data, records. */
function namesTechnology({ mentions, stage, stageWords }: Surroundings): boolean {
  return (
    ((stage.termKinds.has('technology') || stage.way === 'technology-term') &&
      stageWords.some(({ concept }) => concept === null)) ||
    mentions.concepts.some((mention) => mention.concept.kind === 'carrier' && mention.standing === 'accepted')
  );
}

/** Work on a line, or generic supplies for it, needs no word of its channel. */
function servesPlant(mentions: ClauseMentions): boolean {
  return (
    mentions.concepts.some((mention) => mention.concept.kind === 'service') ||
    mentions.cues.some(({ cue }) => cue.role === 'catch-all')
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

/** "Shall not alter it": how a thing is treated is forbidden, and not that it goes. */
const TREATS =
  /^(?:不得|不应|不能|不可|禁止|严禁)(?:自行|擅自|以任何方式)?(?:涂改|修改|改动|更改|损毁|毁损|删除|销毁|丢失|遗失|拆解|抵押|质押|滥用)|^(?:shall|may|must|will|do(?:es)?) not\s+(?:\w+ly\s+)?(?:alter|modif|change|deface|damage|destroy|delete|lose|pledge|misuse|dismantle)/iu;

/** Such a sentence speaks of what the sentence before it spoke of. */
const CONTINUES =
  /^\s*(?:但|不过|其中|该|此项|上述|前述|两者|(?:but|however|it|they|these|those|such|both|the same)\b)/iu;

/** The sentence holds what gives the stage, or speaks of technical things, or names its channel. */
function isAboutTechnology(one: Placed, { text, mentions, stage, stageWords, denied }: Surroundings): boolean {
  // "With a packing list, and no operating data": what is kept back is not what goes.
  const keptBack = denied.filter((reach) => !TREATS.test(text.slice(reach.start, reach.end)));
  const isGiven = ({ span }: { readonly span: Span }): boolean => !keptBack.some((reach) => contains(reach, span));
  const technical = mentions.concepts.filter((mention) => TECHNICAL_KINDS.has(mention.concept.kind));
  const goesOn = CONTINUES.test(text.slice(one.sentence.start, one.sentence.end));
  return (
    (goesOn ? stage.evidence.length > 0 : stageWords.some(isGiven)) ||
    technical.some(isGiven) ||
    (technical.length === 0 &&
      !one.operation.implied &&
      one.operation.channels.some((channel) => channel.entry.strength === 'names'))
  );
}
