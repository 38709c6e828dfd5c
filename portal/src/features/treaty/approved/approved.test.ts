import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/shared/api/client';
import { answerOf, type Decision, type Detail } from './answer';
import { conditionsOf, inputsOf, isComplete, typedOf, UNSAID, type Typed } from './conditions';
import { faultsOf, goodOf, goodsIn, isFiled, linesOf } from './goods_file';
import { matchesGood } from './read_all';
import { citationIn, daysBetween, factsIn, mayDeclare, stateOf, wholeYears } from './standing';
import { withState } from './told_state';
import type { GoodRow } from './types';

const TOLD: Typed = {
  is_aeo_advanced: 'yes', has_trained_staff: 'yes', records_since: '2023-03-03', has_offence: 'no', last_offence: '',
};

describe('the standing of an exporter', () => {
  it('counts whole years as the desk does, also from a leap day', () => {
    expect(wholeYears('2023-03-03', '2026-03-02')).toBe(2);
    expect(wholeYears('2023-03-03', '2026-03-03')).toBe(3);
    expect(wholeYears('2024-02-29', '2025-02-28')).toBe(1);
    expect(wholeYears('2024-02-29', '2025-02-27')).toBe(0);
  });
  it('ends after its last day, and not on it', () => {
    const row = { phase: 'approved', valid_to: '2029-03-03' };
    expect(mayDeclare(row, '2029-03-03')).toBe(true);
    expect(mayDeclare(row, '2029-03-04')).toBe(false);
    expect(stateOf(row, '2029-03-04')).toBe('expired');
    expect(stateOf({ phase: 'withdrawn', valid_to: '2029-03-03' }, '2029-03-04')).toBe('withdrawn');
    expect(mayDeclare({ phase: 'suspended', valid_to: '2029-03-03' }, '2026-03-03')).toBe(false);
    expect(mayDeclare(undefined, '2026-03-03')).toBe(false);
    expect(daysBetween('2026-03-03', '2029-03-03')).toBe(1096);
    expect(daysBetween('2026-03-03', '2026-03-01')).toBe(-2);
  });
  it('is told by texts of facts and clauses', () => {
    expect(factsIn('is_aeo_advanced = true; last_offence = none')).toEqual([['is_aeo_advanced', 'true'], ['last_offence', 'none']]);
    expect(factsIn('')).toEqual([]);
    expect(citationIn('rcep 3.16.6')).toEqual({ source: 'rcep', clause: '3.16.6' });
    expect(citationIn('')).toBeUndefined();
  });
});

describe('the conditions', () => {
  it('are complete only when everything was said, of days that have come', () => {
    expect(isComplete(UNSAID, '2026-03-03')).toBe(false);
    expect(isComplete(TOLD, '2026-03-03')).toBe(true);
    expect(isComplete({ ...TOLD, records_since: '2026-03-04' }, '2026-03-03')).toBe(false);
    expect(isComplete({ ...TOLD, has_offence: 'yes' }, '2026-03-03')).toBe(false);
    expect(isComplete({ ...TOLD, has_offence: '' }, '2026-03-03')).toBe(false);
  });
  it('are told to the desk by days and to the table by years', () => {
    expect(conditionsOf({ ...TOLD, last_offence: '2020-01-01' }).last_offence).toBeNull();
    expect(inputsOf('application', TOLD, '2026-03-02')).toEqual({
      event: 'application', is_aeo_advanced: true, has_trained_staff: true, record_years: '2', has_offence: false,
      years_since_offence: '0',
    });
    const offended = { ...TOLD, has_offence: 'yes', last_offence: '2024-03-03' };
    expect(inputsOf('application', offended, '2026-03-03')).toMatchObject({ has_offence: true, years_since_offence: '2' });
  });
  it('come back from what a step says', () => {
    const facts = factsIn('is_aeo_advanced = true; has_trained_staff = false; records_since = 2023-03-03; last_offence = 2020-01-02');
    expect(typedOf(facts)).toEqual({
      is_aeo_advanced: 'yes', has_trained_staff: 'no', records_since: '2023-03-03', has_offence: 'yes', last_offence: '2020-01-02',
    });
    expect(typedOf([])).toEqual(UNSAID);
  });
});

const rowOf = (row: number, outcome: string, reason: string) => ({
  row, inputs: [], outputs: [`"${outcome}"`, `"${reason}"`, '0'], is_unverified: false, remark: '',
  citations: [{ source: 'gacc_decree_254', clause: 'conditions', title: '', gist: '', is_unverified: false }],
});
const DETAIL = {
  table: { outputs: [{ name: 'outcome' }, { name: 'reason' }, { name: 'valid_years' }] },
  rows: [rowOf(1, 'withdraw', 'misuse'), rowOf(2, 'refuse', 'aeo'), rowOf(3, 'refuse', 'records'), rowOf(4, 'refuse', 'offence'), rowOf(5, 'approve', 'conditions_met')],
} as unknown as Detail;
const decided = (row: number, outputs: object) => ({ outcomes: [{ row, outputs, is_unverified: true, citations: [] }] }) as unknown as Decision;

describe("the table's answer", () => {
  it('tells which condition failed first, which held, and which were not looked at', () => {
    const answer = answerOf(decided(3, { outcome: 'refuse', reason: 'records', valid_years: 0 }), DETAIL);
    expect(answer?.conditions).toEqual([
      { reason: 'aeo', state: 'held' }, { reason: 'records', state: 'failed' }, { reason: 'offence', state: 'unasked' },
    ]);
    expect(answer).toMatchObject({ outcome: 'refuse', reason: 'records', isUnverified: true });
    expect(answer?.citations[0]?.clause).toBe('conditions');
  });
  it('has years where it approves, and no conditions where an incident is judged', () => {
    const approved = answerOf(decided(5, { outcome: 'approve', reason: 'conditions_met', valid_years: 3 }), DETAIL);
    expect(approved?.validYears).toBe('3');
    expect(approved?.conditions.every(({ state }) => state === 'held')).toBe(true);
    expect(answerOf(decided(1, { outcome: 'withdraw', reason: 'misuse', valid_years: 0 }), DETAIL)?.conditions).toEqual([]);
    expect(answerOf({ outcomes: [] } as unknown as Decision, DETAIL)).toBeUndefined();
  });
});

const GOOD: GoodRow = {
  key: 'fruit:1', exporter: 'fruit', good_no: 1, agreement: 'rcep', hs_code: { code: '081060', edition: 'hs2022' },
  name_zh: '鲜榴莲', name_en: 'fresh durian', is_withdrawn: false, filed_at: '',
};

describe('goods in a file', () => {
  it('are read by the names of the columns, whatever their order', () => {
    const [good] = goodsIn('name_en,hs_code,agreement,name_zh\nfresh durian,0810.60,rcep,鲜榴莲\n') ?? [];
    expect(good).toEqual({ agreement: 'rcep', hs_code: '0810.60', edition: 'hs2022', name_zh: '鲜榴莲', name_en: 'fresh durian' });
    expect(faultsOf(good!)).toEqual([]);
    expect(goodOf(good!).hs_code).toEqual({ code: '081060', edition: 'hs2022' });
    expect(isFiled(good!, [GOOD])).toBe(true);
    expect(isFiled(good!, [{ ...GOOD, is_withdrawn: true }])).toBe(false);
  });
  it('are not read without their columns, and a faulty line says in which', () => {
    expect(goodsIn('code,name\n081060,durian\n')).toBeUndefined();
    const [good] = goodsIn('agreement,hs_code,name_zh,name_en,edition\n,08106000,鲜榴莲,,hs9\n') ?? [];
    expect(faultsOf(good!)).toEqual(['agreement', 'hs_code', 'edition', 'name_en']);
  });
  it('that were taken along are the same when they come back', () => {
    const text = linesOf([GOOD]).map((cells) => cells.join(',')).join('\n');
    expect(isFiled(goodsIn(text)![0]!, [GOOD])).toBe(true);
  });
  it('are found by name, code and number', () => {
    for (const words of ['', '榴莲', 'DURIAN', '0810.60', '08 10', '1']) expect(matchesGood(GOOD, words)).toBe(true);
    for (const words of ['mango', '081061', '2', '.']) expect(matchesGood(GOOD, words)).toBe(false);
  });
});

describe('a refusal for the state of an approval', () => {
  const refused = (value: string) =>
    new ProblemError({ type: '', status: 422, title: `状态为“${value}”`, facts: [{ name: 'phase', value }] });
  it('names the state in words', () => {
    const told = withState(refused('suspended'), () => '已暂停') as ProblemError;
    expect(told.problem.title).toBe('状态为“已暂停”');
    expect(told.problem.facts).toEqual([{ name: 'phase', value: '已暂停' }]);
  });
  it('is otherwise left as it is', () => {
    const [other, fault] = [refused('sealed'), new Error('x')];
    expect(withState(other, () => '')).toBe(other);
    expect(withState(fault, () => '')).toBe(fault);
  });
});
