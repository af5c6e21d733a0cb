/**
 * Text whose font says nothing about which letters its glyphs are: what arrives is private-use and
 * control characters, or letters of scripts that no contract is written in. Such a page looks fine
 * on the screen and cannot be read by a machine.
 */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
const EXPECTED =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Han}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u;
const RARE_HAN = /[\u3400-\u4dbf\u{20000}-\u{323af}]/u;

/** So many unreadable characters in a row are lost words; fewer may be list signs. */
const LOST_WORDS = 6;
const LOST_SHARE = 0.1;

export function hasUnmappedText(texts: Iterable<string>): boolean {
  let letters = 0;
  let lost = 0;
  let stretch = 0;
  for (const text of texts) {
    for (const letter of text) {
      if (/[ \t\r\n\u00a0\u3000]/u.test(letter)) continue;
      letters += 1;
      if (!UNREADABLE.test(letter) && EXPECTED.test(letter) && !RARE_HAN.test(letter)) {
        stretch = 0;
        continue;
      }
      lost += 1;
      stretch += 1;
      if (stretch >= LOST_WORDS) return true;
    }
  }
  return lost >= LOST_WORDS - 1 && lost >= letters * LOST_SHARE;
}
