/**
 * English inflection by natural's Porter stemmer, one call per distinct word. The package's root is never
 * imported: it prints to standard output and loads a hundred megabytes.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const LONGEST_WORD = 40;
const MOST_STEMS = 200_000;
/** Porter cuts these down to another word: without them "rare earths or mica" holds a rare-earth ore. */
const KEPT = [
  ['ore', 'ore'],
  ['ores', 'ore'],
] as const;
const stems = new Map<string, string>(KEPT);

/** Spellings that British and American drafters share by stem: licence/license, metre/meter, sulphate/sulfate. */
function foldSpelling(word: string): string {
  return word
    .replace(/ae(?=[a-z])/g, 'e')
    .replace(/ph(?=ate|ide|ite|ur)/g, 'f')
    .replace(/ence(s|d)?$/, 'ense$1')
    .replace(/^([a-z]{3,})our(s|ed|ing|able)?$/, '$1or$2')
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/tre(s)?$/, 'ter$1')
    .replace(/([bcdnv]e)ll(ed|ing|er)$/, '$1l$2')
    .replace(/programme/, 'program');
}

/** The stem of a lower-case word; words with digits, and words too long to be English, stay as they are. */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem =
    word.length < 3 || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word) ? word : porter.stem(foldSpelling(word));
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}
