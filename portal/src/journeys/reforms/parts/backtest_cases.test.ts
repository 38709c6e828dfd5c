import { describe, expect, it } from 'vitest';
import type { BacktestCase } from '../types';
import { casesCsv, decisionsHead, moneyOutputs, wantedCases } from './backtest_cases';

const one = (case_name: string, change: Partial<BacktestCase> = {}): BacktestCase => ({
  case_name, subject: 'P1', decided_at: '2025-01-15T02:00:00Z', standing: 'changed', old_outcome: '"full"', new_outcome: '"reduced"',
  old_money: null, new_money: null, gained: null, is_drifted: false, ...change,
});
const cases = [
  one('A1', { gained: '-5.05' }),
  one('A2', { standing: 'unanswered', subject: 'Li' }),
  one('B3', { gained: '10454.00' }),
  one('B4', { gained: '9.50', standing: 'unchanged', is_drifted: true }),
];
const names = (wanted: Partial<Parameters<typeof wantedCases>[1]>) =>
  wantedCases(cases, { text: '', standing: '', order: 'told', ...wanted }).map(({ case_name: name }) => name);

describe('the cases of a back-test', () => {
  it('are found by case and subject, and by what became of them', () => {
    expect(names({})).toEqual(['A1', 'A2', 'B3', 'B4']);
    expect(names({ text: ' b' })).toEqual(['B3', 'B4']);
    expect(names({ text: 'li' })).toEqual(['A2']);
    expect(names({ standing: 'changed' })).toEqual(['A1', 'B3']);
    expect(names({ standing: 'drifted' })).toEqual(['B4']);
  });
  it('stand by what is gained, by value and not by letters; unknown money last', () => {
    expect(names({ order: 'gains' })).toEqual(['B3', 'B4', 'A1', 'A2']);
    expect(names({ order: 'losses' })).toEqual(['A1', 'B4', 'B3', 'A2']);
    expect(names({})).toEqual(['A1', 'A2', 'B3', 'B4']);
  });
  it('are a CSV like that of the program, which no spreadsheet runs', () => {
    const rows = casesCsv([one('=1+1', { gained: '-5.05', old_money: '1.00', new_money: '6.05', is_drifted: true })]).split('\n');
    expect(rows).toEqual([
      'case,subject,decided_at,standing,old_outcome,new_outcome,old_money,new_money,gained,drifted',
      `'=1+1,P1,2025-01-15T02:00:00Z,changed,"""full""","""reduced""",1.00,6.05,-5.05,yes`,
      '',
    ]);
  });
});

describe('what a table asks of a back-test', () => {
  it('is a line with its inputs', () => {
    expect(decisionsHead([{ name: 'price' }, { name: 'is_single' }])).toBe('case,subject,decided_at,input.price,input.is_single');
  });
  it('is summed only where it is money', () => {
    const outputs = [
      { name: 'tax', type: 'number', unit: 'CNY' }, { name: 'rate', type: 'number', unit: '' },
      { name: 'days', type: 'integer', unit: 'day' }, { name: 'channel', type: 'string', unit: '' },
    ];
    expect(moneyOutputs(outputs).map(({ name }) => name)).toEqual(['tax']);
  });
});
