/** The words of flagged clauses that a note rests on, and the rules that those clauses cite. */
import { contains, type Span } from '../../extract/document.ts';
import type { Law } from '../../law/law.ts';
import type { Effect } from '../../law/provision.ts';
import type { Finding } from '../finding.ts';
import { splitSentences } from '../sentences.ts';

/** The sentence by which something moves, of each finding. */
export function movingSentences(findings: readonly Finding[], text: string): readonly Span[] {
  return findings.map(({ clause: { span }, evidence }) => {
    const moves = evidence.find(({ element, span: words }) => element === 'channel' && contains(span, words));
    if (moves === undefined) return span;
    const sentences = splitSentences(text.slice(span.start, span.end), span.start);
    return sentences.find((sentence) => contains(sentence, moves.span)) ?? span;
  });
}

/** Rules of these effects that the findings cite, each once; definitions and channels are no rules. */
export function citedRules(findings: readonly Finding[], effects: readonly Effect[], law: Law): readonly string[] {
  const cited = findings.flatMap(({ provisions }) => provisions.filter(({ effect }) => effects.includes(effect)));
  return [...new Set(cited.map(({ id }) => id))].filter((id) => law.provisions.get(id)?.role === 'rule');
}
