/** From whom to whom: the parties on either side of China's border whom a finding concerns. */
import type { Finding } from '../judge/finding.ts';
import { nameCountry } from '../messages/country.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { REASON_PIECES } from '../messages/reasons.ts';
import type { Contract, Jurisdiction, Party } from '../structure/contract.ts';

export interface Route {
  /** Both sides are empty where the parties do not tell. */
  readonly from: readonly Party[];
  readonly to: readonly Party[];
}

const NOBODY: Route = { from: [], to: [] };
const MOST_ON_A_SIDE = 3;

export function routeOf(finding: Finding, contract: Contract | null): Route {
  if (contract === null || (finding.direction !== 'outbound' && finding.direction !== 'inbound')) return NOBODY;
  const side = (home: boolean): readonly Party[] => {
    const all = contract.parties.filter(
      ({ jurisdiction }) => jurisdiction !== null && (jurisdiction === 'CN') === home,
    );
    const named = all.filter((party) => spokenName(party, finding.clause.text) !== null);
    return (named.length > 0 ? named : all).slice(0, MOST_ON_A_SIDE);
  };
  const [from, to] = finding.direction === 'outbound' ? [side(true), side(false)] : [side(false), side(true)];
  return from.length === 0 || to.length === 0 ? NOBODY : { from, to };
}

/** `Party A (China)`: the name by which the clause itself speaks of the party, else its full name. */
export function nameParty(party: Party, clauseText: string, language: Language): string {
  return withCountry(spokenName(party, clauseText) ?? party.name, party.jurisdiction, language);
}

/** `Ningbo Magnet Works (China)`. */
export function nameInFull(party: Party, language: Language): string {
  return withCountry(party.name, party.jurisdiction, language);
}

function withCountry(name: string, jurisdiction: Jurisdiction | null, language: Language): string {
  return fillSentence(REASON_PIECES.country[language], { name, country: nameCountry(jurisdiction, language) });
}

function spokenName(party: Party, text: string): string | null {
  const used = [party.name, ...party.aliases].filter((name) => stands(name, text));
  return used.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Letters of an alphabet have to stand alone: "A" is no name in "Annex". */
function stands(name: string, text: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
    const joined =
      (isLetter(before) && isLetter(name.charAt(0))) || (isLetter(name.charAt(name.length - 1)) && isLetter(after));
    if (!joined) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(character);
}
