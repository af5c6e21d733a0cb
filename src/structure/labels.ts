/**
 * Reads the number at the start of a line: 第三条, 二、, （四）, 5., 5.1, (a)(i), Article IV, Section 3.02,
 * Schedule 2, 附件一. Look-alikes (amounts, dates, percentages, references in running text) are refused.
 */

export interface Label {
  /** As written, without the mark that ends it: `第三条`, `5.1`, `(a)`. */
  readonly text: string;
  /** Which numbering it belongs to; two labels of one scheme are siblings. */
  readonly scheme: string;
  readonly annex: boolean;
  /** UTF-16 length of the label with the white space behind it. */
  readonly length: number;
}

const HAN_NUMBER = '[〇零一二三四五六七八九十百千两\\d]{1,6}';
const ROMAN = '(?:[IVXLC]{1,7}|[ivxlc]{1,7})';

interface Form {
  readonly scheme: string | ((found: RegExpExecArray) => string);
  readonly pattern: RegExp;
  readonly annex?: true;
}

const FORMS: readonly Form[] = [
  {
    scheme: (found) => `zh-${found[2] ?? ''}`,
    pattern: new RegExp(
      `^(第\\s*${HAN_NUMBER}\\s*([编篇章节条款项]))(?=$|[\\s：:、.．　]|[^之的款项约规所])[\\s：:、.．]*`,
      'u',
    ),
  },
  {
    scheme: 'annex',
    annex: true,
    pattern: new RegExp(
      `^((?:附件|附录|附表|附图)\\s*(?:${HAN_NUMBER}|[A-Z])?)(?![〇零一二三四五六七八九十\\d])(?!\\s*(?:所|规定|载明|列明|列示|约定|适用))(?=$|[\\s：:、.．—–-]|[^\\s：:所中的之为是应和及或与至])[\\s：:、.．—–-]*`,
      'u',
    ),
  },
  {
    scheme: 'annex',
    annex: true,
    pattern: new RegExp(
      `^((?:Schedule|Annex|Appendix|Exhibit|Attachment|SCHEDULE|ANNEX|APPENDIX|EXHIBIT|ATTACHMENT)(?:\\s+(?:[A-Z]|\\d{1,2}|${ROMAN})(?:[-.]\\d{1,2})?)?)(?=$|[\\s:.—–-])(?!\\s+(?:[a-z]|\\d|[A-Z]\\b|${ROMAN}\\b))[\\s:.—–-]*`,
      'u',
    ),
  },
  {
    scheme: (found) => `en-${(found[2] ?? '').toLowerCase()}${(found[3] ?? '').includes('.') ? '-2' : ''}`,
    pattern: new RegExp(
      `^((Article|ARTICLE|Art\\.?|ART\\.?|Section|SECTION|Sect?\\.|Clause|CLAUSE|Part|PART|Chapter|CHAPTER|Recital|Item|ITEM|§)\\s*(\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|${ROMAN}|[A-Z])\\)?))(?=$|[\\s:.—–-])(?!\\.\\d|\\s+[a-z])[\\s:.—–-]*`,
      'u',
    ),
  },
  { scheme: 'zh-ordinal', pattern: /^([一二三四五六七八九十]{1,3})、\s*/u },
  { scheme: 'zh-paren', pattern: /^([（(][一二三四五六七八九十]{1,3}[）)])[、.]?\s*/u },
  {
    scheme: (found) => `decimal-${(found[1] ?? '').split(/[.．]/).filter(Boolean).length}`,
    pattern: /^(\d{1,3}(?:[.．]\d{1,3}){1,4})[.．、]?(?=[\s\u3000]+\S|[\p{Script=Han}“"（(《A-Z]|$)[\s\u3000]*/u,
  },
  // 4-1, 12-3-2, as many service contracts count; ranges and dates are followed by a unit or by no letter.
  {
    scheme: (found) => `decimal-${(found[1] ?? '').split(/[-－]/).length}`,
    pattern:
      /^(\d{1,2}(?:[-－]\d{1,2}){1,2})(?=[\s\u3000]+[\p{Script=Han}“"（(《A-Z]|[\p{Script=Han}“（《])[\s\u3000]*/u,
  },
  {
    scheme: 'decimal-1',
    pattern: /^(\d{1,3})(?:[.．、)）](?!\d)\s*|[\s\u3000]{1,4}(?=[A-Z]{2,}|[A-Z][a-z]+(?:\s|$)|[\p{Script=Han}])|\t+)/u,
  },
  { scheme: 'paren-number', pattern: /^([（(]\d{1,2}[）)])\s*/u },
  { scheme: 'circled', pattern: /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])\s*/u },
  { scheme: 'roman-paren', pattern: /^([（(](?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv)[）)])\s*/u },
  { scheme: 'letter-number', pattern: /^([A-Z][-－.]\d{1,2})\.?(?=[\s\u3000]+\S|\p{Script=Han})[\s\u3000]*/u },
  { scheme: 'letter', pattern: /^([A-Z])．\s*/u },
  { scheme: 'alpha-upper', pattern: /^([（(][A-Z][）)])\s*/u },
  { scheme: 'alpha-paren', pattern: /^([（(][a-z]{1,2}[）)])\s*/u },
  { scheme: 'alpha', pattern: /^([a-zA-Z])(?:[)）]|\.(?=\s))\s*/u },
  { scheme: 'roman', pattern: /^((?:[IVX]{2,6}|[ivx]{2,6}))[.)](?=\s)\s*/u },
];

/** Units and dates behind a number: then it is an amount and no label. */
const AMOUNT =
  /^(?:%|％|‰|°|℃|percent|per cent|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=\s+\d{4}|\s*,)|tonnes?|tons?|kg|g|mm|cm|m|km|days?|months?|years?|hours?|weeks?|minutes?|million|billion|USD|EUR|RMB|CNY|kA|kW|年|月|日|元|万|亿|吨|公斤|千克|名|人|台|套|个|份|天|小时|次|周|期|倍|页|号|时|分|米|升)(?![a-z])/iu;

/** `12 Mine Street, Upington` is an address. */
const STREET =
  /\b(?:street|st\.|road|rd\.?|avenue|ave\.?|drive|lane|way|boulevard|square|place|park|stra(?:ss|ß)e|rue|via|jalan|plaza|tower|floor|quay)\b|,.*,/iu;

/** `(i)`, `(v)` and `(x)` are Roman beside other Roman numbers and letters beside letters. */
const EITHER = /^[（(][ivx][）)]$/u;

/** @param previous the scheme of the label before, which tells `(i)` after `(h)` from `(i)` after `3.1` */
export function readLabel(line: string, previous: Label | null): Label | null {
  const head = line.slice(0, 60);
  for (const form of FORMS) {
    const found = form.pattern.exec(head);
    if (found === null) continue;
    const text = found[1] ?? '';
    const rest = head.slice(found[0].length);
    const scheme = typeof form.scheme === 'string' ? form.scheme : form.scheme(found);
    if (/^decimal/.test(scheme) && AMOUNT.test(rest)) return null;
    if (
      scheme === 'decimal-1' &&
      (Number(text) > 199 || (/\s$/u.test(found[0]) && !/[.)、．）]/u.test(found[0]) && STREET.test(line)))
    )
      return null;
    return {
      text: text.replace(/\s+/gu, ' ').trim(),
      scheme: EITHER.test(text) ? romanOrAlpha(text, previous) : scheme,
      annex: form.annex ?? false,
      length: found[0].length,
    };
  }
  return null;
}

function romanOrAlpha(text: string, previous: Label | null): string {
  if (previous === null) return 'roman-paren';
  if (previous.scheme === 'roman-paren') return 'roman-paren';
  const before = String.fromCharCode(text.charCodeAt(1) - 1);
  return previous.scheme === 'alpha-paren' && previous.text.slice(1, -1) === before ? 'alpha-paren' : 'roman-paren';
}
