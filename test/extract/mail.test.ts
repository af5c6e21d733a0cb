import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extractEml } from '../../src/extract/eml.ts';
import { decompressRtf } from '../../src/extract/mail/decompress-rtf.ts';
import { looksLikeMail } from '../../src/extract/mail/looks-like-mail.ts';
import { extractMsg } from '../../src/extract/msg.ts';
import { unpackEml, unpackMsg } from '../../src/extract/unpack/mail.ts';
import type { Member } from '../../src/extract/unpack/member.ts';
import { makeCompound } from './make-compound.ts';
import { summarise } from './make-docx.ts';

const HEAD = [
  'Received: from mx.example.invalid by mail.example.invalid',
  'From: =?UTF-8?B?5p2O5piO?= <li@example.invalid>',
  'To: Jansen <jansen@example.invalid>',
  'Subject: =?GB2312?B?us/NrNbVuOU=?=',
  'Date: Fri, 20 Nov 2026 09:00:00 +0800',
  'MIME-Version: 1.0',
];

function mail(...parts: readonly (readonly string[])[]): Buffer {
  const body = parts.flatMap((part) => ['--b', ...part]);
  return Buffer.from([...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', ...body, '--b--', ''].join('\r\n'));
}

function attached(name: string, content: string, type = 'text/plain'): readonly string[] {
  return [
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    Buffer.from(content).toString('base64'),
  ];
}

async function read(bytes: Uint8Array): Promise<Document> {
  const outcome = await extractEml(bytes, DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function collect(members: AsyncGenerator<Member>): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, content } of members)
    found.push(`${name}: ${content.ok ? Buffer.from(content.value).toString() : content.problem.code}`);
  return found;
}

const PLAIN = [
  'Content-Type: text/plain; charset=gb2312',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '=C7=EB=B2=E9=CA=D5=A1=A3',
  '',
  'Second paragraph.',
];

describe('a mail', () => {
  it('gives its head and its body, decoded', async () => {
    const document = await read(mail(PLAIN, attached('a.txt', 'x')));
    expect(document.text).toBe(
      'From: 李明 <li@example.invalid>\nTo: Jansen <jansen@example.invalid>\nDate: 2026-11-20T01:00:00.000Z\nSubject: 合同终稿\n请查收。\nSecond paragraph.',
    );
    expect(document.title).toBe('合同终稿');
    expect(document.unread).toEqual([{ code: 'embedded-object', part: 'a.txt' }]);
    expect(document.mediaType).toBe('message/rfc822');
  });

  it('is read in the form that its reader sees', async () => {
    const html = ['Content-Type: text/html', '', '<table><tr><td>Furnace<td>two</table><p>See <b>below</b>.'];
    const both = [
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      'Content-Type: text/plain',
      '',
      'plain form',
      '--c',
      ...html,
      '--c--',
    ];
    const document = await read(mail(both));
    expect(summarise(document).slice(4)).toEqual(['table-cell: Furnace', 'table-cell: two', 'paragraph: See below.']);
  });

  it('gives its attachments, mails too, and not the small pictures in its text', async () => {
    const inner = [...HEAD.slice(1), 'Content-Type: text/plain', '', 'forwarded'];
    const sign = [
      'Content-Type: image/png',
      'Content-ID: <s>',
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
    ];
    const related = [
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: text/html',
      '',
      '<img src="cid:s">Hello',
      '--r',
      ...sign,
      '--r--',
    ];
    const whole = mail(
      related,
      attached('../a.txt', 'one'),
      attached('a.txt', 'two'),
      ['Content-Type: message/rfc822', '', ...inner],
      attached('', 'three'),
    );
    const members = await collect(unpackEml(whole));
    expect(members.map((member) => member.slice(0, 24))).toEqual([
      'a.txt: one',
      'a.txt (2): two',
      expect.stringMatching(/^message-\d\.eml: From/),
      expect.stringMatching(/^attachment-\d: three/),
    ]);
  });

  it.each([
    ['a mail', HEAD.join('\r\n'), true],
    ['a mail with a long head', `${`X-Filter: ${'a'.repeat(70)}\n`.repeat(60)}Message-ID: <1@x>\n\nHello`, true],
    ['a mailbox', `From a@x Fri Nov 20\n${HEAD.join('\n')}\n\nHello`, true],
    ['a letter', 'From: Shanghai\nTo: Hamburg\nSubject: Licence\n\nMessage-ID: none', false],
    ['a contract', 'LICENCE\nReceived: one copy\nMIME-Version: 1.0', false],
  ])('is told from other text: %s', (_, text, expected) => {
    expect(looksLikeMail(Buffer.from(text))).toBe(expected);
  });
});

const property = (id: string, text: string) => ({ [`__substg1.0_${id}001F`]: Buffer.from(text, 'utf16le') });
function within(folder: string, streams: Readonly<Record<string, Uint8Array | string>>) {
  return Object.fromEntries(Object.entries(streams).map(([name, content]) => [`${folder}/${name}`, content]));
}
const PROPERTIES = { '__properties_version1.0': Buffer.alloc(32) };

describe('an Outlook message', () => {
  const embedded = {
    ...PROPERTIES,
    ...property('0037', 'Inner'),
    ...property('1000', 'inner words'),
    ...within('__attach_version1.0_#00000000', { ...property('3707', 'deep.txt'), '__substg1.0_37010102': 'deep' }),
  };
  const streams = {
    ...PROPERTIES,
    ...property('0037', '合同终稿'),
    ...property('0C1A', 'Li Ming'),
    ...property('5D01', 'li@example.invalid'),
    ...property('0E04', 'Jansen'),
    ...property('1000', 'Please see the annex.\r\n\r\nRegards'),
    ...within('__attach_version1.0_#00000000', { ...property('3707', '..\\annex.txt'), '__substg1.0_37010102': 'one' }),
    ...within('__attach_version1.0_#00000001', within('__substg1.0_3701000D', embedded)),
  };

  it('gives head and body, also of the mail inside of it, and its attachments', async () => {
    const outcome = await extractMsg(makeCompound(streams), DEFAULT_LIMITS);
    expect(outcome.ok && outcome.value.text).toBe(
      'From: Li Ming <li@example.invalid>\nTo: Jansen\nSubject: 合同终稿\nPlease see the annex.\nRegards\nSubject: Inner\ninner words',
    );
    expect(outcome.ok && outcome.value.unread).toEqual([
      { code: 'embedded-object', part: 'annex.txt' },
      { code: 'embedded-object', part: 'deep.txt' },
    ]);
    expect(await collect(unpackMsg(makeCompound(streams)))).toEqual(['annex.txt: one', 'Inner/deep.txt: deep']);
  });

  it('is read from its HTML or its packed RTF where it has no plain text', async () => {
    const html = await extractMsg(
      makeCompound({ ...PROPERTIES, '__substg1.0_10130102': '<p>as a page</p>' }),
      DEFAULT_LIMITS,
    );
    expect(html.ok && html.value.text).toBe('as a page');
    const rtf = Buffer.concat([Buffer.alloc(8), Buffer.from('MELA'), Buffer.alloc(4), Buffer.from('{\\rtf1 as rtf}')]);
    const packed = await extractMsg(makeCompound({ ...PROPERTIES, '__substg1.0_10090102': rtf }), DEFAULT_LIMITS);
    expect(packed.ok && packed.value.text).toBe('as rtf');
  });

  it('unpacks references into what was written, and usual words', () => {
    const head = Buffer.concat([Buffer.alloc(8), Buffer.from('LZFu'), Buffer.alloc(4)]);
    // The first six letters of the window, "ab", four letters from where "a" went, and the end.
    const at = 207;
    const reference = (place: number, count: number) => [
      ((place << 4) | (count - 2)) >> 8,
      ((place << 4) | (count - 2)) & 0xff,
    ];
    const body = [0b00011001, ...reference(0, 6), 0x61, 0x62, ...reference(at + 6, 4), ...reference(at + 12, 2)];
    expect(Buffer.from(decompressRtf(Buffer.concat([head, Buffer.from(body)])) ?? []).toString()).toBe('{\\rtf1ababab');
  });

  it('cut off anywhere or with a bent byte gives a document or a problem', async () => {
    const whole = makeCompound(streams);
    expect(await extractMsg(makeCompound({ other: 'x' }), DEFAULT_LIMITS)).toMatchObject({
      problem: { code: 'damaged' },
    });
    for (let at = 0; at < whole.length; at += 13) {
      expect(typeof (await extractMsg(whole.subarray(0, at), DEFAULT_LIMITS)).ok).toBe('boolean');
      const bent = Uint8Array.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      expect(typeof (await extractMsg(bent, DEFAULT_LIMITS)).ok).toBe('boolean');
    }
  });
});

describe('a hostile mail', () => {
  it.each([
    [
      'parts in parts without end',
      `${HEAD.join('\n')}\n${Array.from({ length: 300 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`).join('\n')}`,
    ],
    ['a head without end', `MIME-Version: 1.0\n${'X-A: b\n'.repeat(500_000)}\nx`],
    ['one header without end', `MIME-Version: 1.0\nSubject: ${'=?UTF-8?B?5p2O?= '.repeat(100_000)}\n\nx`],
    ['addresses without end', `MIME-Version: 1.0\nTo: ${'a@x, '.repeat(100_000)}\n\nx`],
    ['groups in addresses', `MIME-Version: 1.0\nTo: ${'a:'.repeat(50_000)}\n\nx`],
    ['brackets in addresses', `MIME-Version: 1.0\nTo: ${'(<"'.repeat(50_000)}\n\nx`],
    [
      'boundaries without end',
      `${HEAD.join('\n')}\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(20_000)}`,
    ],
    ['one line without end', `${HEAD.join('\n')}\n\n${'a '.repeat(1_000_000)}`],
  ])('of %s gives a document or a problem', async (_, text) => {
    const outcome = await extractEml(Buffer.from(text), DEFAULT_LIMITS);
    expect(typeof outcome.ok).toBe('boolean');
  });
});
