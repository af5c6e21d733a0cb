/** The elements of a finding in words, for every output that a person reads. */
import type { Finding } from '../judge/finding.ts';
import { CONTRACT_KIND_LABELS, describeUnread, LANGUAGE_LABELS, MEDIA_TYPE_LABELS } from '../messages/contracts.ts';
import { CHANNEL_LABELS, DIRECTION_LABELS, STAGE_LABELS, SUBJECT_LABELS } from '../messages/elements.ts';
import type { Language } from '../messages/language.ts';
import { LEVEL_LABELS, STATUS_LABELS } from '../messages/levels.ts';
import { describeProblem, fillSentence } from '../messages/problems.ts';
import { REPORT_WORDS } from '../messages/report-words.ts';
import type { ReviewedDocument } from '../review.ts';
import type { Contract } from '../structure/contract.ts';
import { countNotes } from './describe-note.ts';
import { isFlagged } from './levels.ts';
import { joinTexts } from './reason.ts';
import { nameInFull, routeOf } from './route.ts';
import { pagesRead } from './summary.ts';

export interface FindingInWords {
  /** `magnet making · technology` */
  readonly what: string;
  readonly how: string;
  /** `out of China: A (China) → B (Germany)` */
  readonly direction: string;
  readonly level: string;
  /** `7.2(a) Deliveries`, or the words for an unnumbered paragraph. */
  readonly clause: string;
  readonly page: string | null;
}

export function describeFinding(finding: Finding, contract: Contract | null, language: Language): FindingInWords {
  const { stages, channels, clause } = finding;
  const stageWords = stages.length === 0 ? [REPORT_WORDS.noStage] : stages.map((stage) => STAGE_LABELS[stage]);
  const join = (words: readonly { readonly [one in Language]: string }[]): string =>
    joinTexts(
      words.map((word) => word[language]),
      language,
    );
  const label = [clause.label, clause.heading === clause.label ? null : clause.heading];
  const named = label.filter((part) => part !== null && part !== '').join(' ');
  return {
    what: `${join(stageWords)} · ${SUBJECT_LABELS[finding.subject][language]}`,
    how:
      channels.length === 0
        ? REPORT_WORDS.noChannel[language]
        : join(channels.map((channel) => CHANNEL_LABELS[channel])),
    direction: describeDirection(finding, contract, language),
    level: LEVEL_LABELS[finding.level][language],
    clause: named === '' ? REPORT_WORDS.unnumbered[language] : named,
    page: clause.page === null ? null : fillSentence(REPORT_WORDS.page[language], { page: clause.page }),
  };
}

function describeDirection(finding: Finding, contract: Contract | null, language: Language): string {
  const { from, to } = routeOf(finding, contract);
  const direction = DIRECTION_LABELS[finding.direction][language];
  if (from.length === 0) return direction;
  const names = (parties: typeof from): string =>
    joinTexts(
      parties.map((party) => nameInFull(party, language)),
      language,
    );
  return `${direction}${language === 'zh' ? '：' : ': '}${names(from)} → ${names(to)}`;
}

/** `reviewed · PDF · 12 pages · Chinese, English · licence` */
export function describeStatus(reviewed: ReviewedDocument, language: Language): string {
  const { document, contract, mediaType } = reviewed;
  const pages = document?.pages.length ?? 0;
  const recognised = document?.pages.filter(({ confidence }) => confidence !== undefined).length ?? 0;
  return [
    STATUS_LABELS[reviewed.status][language],
    mediaType === null ? null : MEDIA_TYPE_LABELS[mediaType][language],
    pages === 0 ? null : fillSentence(REPORT_WORDS.pages[language], { count: pages }),
    recognised === 0 ? null : fillSentence(REPORT_WORDS.recognisedPages[language], { count: recognised }),
    contract === null || contract.languages.length === 0
      ? null
      : joinTexts(
          contract.languages.map((one) => LANGUAGE_LABELS[one][language]),
          language,
        ),
    contract === null ? null : CONTRACT_KIND_LABELS[contract.kind][language],
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/**
 * `3 high · 1 medium · 2 low`, or the words for none. "No findings" always says in how much that was read, and
 * is never said of a file of which nothing was read.
 */
export function describeOutcome(reviewed: ReviewedDocument, language: Language): string {
  if (reviewed.contract === null) return REPORT_WORDS.nothingRead[language];
  const { notes } = reviewed;
  const outcome = describeFindings(reviewed, language);
  return notes.length === 0 ? outcome : `${outcome} · ${countNotes(notes.length, language)}`;
}

function describeFindings(reviewed: ReviewedDocument, language: Language): string {
  const { findings } = reviewed;
  const flagged = findings.some(isFlagged);
  if (flagged) return countLevels(reviewed, language);
  const pages = pagesRead(reviewed);
  const words =
    findings.length === 0
      ? [REPORT_WORDS.noFindingsInPages, REPORT_WORDS.noFindings]
      : [REPORT_WORDS.nothingFlaggedInPages, REPORT_WORDS.nothingFlagged];
  const sentence = (pages === null ? words[1] : words[0])?.[language] ?? '';
  return pages === null ? sentence : fillSentence(sentence, { ...pages });
}

function countLevels(reviewed: ReviewedDocument, language: Language): string {
  const count = (level: Finding['level']): number => reviewed.findings.filter((one) => one.level === level).length;
  return fillSentence(REPORT_WORDS.counts[language], {
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
  });
}

/** One sentence for the problem of the file and one for each thing in it that was not read. */
export function describeNotRead(reviewed: ReviewedDocument, language: Language): readonly string[] {
  const problem = reviewed.problem === null ? [] : [describeProblem(reviewed.problem, language)];
  return [...problem, ...reviewed.unread.map((unread) => describeUnread(unread, language))];
}
