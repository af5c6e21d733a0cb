/** The card of a finding: its line, and all that its review says of it in sentences of the language that was asked for. */
import type { FindingCard, FindingRow } from '../../api/finding-shapes.ts';
import { DECISION_TABLE } from '../../judge/decide.ts';
import type { Finding } from '../../judge/finding.ts';
import type { Law } from '../../law/law.ts';
import type { Language } from '../../messages/language.ts';
import { NEXT_STEP_SENTENCES, OPEN_FACT_SENTENCES } from '../../report/advice.ts';
import { describeFinding } from '../../report/describe-finding.ts';
import { groupProvisions } from '../../report/describe-provision.ts';
import { describeReason } from '../../report/reason.ts';
import type { StoredReview } from '../../store/read-review.ts';

export function makeCard(
  line: FindingRow,
  finding: Finding,
  { reviewed: { contract }, asOf }: StoredReview,
  law: Law,
  language: Language,
): FindingCard {
  const words = describeFinding(finding, contract, language);
  return {
    ...line,
    clauseName: words.clause,
    clauseText: finding.clause.text,
    clauseLanguage: finding.language,
    what: words.what,
    how: words.how,
    fromTo: words.direction,
    reason: describeReason(finding, contract, language),
    levelReason: DECISION_TABLE.find(({ decision }) => decision === finding.decision)?.when[language] ?? '',
    provisions: groupProvisions(finding.provisions, law, asOf, language).map(({ provisions, ...group }) => ({
      ...group,
      provisions: [...provisions],
    })),
    openFacts: finding.openFacts.map((fact) => OPEN_FACT_SENTENCES[fact][language]),
    nextSteps: finding.nextSteps.map((step) => NEXT_STEP_SENTENCES[step][language]),
    evidence: finding.evidence.map(({ element, quote, span }, place) => ({ place, element, quote, ...span })),
  };
}
