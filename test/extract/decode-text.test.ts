import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/extract/decode-text.ts';

const SIMPLIFIED = '甲方应当在本合同签订之日起三十日内向乙方支付货款，逾期支付的，应当承担违约责任。';
const ENGLISH = 'The Buyer shall pay the price within thirty days after the delivery of the goods.';

/** Node writes no legacy encoding; these are the bytes of the words named beside them. */
const GBK = Buffer.from('bcd7b7bdd3a6b5b1cff2d2d2b7bdd6a7b8b6bbf5bfeea1a3cbabb7bdd3a6b5b1b1a3c3dca1a3', 'hex'); // 甲方应当向乙方支付货款。双方应当保密。
const BIG5 = Buffer.from('a5d2a4e8c0b3b7eda656a441a4e8a4e4a549b366b4dab4daa143c2f9a4e8c0b3b7ed', 'hex'); // 甲方應當向乙方支付貨款款。雙方應當

function swap(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), SIMPLIFIED],
    ['UTF-16 BE with a mark', swap(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
    ['UTF-16 LE, Chinese', Buffer.from(SIMPLIFIED, 'utf16le'), SIMPLIFIED],
    ['UTF-16 BE, Chinese', swap(SIMPLIFIED), SIMPLIFIED],
    ['UTF-16 LE, English', Buffer.from(ENGLISH, 'utf16le'), ENGLISH],
    ['UTF-16 BE, English', swap(ENGLISH), ENGLISH],
    ['GB18030', GBK, '甲方应当向乙方支付货款。双方应当保密。'],
    ['Big5', BIG5, '甲方應當向乙方支付貨款款。雙方應當'],
    ['GB18030, names only', Buffer.from('efe8eecfefe1efabeec6eed6', 'hex'), '镨钕镝铽钇钪'],
    ['Big5, a title only', Buffer.from('bffbaa4fb1c4c1ca', 'hex'), '鋼板採購'],
    [
      'windows-1252',
      Buffer.from('The Soci\xe9t\xe9 G\xe9n\xe9rale shall pay \x80 500 \x96 na\xefve', 'latin1'),
      'The Société Générale shall pay € 500 – naïve',
    ],
    ['ASCII', Buffer.from(ENGLISH), ENGLISH],
  ])('is found: %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toMatchObject({ state: 'text', text });
  });

  it('is told apart from binary data', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + ((index * index) >> 3)) & 0xff);
    expect(decodeText(noise).state).toBe('binary');
    expect(decodeText(Uint8Array.from([1, 2, 3, 4, 5, 6])).state).toBe('binary');
  });

  it('stays unknown where no decoding gives words', () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff, 0xff])).state).toBe('unknown');
    expect(decodeText(Uint8Array.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff, 0x81, 0x8d])).state).toBe('unknown');
  });
});
