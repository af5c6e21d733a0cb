/**
 * Tells verbs from nouns in English sentences. Position decides where it can ("shall train", "after the
 * training"); only where it cannot is the sentence tagged with compromise, which costs milliseconds.
 */
import nlp from 'compromise/two';

const VERB_LEAD =
  /\b(?:shall|will|must|may|can|should|to|hereby|not|also|jointly|and|or|then|further|promptly|be|is|are|been|being|fully|duly|exclusively|freely|directly|regularly)\s+$/iu;
const NOUN_LEAD =
  /\b(?:the|an?|its|his|her|their|our|your|such|any|each|every|this|that|these|those|of|in|on|at|for|from|by|with|upon|after|before|until|during|under|within|through|via|per|no|all|some|first|further|additional|necessary|relevant|technical|said|non-exclusive|exclusive|free|own|\w+['’]s?|\w+s['’])\s+(?:(?!(?:shall|will|may|must|to|and|hereby)\b)[\w-]+\s+)?$/iu;
const HARD_NOUN_LEAD =
  /\b(?:the|an?|its|his|her|their|such|any|each|this|these|those|of|in|for|after|before|upon|during|under|via|no)\s+$/iu;

/** "The parties jointly develop": what stands behind them is a verb, though an article stands before. */
const SUBJECT_LEAD =
  /\b(?:parties|partners|institutions|sides|party [a-d]|they|we|you|I|engineers|fitters|experts|specialists|technicians|chemists|metallurgists|operators|masters|foremen)\s+(?:\w+ly\s+)?$/iu;

interface Term {
  readonly start: number;
  readonly end: number;
  readonly verb: boolean;
}

export interface Grammar {
  /** @param start offset within the sentence */
  readonly isVerb: (start: number, end: number) => boolean;
}

/** Items below one line read its last sentence again and again. */
const MOST_KEPT = 64;
const kept = new Map<string, Grammar>();

/** @param sentence its own text; offsets are within it */
export function readGrammar(sentence: string): Grammar {
  const known = kept.get(sentence);
  if (known !== undefined) return known;
  const grammar = makeGrammar(sentence);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(sentence, grammar);
  return grammar;
}

function makeGrammar(sentence: string): Grammar {
  let terms: readonly Term[] | null = null;
  return {
    isVerb: (start, end) => {
      const lead = sentence.slice(Math.max(0, start - 40), start);
      if (HARD_NOUN_LEAD.test(lead)) return false;
      if (/\b(?:shall|will|must|may|can|to|hereby|be|not)\s+$/iu.test(lead)) return true;
      const asNoun = NOUN_LEAD.test(lead);
      const asVerb = VERB_LEAD.test(lead);
      const ifTagged = asVerb || !asNoun || SUBJECT_LEAD.test(lead);
      const ifNot = asVerb && !asNoun;
      // Where the words before it decide, its tag cannot.
      if (ifTagged === ifNot) return ifNot;
      terms ??= tag(sentence);
      return terms.some((term) => term.verb && term.start < end && term.end > start) ? ifTagged : ifNot;
    },
  };
}

function tag(sentence: string): readonly Term[] {
  const parsed: unknown = nlp(sentence).json({ offset: true, terms: { offset: true, tags: true } });
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((part: unknown) => termsOf(part));
}

function termsOf(part: unknown): readonly Term[] {
  if (!isRecord(part) || !Array.isArray(part['terms'])) return [];
  return part['terms'].flatMap((term: unknown) => {
    if (!isRecord(term) || !isRecord(term['offset']) || !Array.isArray(term['tags'])) return [];
    const { start, length } = term['offset'];
    if (typeof start !== 'number' || typeof length !== 'number') return [];
    return [{ start, end: start + length, verb: term['tags'].includes('Verb') }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
