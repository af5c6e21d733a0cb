/** The words of flagged clauses that a note rests on, and the rules that those clauses cite. */
import { contains, type Span } from '../../extract/document.ts';
import type { Law } from '../../law/law.ts';
import type { Effect } from '../../law/provision.ts';
import { byPlace } from '../../match/by-place.ts';
import type { Finding } from '../finding.ts';
import { splitSentences } from '../sentences.ts';

/** Of each finding the sentence that holds most of what it rests on. */
export function movingSentences(findings: readonly Finding[], text: string): readonly Span[] {
  return findings.map(({ clause: { span }, evidence }) => {
    const placed = byPlace(evidence, (one) => one.span);
    let best = { sentence: span, weight: -1 };
    for (const sentence of splitSentences(text.slice(span.start, span.end), span.start)) {
      const weight = placed.overlapping(sentence).filter((one) => contains(sentence, one.span)).length;
      if (weight > best.weight) best = { sentence, weight };
    }
    return best.sentence;
  });
}

/** Rules of these effects that the findings cite, each once; definitions and channels are no rules. */
export function citedRules(findings: readonly Finding[], effects: readonly Effect[], law: Law): readonly string[] {
  const cited = findings.flatMap(({ provisions }) => provisions.filter(({ effect }) => effects.includes(effect)));
  return [...new Set(cited.map(({ id }) => id))].filter((id) => law.provisions.get(id)?.role === 'rule');
}
