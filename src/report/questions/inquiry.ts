/** The questions of a run, and each of them in words; every output of `lodestone questions` is made from these. */
import { DECISION_TABLE } from '../../judge/decide.ts';
import type { Decision, Level } from '../../judge/finding.ts';
import type { Answer, Effect, HangingFinding, Question } from '../../judge/questions/question.ts';
import type { Law } from '../../law/law.ts';
import type { Day } from '../../law/provision.ts';
import { STAGE_LABELS } from '../../messages/elements.ts';
import { type Bilingual, LANGUAGES, type Language } from '../../messages/language.ts';
import { LEVEL_LABELS } from '../../messages/levels.ts';
import { fillSentence } from '../../messages/problems.ts';
import { ANSWER_REMARKS, ANSWER_SENTENCES, QUESTION_SENTENCES, QUESTION_WORDS } from '../../messages/questions.ts';
import type { ReviewedDocument, Scan } from '../../review.ts';
import { groupProvisions } from '../describe-provision.ts';
import { joinTexts } from '../reason.ts';

export interface AskedDocument {
  readonly reviewed: ReviewedDocument;
  readonly questions: readonly Question[];
}

export interface Inquiry {
  readonly scan: Scan;
  readonly law: Law;
  /** In the order of the scan. */
  readonly asked: readonly AskedDocument[];
}

export function wordQuestion({ fact, about }: Question): Bilingual {
  const { about: named, plain } = QUESTION_SENTENCES[fact];
  if (about === null || named === null) return plain;
  return inBoth((language) => fillSentence(named[language], { about: nameAbout(about, language) }));
}

/** Whom or what a question asks about; an announcement has a name in each language, words of the contract have none. */
export function nameAbout(about: string | Bilingual, language: Language): string {
  return typeof about === 'string' ? about : about[language];
}

export function wordAnswer({ code, stage }: Answer): Bilingual {
  return inBoth((language) =>
    fillSentence(ANSWER_SENTENCES[code][language], stage === null ? {} : { stage: STAGE_LABELS[stage][language] }),
  );
}

export function remarkOn({ code }: Answer): Bilingual | null {
  return ANSWER_REMARKS[code] ?? null;
}

function inBoth(word: (language: Language) => string): Bilingual {
  const [zh = '', en = ''] = LANGUAGES.map(word);
  return { zh, en };
}

function nameLevel(level: Level | null, language: Language): string {
  return level === null ? QUESTION_WORDS.noFinding[language] : LEVEL_LABELS[level][language];
}

function nameDecision(decision: Decision, language: Language): string {
  return DECISION_TABLE.find((row) => row.decision === decision)?.when[language] ?? decision;
}

/** `F-3 (2.1)` */
export function nameFinding({ id, label }: HangingFinding, language: Language): string {
  return label === null ? id : fillSentence(QUESTION_WORDS.finding[language], { id, label });
}

export function nameFindings(findings: readonly HangingFinding[], language: Language): string {
  return joinTexts(
    findings.map((finding) => nameFinding(finding, language)),
    language,
  );
}

/** What an answer does, one line for all findings that it does the same to. */
function wordEffects(
  { effects }: Answer,
  { fact, findings }: Question,
  law: Law,
  asOf: Day,
  language: Language,
): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const effect of effects) {
    const finding = findings.find(({ id }) => id === effect.finding);
    if (finding === undefined) continue;
    const [head, rest] = wordEffect(effect, finding, fact === 'state-of-law', law, asOf, language);
    const key = `${head}\n${rest}`;
    groups.set(key, [...(groups.get(key) ?? []), nameFinding(finding, language)]);
  }
  return [...groups.entries()].map(([key, names]) => {
    const [head = '', rest = ''] = key.split('\n');
    return fillSentence(head, { findings: joinTexts(names, language) }) + rest;
  });
}

/** Answers that come to the same, and what that is. */
export interface AnswerGroup {
  readonly answers: readonly Bilingual[];
  readonly says: readonly string[];
}

/** Neighbouring answers with one and the same effect are told together. */
export function groupAnswers(question: Question, law: Law, asOf: Day, language: Language): readonly AnswerGroup[] {
  const groups: { answers: Bilingual[]; says: readonly string[] }[] = [];
  for (const answer of question.answers) {
    const remark = ANSWER_REMARKS[answer.code];
    const effects = wordEffects(answer, question, law, asOf, language);
    const says = remark === undefined ? effects : [...effects, remark[language]];
    const last = groups.at(-1);
    if (last !== undefined && last.says.join('\n') === says.join('\n')) last.answers.push(wordAnswer(answer));
    else groups.push({ answers: [wordAnswer(answer)], says });
  }
  return groups;
}

function wordEffect(
  effect: Effect,
  finding: HangingFinding,
  isLaw: boolean,
  law: Law,
  asOf: Day,
  language: Language,
): readonly [string, string] {
  const same = effect.level === finding.level;
  const head = fillSentence((same ? QUESTION_WORDS.stays : QUESTION_WORDS.change)[language], {
    before: nameLevel(finding.level, language),
    after: nameLevel(effect.level, language),
    decision: nameDecision(effect.decision, language),
  });
  const parts: string[] = [];
  if (effect.provisions.length > 0 && (isLaw || !same)) {
    const cited = groupProvisions(effect.provisions, law, asOf, language).map(({ instrument, state, effect: what }) =>
      fillSentence(QUESTION_WORDS.provision[language], { instrument, state, effect: what }),
    );
    parts.push(fillSentence(QUESTION_WORDS.provisions[language], { provisions: joinTexts(cited, language) }));
  }
  if (effect.stillOpen.length > 0) {
    parts.push(
      fillSentence(QUESTION_WORDS.stillOpen[language], {
        facts: joinTexts(
          effect.stillOpen.map((fact) => QUESTION_SENTENCES[fact].title[language]),
          language,
        ),
        levels: effect.couldBe.map((level) => nameLevel(level, language)).join(QUESTION_WORDS.or[language]),
      }),
    );
  }
  const stop = language === 'zh' ? '。' : '. ';
  return [head, parts.length === 0 ? '' : `${stop}${parts.join(stop)}`];
}
