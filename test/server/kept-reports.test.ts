import { describe, expect, it } from 'vitest';
import { KeptReports } from '../../src/server/kept-reports.ts';

describe('the reports in memory', () => {
  it('are found by the name they were given, and by no other', () => {
    const reports = new KeptReports();
    const [one, two] = [reports.keep('one'), reports.keep('two')];
    expect([reports.find(one), reports.find(two)]).toEqual(['one', 'two']);
    expect(reports.find('1')).toBeUndefined();
    expect(reports.find('constructor')).toBeUndefined();
  });

  it('are forgotten from the oldest on, and the newest never', () => {
    const reports = new KeptReports();
    const ids = Array.from({ length: 60 }, (_none, at) => reports.keep(`report ${at}`));
    expect(reports.find(ids[0] ?? '')).toBeUndefined();
    expect(reports.find(ids[9] ?? '')).toBeUndefined();
    expect(reports.find(ids[10] ?? '')).toBe('report 10');
    expect(reports.find(ids[59] ?? '')).toBe('report 59');
    const large = 'x'.repeat(150_000_000);
    const first = reports.keep(large);
    const second = reports.keep(large);
    expect(reports.find(first)).toBeUndefined();
    expect(reports.find(second)).toBe(large);
  });
});
