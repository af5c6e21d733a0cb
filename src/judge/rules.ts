/** The rules that may decide on an element, as codes: what was weighed names them, and `explain` puts them into words. */

/** By which rule the stage was told, in the order in which they are asked. */
export const STAGE_WAYS = [
  'own-words', //       words of the clause prove it
  'defined-term', //    a defined term carries it
  'other-clause', //    a clause that it refers to
  'annex', //           an annex that it refers to
  'words-together', //  two general words of one stage make each other certain
  'compound-word', //   one general word of several parts, settled by the contract's subject
  'word-in-company', // one bare word beside technical things
  'general-word', //    one bare word that only the contract's subject suggests
  'introduction', //    the line that introduces it
  'technology-term', // a defined technology without a stage: what the contract is about
  'technical-subject', // it speaks of technical things: what the contract is about
  'subject', //         it waits for a licence or teaches: what the contract is about
  'nothing',
] as const;
export type StageWay = (typeof STAGE_WAYS)[number];

/** Why an operation moves nothing, in the order in which it is asked. */
export const BARS = [
  'not-ordered', //     the sentence only speaks of it
  'denied', //          words deny or forbid it
  'beside-denied', //   every operation of the sentence that names its channel is denied
  'standard', //        it belongs to a matter of any contract
  'harmless', //        safety, language or office matters
  'no-technology', //   nothing technical stands in its sentence
  'inspection', //      a mere inspection, and the stage is not certain
  'no-channel', //      plain work in a contract that renders no work
  'other-direction', // something else in the clause goes the way that matters more
] as const;
export type BarCode = (typeof BARS)[number];

/**
 * By what the side of a giver or taker was told: it is named; it is the party whose role gives; it is the other party
 * of the contract; the parties act together; the words behind say that it goes elsewhere, or is used at home.
 */
export const END_GROUNDS = ['named', 'role', 'other-party', 'together', 'elsewhere', 'at-home', 'nobody'] as const;
export type EndGround = (typeof END_GROUNDS)[number];

/** What became of words that the dictionary knows. */
export const ENTRY_USES = [
  'stage', //            they tell the stage
  'operation', //        they are part of an operation
  'limit', //            they limit the clause
  'matter', //           they say what is spoken of, and of no stage
  'cancelled', //        a false friend stands beside them
  'unticked', //         they stand behind an empty box of a form
  'in-name', //          they are part of a name, which means what it is defined as
  'not-about', //        general words, in a contract that is not about rare earths
  'stage-unknown', //    a general word, of a stage of which the contract does not speak
  'outweighed', //       other words of the clause tell more
  'other-stage', //      the words around them tell another stage
  'no-operation', //     a wording of a channel that is no operation here
  'no-stage-here', //    the clause has no stage
] as const;
export type EntryUse = (typeof ENTRY_USES)[number];

/** What a limiting cue does. */
export const LIMIT_EFFECTS = [
  'decides', //   the row that decided rests on it
  'bars', //      it keeps operations from moving anything
  'overruled', // something moves in its sentence nevertheless
  'preceded', //  another row stands before the one that would rest on it
  'nothing', //   it changes nothing
] as const;
export type LimitEffect = (typeof LIMIT_EFFECTS)[number];
