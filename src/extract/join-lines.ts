/** Joins two pieces of running text across a line end, as a reader would. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const WIDE_EACH = new RegExp(WIDE, 'g');

/** The letters that stand between two lines once they are one: nothing beside Chinese, else one space. */
export function lineGlue(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? ' ';
  const first = after.at(0) ?? ' ';
  if (/\s/.test(last) || /\s/.test(first)) return '';
  // Either side is enough beside punctuation; between a Chinese word and a Latin one both forms are in use.
  if (WIDE.test(last) && WIDE.test(first)) return '';
  if (/[\p{L}\d]-$/u.test(before) && /^\p{Ll}/u.test(after)) return '';
  return ' ';
}

/** Columns that the text fills in a fixed-width font; a Chinese character fills two. */
export function columns(text: string): number {
  return text.length + (text.match(WIDE_EACH) ?? []).length;
}
