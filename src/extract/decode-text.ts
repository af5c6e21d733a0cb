/**
 * Finds the encoding of a text file and decodes it: byte order marks, strict UTF-8, UTF-16 without a
 * mark, GB18030 against Big5, and windows-1252 last. Legacy Chinese encodings decode nearly anything
 * into some characters, so the choice rests on how many of those are characters that people write.
 */

export type Decoded =
  | { readonly state: 'text'; readonly text: string; readonly encoding: string }
  | { readonly state: 'binary' | 'unknown' };

const SAMPLE_BYTES = 64 * 1024;
const LEAST_CONTROL_SHARE_OF_BINARY = 0.01;
const LEAST_EVERYDAY_SHARE = 0.08;
const LEAST_PAIRS = 3;

export function decodeText(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const hasNull = bytes.subarray(0, SAMPLE_BYTES).includes(0);
  if (!hasNull) {
    const utf8 = decodeStrictly(bytes, 'utf-8');
    if (utf8 !== null)
      return controlShare(utf8) > LEAST_CONTROL_SHARE_OF_BINARY ? { state: 'binary' } : found(utf8, 'utf-8');
  }
  const wide = bestOf(bytes, ['utf-16le', 'utf-16be'], plausibleWide);
  if (wide !== null) return wide;
  if (hasNull) return { state: 'binary' };
  const chinese = bestOf(bytes, ['gb18030', 'big5'], plausibleChinese);
  if (chinese !== null) return chinese;
  const paired = pairedEncoding(bytes);
  const byPairs = paired === null ? null : decodeStrictly(bytes, paired);
  if (byPairs !== null && paired !== null) return found(byPairs, paired);
  return decodeWestern(bytes);
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const encoding = markedEncoding(bytes);
  if (encoding === null) return null;
  const text = decodeStrictly(bytes, encoding);
  return text === null ? { state: 'unknown' } : found(text, encoding);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function found(text: string, encoding: string): Decoded {
  return { state: 'text', text, encoding };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `stream` lets the sample end inside a character. */
function decodeSample(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true });
  } catch {
    return null;
  }
}

function bestOf(bytes: Uint8Array, encodings: readonly string[], score: (text: string) => number): Decoded | null {
  const ranked = encodings
    .map((encoding) => ({ encoding, score: score(decodeSample(bytes, encoding) ?? '') }))
    .filter((candidate) => candidate.score > 0)
    .sort((one, other) => other.score - one.score);
  for (const { encoding } of ranked) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return found(text, encoding);
  }
  return null;
}

/** A list of names or a title may hold no everyday character; then the ranges of its byte pairs decide. */
function pairedEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | null {
  let gb = 0;
  let big5 = 0;
  let pairs = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE_BYTES); at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) gb += 1;
    if (lead >= 0xa1 && lead <= 0xc6 && trail >= 0x40) big5 += 1;
  }
  if (pairs < LEAST_PAIRS) return null;
  if (big5 === pairs && gb < pairs) return 'big5';
  return gb === pairs && big5 < pairs ? 'gb18030' : null;
}

function decodeWestern(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const letters = (text.match(/[A-Za-z0-9\s]/g) ?? []).length;
  const undefinedBytes = (text.match(/[\u0080-\u009f]/g) ?? []).length;
  if (controlShare(text) > LEAST_CONTROL_SHARE_OF_BINARY) return { state: 'binary' };
  return undefinedBytes === 0 && letters / text.length > 0.7 ? found(text, 'windows-1252') : { state: 'unknown' };
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells data from text.
  return (text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g) ?? []).length / Math.max(1, text.length);
}

/** Text in a wrong byte order is a jumble of scripts: few everyday characters, many of no script in use here. */
function plausibleWide(text: string): number {
  if (text.length === 0 || controlShare(text) > LEAST_CONTROL_SHARE_OF_BINARY) return 0;
  const ordinary = (text.match(/[\t\n\r -~]/g) ?? []).length;
  const everyday = countEveryday(text);
  const ideographs = (text.match(/[\u4e00-\u9fff]/g) ?? []).length;
  if (ordinary === 0 && everyday === 0) return 0;
  const share = (ordinary + everyday * 2) / text.length;
  const known = (ordinary + ideographs + (text.match(PUNCTUATION) ?? []).length) / text.length;
  return share > 0.2 && known > 0.8 ? share : 0;
}

function plausibleChinese(text: string): number {
  const beyondAscii = (text.match(/[^\0-\x7f]/g) ?? []).length;
  if (beyondAscii === 0 || /[\ue000-\uf8ff]/.test(text)) return 0;
  const share = countEveryday(text) / beyondAscii;
  return share >= LEAST_EVERYDAY_SHARE ? share : 0;
}

function countEveryday(text: string): number {
  let count = 0;
  for (const character of text) if (EVERYDAY.has(character)) count += 1;
  return count;
}

const PUNCTUATION = /[\u2010-\u2030\u3000-\u301f\uff01-\uff5e]/g;

/** Characters that fill running Chinese, simplified and traditional, and those that fill contracts. */
const EVERYDAY = new Set(
  '的一是不了在人有我他这个中大来上国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都' +
    '于起发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已两长二四五六七八九百千万元日月' +
    '這個來國說們為時會過家學對裡後麼於發當無開經頭長兩與應該將從產業務專門進關係書簽訂' +
    '甲乙丙合同协议協議条款條权利權义務义务責任责任约定約技术技術转让轉讓许可許可保密信息資料资料双方雙支付違违期限本附件第章节由及或其与应' +
    '，。、；：（）《》“”　',
);
