/** The stage's story: a document becomes a contract. */
import { type Document, overlaps } from '../extract/document.ts';
import type { Matcher } from '../match/compile.ts';
import { simplify } from '../match/fold-character.ts';
import { findAnnexes } from './annexes.ts';
import type { Clause, Contract, DefinedTerm } from './contract.ts';
import { kindOf } from './contract-kind.ts';
import { findDefinitions } from './definitions.ts';
import { languagesOf } from './language.ts';
import { readLines } from './lines.ts';
import { outlineClauses } from './outline-clauses.ts';
import { findParties } from './parties/find-parties.ts';
import { alignVersions } from './versions/align-versions.ts';

/** @param places matcher of places, see match/places.ts */
export function structureContract(document: Document, places: Matcher): Contract {
  // Rules are written in simplified characters; each stands where its traditional one stood.
  const text = simplify(document.text);
  const outlined = outlineClauses(readLines({ ...document, text }));
  const definitions = findDefinitions(text, outlined);
  const parties = findParties(text, outlined, definitions, places);
  const own = new Map(definitions.map((definition) => [definition.clause, definition] as const).reverse());
  const clauses = outlined
    .map((clause) => nameDefinition(clause, own.get(clause.index), text))
    .map((clause) => (isPartyClause(clause, parties) ? { ...clause, kind: 'party' as const } : clause));
  return {
    clauses,
    definitions,
    annexes: findAnnexes(text, clauses),
    parties,
    languages: languagesOf(text),
    versions: alignVersions(text, clauses, definitions, places),
    kind: kindOf(text, clauses),
    subject: clauses
      .filter((clause) => clause.kind === 'title' || clause.kind === 'recital' || clause.kind === 'definition')
      .map((clause) => clause.span),
  };
}

/** A clause that only says what a name means is a definition; one that names something in passing stays a clause. */
function nameDefinition(clause: Clause, own: DefinedTerm | undefined, text: string): Clause {
  if (clause.kind !== 'clause' || own === undefined) return clause;
  const before = text
    .slice(clause.span.start, own.definition.start)
    .replace(clause.label ?? '', '')
    .trim();
  const wording = text.slice(own.definition.start, own.definition.end);
  const opens = /^["“”'‘「『]/u.test(wording.trim()) && before.length <= 60;
  return opens ||
    (own.definition.start === clause.span.start &&
      own.definition.end >= clause.span.end &&
      /definition|interpretation|定义|释义/iu.test(clause.heading ?? ''))
    ? { ...clause, kind: 'definition' }
    : clause;
}

function isPartyClause(clause: Clause, parties: Contract['parties']): boolean {
  return (
    clause.kind === 'clause' &&
    parties.some((party) => overlaps(party.span, clause.span) && party.role !== null) &&
    clause.index < 60
  );
}
