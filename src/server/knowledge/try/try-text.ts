/** "Would this be flagged, and why?": a text as a small contract through the same stages as any file, and explained by the same words. */
import type { AssumedParties, Tried } from '../../../api/knowledge.ts';
import { allEntries } from '../../../dictionary/dictionary.ts';
import { extract } from '../../../extract/extract.ts';
import { explainClause } from '../../../judge/explanation/explain-clause.ts';
import { judgeWhole } from '../../../judge/judge.ts';
import type { Day } from '../../../law/provision.ts';
import { findMentions } from '../../../match/find-mentions.ts';
import type { Bilingual, Language } from '../../../messages/language.ts';
import { fail, type Outcome, succeed } from '../../../messages/problems.ts';
import { TRY_WORDS } from '../../../messages/screen/try.ts';
import { groupProvisions } from '../../../report/describe-provision.ts';
import { describeRow, describeStanding, explanationRows, headline } from '../../../report/explanation/rows.ts';
import { describeReason } from '../../../report/reason.ts';
import type { Knowledge } from '../../../review.ts';
import { structureContract } from '../../../structure/structure.ts';
import { assumeParties } from './assume-parties.ts';

export interface TextToTry {
  readonly text: string;
  readonly parties: AssumedParties;
  readonly asOf: Day;
  readonly language: Language;
}

const MOST_CLAUSES = 40;

export async function tryText(
  { text, parties, asOf, language }: TextToTry,
  knowledge: Knowledge,
): Promise<Outcome<Tried>> {
  const assumed = assumeParties(text, parties);
  const bytes = new TextEncoder().encode(assumed === null ? text : `${assumed}\n\n${text}\n`);
  const extracted = await extract(bytes, 'text.txt', knowledge.resources, knowledge.limits);
  if (!extracted.ok) return extracted;
  const document = extracted.value;
  if (document.text.trim() === '') return fail('no-text');
  const contract = structureContract(document, knowledge.places);
  const whole = judgeWhole(document, contract, knowledge, asOf);
  const lastLine = assumed?.split('\n').at(-1) ?? '';
  const begin = assumed === null ? 0 : document.text.indexOf(lastLine) + lastLine.length;
  const weighed = whole.weighed.filter(({ clause }) => clause.span.start >= begin);
  const titles = new Map([...allEntries(knowledge.dictionary)].map(({ id, title }) => [id, title]));
  const clauses = weighed.slice(0, MOST_CLAUSES).map((one): Tried['clauses'][number] => {
    const explanation = explainClause(one, whole);
    const { start, end } = one.clause.span;
    const finding = whole.findings.find(({ id }) => id === explanation.finding);
    return {
      text: document.text.slice(start, end),
      headline: headline(explanation, language),
      level: finding?.level ?? null,
      decision: describeRow(explanation, language),
      reason: finding === undefined ? null : describeReason(finding, contract, language),
      provisions: groupProvisions(finding?.provisions ?? [], knowledge.dictionary.law, asOf, language).map((group) => ({
        ...group,
        provisions: [...group.provisions],
      })),
      rows: explanationRows(explanation, { language, text: document.text, titles }).map(({ name, values }) => ({
        name,
        values: [...values],
      })),
    };
  });
  const nothing =
    weighed.length > 0
      ? null
      : { why: TRY_WORDS.nothing[language], found: listFound(text, knowledge, titles, language) };
  return succeed({ assumed, nothing, clauses, left: Math.max(0, weighed.length - MOST_CLAUSES) });
}

const MOST_FOUND = 60;

/** What the dictionary knows in the text, with what makes it count or takes it out. */
function listFound(
  text: string,
  { matcher }: Knowledge,
  titles: ReadonlyMap<string, Bilingual>,
  language: Language,
): string[] {
  return findMentions(matcher, text)
    .slice(0, MOST_FOUND)
    .map((mention) => {
      const words = text.slice(mention.span.start, mention.span.end);
      return `“${words}” ${titles.get(mention.id)?.[language] ?? ''} [${mention.id}] ${describeStanding(mention, text, language)}`;
    });
}
