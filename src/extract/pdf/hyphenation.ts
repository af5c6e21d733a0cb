/**
 * Whether a hyphen at a line end belongs to the word ("rare-" + "earth") or only to the line
 * ("manu-" + "facture"). The document's own spelling decides first; in doubt the hyphen stays.
 */

/** Left parts of compounds; prefixes that are mostly written solid (re, in, sub) are left out on purpose. */
const COMPOUND_LEFT = new Set(
  (
    'all anti arms back build case cell charge cloud co cold counter cross current custom data day deep dual dry ' +
    'early east end energy export face fast field fine first five follow force four free front full gas good ' +
    'grain half hand hard heat heavy high home hot ice iron ion jet joint key know land large laser last late ' +
    'lead left light line liquid long low machine made magnet market medium melt mid mixed molten multi near new ' +
    'non north oil one open oxide part plasma point post power pseudo pull pulse quasi quick radio rare raw real ' +
    'right roll run salt second self semi seven shop short single site six slow small solid solvent south start ' +
    'state steady step stop strip surface take tax test third three through time top trouble turn twenty thirty ' +
    'forty fifty sixty seventy eighty ninety two ultra vacuum vice wafer walk water well west wet wide work world ' +
    'year zero'
  ).split(' '),
);

const SUFFIX = /^(?:ing|ings|ed|er|ers|ly|ment|ments|tion|tions|ness|able|ible|ance|ence|ity|ship)$/;

/** Hostile lines may be endless; words beyond this many characters teach nothing. */
const LONGEST_LINE = 2000;

/** The spelling found inside lines: words written whole, and words written with a hyphen. */
export interface Spelling {
  readonly whole: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
  /** Words are broken at line ends as a rule; where they are not, a hyphen at a line end is the word's own. */
  readonly breaksWords: boolean;
}

/** A word processor that breaks words does so on every tenth line or so; compounds end one line in a hundred. */
const BROKEN_LINES = 0.04;

export function learnSpelling(lines: Iterable<string>): Spelling {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  let all = 0;
  let broken = 0;
  for (const line of lines) {
    if (/\p{Script=Latin}/u.test(line.slice(-2))) all += 1;
    if (endsInHyphen(line)) broken += 1;
    for (const [word] of line.slice(0, LONGEST_LINE).matchAll(/\p{L}+(?:[-‐]\p{L}+)*(?![-‐\p{L}])/gu)) {
      const lower = word.toLowerCase().replaceAll('‐', '-');
      if (!lower.includes('-')) {
        whole.add(lower);
        continue;
      }
      const parts = lower.split('-');
      for (let at = 1; at < parts.length; at += 1) hyphened.add(`${parts[at - 1]}-${parts[at]}`);
    }
  }
  return { whole, hyphened, breaksWords: broken >= all * BROKEN_LINES };
}

/** True when the hyphen that ends `before` is to be kept in front of `after`. */
export function keepsHyphen(before: string, after: string, spelling: Spelling): boolean {
  if (before.endsWith('\u00ad')) return false;
  const left = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)[-‐]$/u.exec(before.slice(-80))?.[1];
  const right = /^\p{Ll}+/u.exec(after.slice(0, 80))?.[0];
  if (left === undefined || right === undefined || /\p{N}/u.test(left)) return true;
  const parts = left.toLowerCase().split(/[-‐]/u);
  const last = parts.at(-1) ?? '';
  if (spelling.hyphened.has(`${last}-${right}`)) return true;
  if (spelling.whole.has(last + right)) return false;
  if (spelling.whole.has(last) && spelling.whole.has(right) && last.length > 2) return true;
  if (SUFFIX.test(right)) return false;
  if (parts.length > 1 || last.length === 1) return true;
  return !spelling.breaksWords || COMPOUND_LEFT.has(last) || spelling.hyphened.has(last);
}

/** A line that ends in the middle of a word. */
export function endsInHyphen(text: string): boolean {
  return /[\p{L}\p{N}][-‐\u00ad]$/u.test(text.slice(-3));
}
