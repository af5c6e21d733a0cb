/** How findings are held against labels, on small cases made by hand, and against the published scorer on real scans. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { GoldLabel } from './gold.ts';
import { type MeasuredDocument, type MeasuredFinding, scoreScan } from './score.ts';
import { PUBLISHED_SCORER, readSet, renderingOf } from './sets.ts';

const QUOTE = 'The Seller shall send the furnace drawings of the sintering shop to the Buyer';
const OTHER = '乙方应当将萃取槽体的级数计算书和流程图交给境外的合资公司使用，并派人讲解其中的参数和操作要点';
const HARMLESS = 'The Buyer shall pay each invoice within thirty days after it has been received';

function label(quote: string, changes: Partial<GoldLabel> = {}): GoldLabel {
  return {
    doc: 'en-made-01.txt',
    quote,
    flag: true,
    level: 'high',
    stages: ['magnet-making'],
    subject: 'technology',
    channels: ['trade'],
    direction: 'outbound',
    note: '',
    ...changes,
  };
}

function finding(text: string, changes: Partial<MeasuredFinding> = {}): MeasuredFinding {
  return {
    clause: { label: '1', text },
    level: 'high',
    stages: ['magnet-making'],
    subject: 'technology',
    channels: ['trade'],
    direction: 'outbound',
    ...changes,
  };
}

function scanned(findings: readonly MeasuredFinding[], path = 'en-made-01.txt'): MeasuredDocument {
  return { path, status: 'reviewed', findings };
}

const harmless = label(HARMLESS, { flag: false, level: 'low', stages: [], channels: [], direction: 'unknown' });

describe('recall', () => {
  test('counts a label as answered when a flagged clause holds its quote in another layout', () => {
    const text = `4.1  ${QUOTE.replace(' furnace ', '\n  furnace\u00a0').replace('shop', 'ｓｈｏｐ')}.`;
    const { overall, misses } = scoreScan([label(QUOTE)], [scanned([finding(text)])]);
    expect(overall).toMatchObject({ recall: 1, precision: 1, answered: 1, missed: 0 });
    expect(misses).toEqual([]);
  });

  test('does not count a clause that is only low, and lists the miss', () => {
    const { overall, misses } = scoreScan([label(QUOTE)], [scanned([finding(QUOTE, { level: 'low' })])]);
    expect(overall).toMatchObject({ recall: 0, precision: null, f1: null, flaggedFindings: 0 });
    expect(misses.map((miss) => miss.label.quote)).toEqual([QUOTE]);
  });

  test('does not count a clause of more than 2,000 characters, and calls it false', () => {
    const just = QUOTE.padEnd(2000, 'x');
    expect(scoreScan([label(QUOTE)], [scanned([finding(just)])]).overall).toMatchObject({ recall: 1 });
    const { overall } = scoreScan([label(QUOTE)], [scanned([finding(`${just}x`)])]);
    expect(overall).toMatchObject({ recall: 0, precision: 0, oversizedFindings: 1, falseFindingsWithoutLabel: 1 });
  });

  test('lets a document that was not scanned miss all its labels', () => {
    const { overall } = scoreScan([label(QUOTE), label(OTHER, { doc: 'zh-made-01.txt' })], [scanned([finding(QUOTE)])]);
    expect(overall).toMatchObject({ documents: 2, notScanned: 1, recall: 0.5 });
  });

  test('measures each rendering of a document by the same labels', () => {
    const scan = [scanned([finding(QUOTE)], 'a/en-made-01.docx'), scanned([], 'b\\en-made-01.pdf')];
    expect(scoreScan([label(QUOTE)], scan).overall).toMatchObject({ documents: 2, flagTrueLabels: 2, answered: 1 });
  });

  test('leaves out a scanned document without labels', () => {
    const scan = [scanned([finding(QUOTE)]), scanned([finding(OTHER)], 'zh-unknown-01.txt')];
    expect(scoreScan([label(QUOTE)], scan).overall).toMatchObject({ documents: 1, flaggedFindings: 1 });
  });
});

describe('precision', () => {
  test('counts several findings on the same words once', () => {
    const scan = [scanned([finding(QUOTE), finding(`${QUOTE} `, { channels: ['training'] })])];
    expect(scoreScan([label(QUOTE)], scan).overall).toMatchObject({ flaggedFindings: 1, trueFindings: 1 });
  });

  test('tells a false alarm on a label from one that holds no label', () => {
    const scan = [scanned([finding(HARMLESS), finding('Words that nobody labelled')])];
    const { overall, falseAlarms } = scoreScan([label(QUOTE), harmless], scan);
    expect(overall).toMatchObject({ precision: 0, falseAlarmsOnFlagFalse: 1, falseAlarmRate: 1 });
    expect(overall.falseFindingsWithoutLabel).toBe(1);
    expect(falseAlarms.map((alarm) => alarm.held.map((held) => held.quote))).toEqual([[HARMLESS], []]);
  });

  test('calls a label not to be flagged swept when a right clause is so wide that it holds it', () => {
    const { overall } = scoreScan([label(QUOTE), harmless], [scanned([finding(`${QUOTE}. ${HARMLESS}.`)])]);
    expect(overall).toMatchObject({ precision: 1, falseAlarmsOnFlagFalse: 0, sweptFlagFalse: 1 });
  });

  test('counts a label as hit, not swept, when a wrong clause holds it too', () => {
    const scan = [scanned([finding(`${QUOTE}. ${HARMLESS}.`), finding(HARMLESS)])];
    expect(scoreScan([label(QUOTE), harmless], scan).overall).toMatchObject({
      falseAlarmsOnFlagFalse: 1,
      sweptFlagFalse: 0,
    });
  });
});

describe('elements', () => {
  test('are those of the shortest clause that answers', () => {
    const wide = finding(`${QUOTE} and more`, { level: 'medium', direction: 'unknown' });
    const { overall, differences } = scoreScan([label(QUOTE)], [scanned([wide, finding(QUOTE)])]);
    expect(overall.accuracy).toMatchObject({ level: 1, direction: 1 });
    expect(differences).toEqual([]);
  });

  test('of findings on the same words are taken together', () => {
    const gold = label(QUOTE, { channels: ['trade', 'training'] });
    const scan = [scanned([finding(QUOTE, { level: 'medium' }), finding(QUOTE, { channels: ['training'] })])];
    expect(scoreScan([gold], scan).overall.accuracy).toMatchObject({ channels: 1, level: 1 });
  });

  test('agree exactly, in part or not at all', () => {
    const gold = label(QUOTE, { stages: ['magnet-making', 'recycling'], channels: ['gift'] });
    const { overall, differences } = scoreScan([gold], [scanned([finding(QUOTE, { subject: 'line-service' })])]);
    expect(overall.accuracy).toMatchObject({ stages: 0, stagesAny: 1, channels: 0, channelsAny: 0, subject: 0 });
    expect(differences.map((one) => one.wrong)).toEqual([['stages', 'channels', 'channelsAny', 'subject']]);
  });
});

test('the language of a document is in its name, else in the script of its quotes', () => {
  const gold = [label(OTHER, { doc: 'zh-made-01.txt' }), label(QUOTE, { doc: 'plain.txt' })];
  const mixed = [label(OTHER, { doc: 'mixed.txt' }), label(QUOTE, { doc: 'mixed.txt' })];
  const { languages } = scoreScan([...gold, ...mixed], []);
  expect(Object.entries(languages).map(([language, one]) => [language, one.flagTrueLabels])).toEqual([
    ['zh', 1],
    ['en', 1],
    ['bi', 2],
  ]);
});

describe('beside the published scorer', () => {
  const there = existsSync(PUBLISHED_SCORER);
  const why = there ? '' : ' (left out: ../shared/eval/score.mjs is not beside this checkout)';
  const set = readSet('dev');
  const published = z.object({ overall: z.unknown(), languages: z.unknown() });
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-score-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function askPublished(gold: readonly GoldLabel[], documents: readonly MeasuredDocument[]): z.infer<typeof published> {
    const goldFile = join(folder, 'gold.jsonl');
    const scanFile = join(folder, 'scan.json');
    writeFileSync(goldFile, gold.map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(scanFile, JSON.stringify({ documents }));
    const printed = execFileSync(process.execPath, [
      PUBLISHED_SCORER,
      '--gold',
      goldFile,
      '--scan',
      scanFile,
      '--json',
    ]);
    return published.parse(JSON.parse(printed.toString('utf8')));
  }

  /** A scan with every kind of mistake, made of the labels in a fixed pattern. */
  function makeUnevenScan(labels: readonly GoldLabel[]): MeasuredDocument[] {
    return [...Map.groupBy(labels, (one) => one.doc)].slice(1).map(([doc, own]) =>
      scanned(
        own.flatMap((one, place) => {
          const same = { ...one, clause: { label: null, text: place % 3 === 0 ? `${one.quote}\n` : one.quote } };
          const next = own[place + 1]?.quote ?? '';
          if (place % 7 === 1) return [];
          if (place % 7 === 2) return [{ ...same, level: 'high' as const, direction: 'unknown' as const }];
          if (place % 7 === 3) return [{ ...same, clause: { label: null, text: `${one.quote} ${next}` } }];
          if (place % 7 === 4) return [same, { ...same, level: 'high' as const, stages: ['recycling' as const] }];
          if (place % 7 === 5) return [{ ...same, clause: { label: null, text: one.quote.padEnd(2001, '长') } }];
          return [same];
        }),
        doc,
      ),
    );
  }

  test.runIf(there)(`gives the same figures on a scan with every kind of mistake${why}`, () => {
    const labels = set?.labels ?? [];
    const documents = makeUnevenScan(labels);
    const own = scoreScan(labels, documents);
    expect(own.overall.missed).toBeGreaterThan(10);
    expect(own.overall.falseFindings).toBeGreaterThan(10);
    expect({ overall: own.overall, languages: own.languages }).toEqual(askPublished(labels, documents));
  });

  test.runIf(there)(`gives the same figures on a real scan of all renderings${why}`, { timeout: 120_000 }, async () => {
    const { reviewFiles } = await import('./review-files.ts');
    const files = (set?.files ?? []).filter((file) => renderingOf(file) !== 'txt' || file.includes('-licence-'));
    const documents = await reviewFiles(files);
    const own = scoreScan(set?.labels ?? [], documents);
    expect(own.overall.documents).toBeGreaterThan(12);
    expect({ overall: own.overall, languages: own.languages }).toEqual(askPublished(set?.labels ?? [], documents));
  });
});
