/** Builds scans for report tests from a text and the words in it that a finding rests on. */
import type { Block, Document, Span, Unread } from '../../src/extract/document.ts';
import { MEDIA_TYPES } from '../../src/extract/document.ts';
import type { Evidence, Finding } from '../../src/judge/finding.ts';
import type { ReviewedDocument, Scan } from '../../src/review.ts';
import type { Clause, Contract, Party } from '../../src/structure/contract.ts';

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The fixture does not hold “${words}”`);
  return { start, end: start + words.length };
}

/** One block for each line of the text; `kinds` changes the kind of the lines that begin with its keys. */
export function makeDocument(text: string, kinds: Readonly<Record<string, Partial<Block>>> = {}): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const [line, words] of text.split('\n').entries()) {
    const span = { start, end: start + words.length };
    start = span.end + 1;
    if (words === '') continue;
    const own = Object.entries(kinds).find(([opening]) => words.startsWith(opening))?.[1] ?? {};
    blocks.push({ kind: 'paragraph', span, anchor: { type: 'line', line }, ...own });
  }
  return { mediaType: MEDIA_TYPES.text, text, blocks, unread: [], pages: [], title: null };
}

export function makeParty(text: string, name: string, over: Partial<Party>): Party {
  return {
    name,
    aliases: [],
    role: null,
    jurisdiction: null,
    evidence: null,
    homeProof: 'none',
    span: spanOf(text, name),
    ...over,
  };
}

export function makeContract(document: Document, parties: readonly Party[], over: Partial<Contract> = {}): Contract {
  const clauses = document.blocks.map(
    ({ span }, index): Clause => ({
      index,
      kind: 'clause',
      label: null,
      path: [],
      heading: null,
      span,
      parent: null,
      language: 'en',
      annex: null,
    }),
  );
  return {
    clauses,
    definitions: [],
    annexes: [],
    parties,
    languages: ['en'],
    versions: null,
    kind: 'licence',
    subject: [],
    ...over,
  };
}

/** A finding on the clause with these words, its evidence given as words within the text. */
export function makeFinding(
  text: string,
  words: string,
  evidence: readonly (readonly [Evidence['element'], string])[],
  over: Partial<Finding> = {},
): Finding {
  const span = spanOf(text, words);
  return {
    id: 'F-1',
    fingerprint: 'a'.repeat(64),
    clause: { index: 0, label: '2.1', heading: 'Deliveries', text: words, span, page: null },
    language: 'en',
    level: 'high',
    decision: 'transfer',
    stages: ['magnet-making'],
    subject: 'technology',
    channels: ['training'],
    direction: 'outbound',
    evidence: evidence.map(([element, quote]) => {
      const at = text.indexOf(quote, span.start);
      return { element, concept: `test.${element}`, span: { start: at, end: at + quote.length }, quote };
    }),
    provisions: [{ id: 'cn-62-2025/1.1a', state: 'not-verified', effect: 'licence' }],
    openFacts: ['state-of-law'],
    nextSteps: ['hold-transfer', 'confirm-law'],
    ...over,
  };
}

export function makeReviewed(
  document: Document | null,
  contract: Contract | null,
  findings: readonly Finding[],
  over: Partial<ReviewedDocument> = {},
): ReviewedDocument {
  const unread: readonly Unread[] = document?.unread ?? [];
  return {
    path: 'contracts/a.txt',
    sha256: 'b'.repeat(64),
    mediaType: document?.mediaType ?? null,
    status: document === null ? 'failed' : unread.length > 0 ? 'partial' : 'reviewed',
    problem: null,
    unread,
    document,
    contract,
    findings,
    notes: [],
    ...over,
  };
}

export function makeScan(documents: readonly ReviewedDocument[]): Scan {
  return { toolVersion: '1.2.3', dictionary: { version: '4', sha256: 'c'.repeat(64) }, asOf: '2026-11-22', documents };
}

export const ENGLISH_TEXT = [
  'TRAINING AGREEMENT',
  'Luzhou Permanent Magnets Co., Ltd. of Sichuan, China ("Party A") and Bremer Antriebe GmbH of Bremen, Germany ("Party B")',
  '2.1 Party A shall train six engineers of Party B in the sintering of NdFeB magnets.',
  '3.1 Party B shall pay within thirty days.',
].join('\n');

export function englishScan(over: Partial<Finding> = {}): Scan {
  const document = makeDocument(ENGLISH_TEXT);
  const parties = [
    makeParty(ENGLISH_TEXT, 'Luzhou Permanent Magnets Co., Ltd.', {
      aliases: ['Party A'],
      role: 'trainer',
      jurisdiction: 'CN',
      evidence: spanOf(ENGLISH_TEXT, 'of Sichuan, China'),
    }),
    makeParty(ENGLISH_TEXT, 'Bremer Antriebe GmbH', { aliases: ['Party B'], jurisdiction: 'DE' }),
  ];
  const finding = makeFinding(
    ENGLISH_TEXT,
    '2.1 Party A shall train six engineers of Party B in the sintering of NdFeB magnets.',
    [
      ['channel', 'train'],
      ['stage', 'sintering of NdFeB magnets'],
      ['direction', 'Party B'],
    ],
    over,
  );
  return makeScan([makeReviewed(document, makeContract(document, parties), [finding])]);
}

export const CHINESE_TEXT = [
  '技术培训协议',
  '甲方：泸州永磁材料有限公司（中国四川）',
  '乙方：不来梅传动有限公司（德国）',
  '第二条　甲方应当向乙方的六名工程师传授烧结钕铁硼磁体的取向压制与烧结技术，并提供工艺规程。',
  '第三条　乙方应当在三十日内付款。',
].join('\n');

export function chineseScan(over: Partial<Finding> = {}): Scan {
  const document = makeDocument(CHINESE_TEXT);
  const parties = [
    makeParty(CHINESE_TEXT, '泸州永磁材料有限公司', { aliases: ['甲方'], jurisdiction: 'CN' }),
    makeParty(CHINESE_TEXT, '不来梅传动有限公司', { aliases: ['乙方'], jurisdiction: 'DE' }),
  ];
  const words = CHINESE_TEXT.split('\n')[3] ?? '';
  const finding = makeFinding(
    CHINESE_TEXT,
    words,
    [
      ['channel', '传授'],
      ['stage', '烧结钕铁硼磁体的取向压制与烧结技术'],
    ],
    {
      language: 'zh',
      clause: { index: 3, label: '第二条', heading: null, text: words, span: spanOf(CHINESE_TEXT, words), page: null },
      ...over,
    },
  );
  return makeScan([makeReviewed(document, makeContract(document, parties, { languages: ['zh'] }), [finding])]);
}
