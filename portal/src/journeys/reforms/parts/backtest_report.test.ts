import { describe, expect, it } from 'vitest';
import { amountOf, isSameReport, matrixOf, readReport, reasonOf, reportOf } from './backtest_report';

const zero = { gained: { is_out_of_range: false, minor: 0 }, gains: 0, losses: 0, lost: { is_out_of_range: false, minor: 0 } };
const told = {
  currency: 'CNY',
  from: null,
  to: '2026-06-30',
  old_version: { digest: 'a'.repeat(64), table: 'fee' },
  new_version: { digest: 'b'.repeat(64), table: 'fee' },
  top_gainers: [{ decisions: 3, gained: { is_out_of_range: false, minor: 1045400 }, subject: 'P36' }],
  top_losers: [],
  totals: {
    changed: 7,
    changes: {
      '"full" -> "full"': { decisions: 2, money: { ...zero, losses: 2, lost: { is_out_of_range: false, minor: 505 } } },
      '"full" -> "reduced"': { decisions: 5, money: { ...zero, gains: 5, gained: { is_out_of_range: false, minor: 900 } } },
    },
    decisions: 20,
    money: { changes: { gained: { is_out_of_range: false, minor: 900 }, gains: 5, losses: 2, lost: { is_out_of_range: false, minor: 505 } } },
    unanswered: { 'new table_input_missing is_on_list': 1 },
    unanswered_by_both: 1,
    unanswered_by_new: 1,
    unanswered_by_old: 1,
    unchanged: 10,
  },
};
const read = (change: object = {}) => readReport(JSON.stringify({ ...told, ...change }));

describe('the report of a back-test', () => {
  it('is what two persons sign, gains and losses apart', () => {
    expect(read()?.signed).toEqual({
      old_version: 'a'.repeat(64), new_version: 'b'.repeat(64), from: null, to: '2026-06-30',
      decisions: 20, unchanged: 10, changed: 7, unanswered: 3,
      currency: 'CNY', gains: 5, losses: 2, gained: 900, lost: 505,
    });
    expect(read()?.gainers).toEqual([{ name: 'P36', decisions: 3, gained: 1045400 }]);
  });
  it('goes from outcome to outcome, the largest first', () => {
    const report = read();
    expect(report?.flows.map(({ to, decisions }) => [to, decisions])).toEqual([['"reduced"', 5], ['"full"', 2]]);
    const matrix = matrixOf(report?.flows ?? []);
    expect(matrix.from).toEqual(['"full"']);
    expect(matrix.cells[0]?.map((flow) => flow?.decisions)).toEqual([2, 5]);
  });
  it('is none where the text is another, or does not add up', () => {
    expect(readReport('no')).toBeUndefined();
    expect(readReport('[]')).toBeUndefined();
    expect(read({ new_version: { digest: 'b' } })).toBeUndefined();
    expect(read({ totals: { ...told.totals, unchanged: 11 } })).toBeUndefined();
  });
  it('is read of an answer as of a file', () => {
    expect(reportOf(told)).toEqual(read());
    expect(reportOf(undefined)).toBeUndefined();
  });
  it('tells why a version has no answer', () => {
    expect(reasonOf('new table_input_missing is_on_list')).toEqual({ version: 'new', code: 'table_input_missing', place: 'is_on_list' });
    expect(reasonOf('old table_gap')).toEqual({ version: 'old', code: 'table_gap', place: '' });
    expect(reasonOf('"old table_gap"')).toBeUndefined();
    expect(reasonOf('no row')).toBeUndefined();
  });
  it('is the one that was signed, or is not', () => {
    const report = read();
    if (!report) throw new Error('it is a report');
    expect(isSameReport({ ...report.signed, file: 'c'.repeat(64) }, report)).toBe(true);
    expect(isSameReport({ ...report.signed, lost: 506, file: 'c'.repeat(64) }, report)).toBe(false);
  });
  it.each([
    [0, 'CNY', '0.00'], [5, 'CNY', '0.05'], [-505, 'CNY', '-5.05'], [1045400, 'USD', '10454.00'], [505, 'VND', '505'],
  ])('writes %s of %s as %s', (minor, currency, text) => {
    expect(amountOf(minor, currency)).toBe(text);
  });
});
