import { describe, expect, it } from 'vitest';
import { cellOfPlace, faultsOf, stageFaults } from './checks';
import {
  blockOf, csvOfPlan, emptyPlan, examplePlan, nextStage, planOf, withBlock, withField, withoutRow, withoutStage, withRate,
  withRow, withStage, withStageName, type Plan,
} from './plan';
import { byStake, changeOf, csvOfAnswer, lessOf, pointOf, sparedOf } from './sums';
import type { FenSum, StageSum, StressAnswer } from './types';

const CSV = 'hs,origin,elasticity,2027,2028\n0810.60,VN,-1.25,10,0\n08,,-1,5,3\n';
const planIn = (text: string): Plan => {
  const plan = planOf(text);
  if (!plan) throw new Error('no plan');
  return plan;
};
const faultIn = (row: string, stages = 'a') => {
  const plan = planIn(`hs,origin,elasticity,${stages}\n${row}\n`);
  return Object.fromEntries(faultsOf(plan).get(plan.rows[0]?.id ?? 0) ?? []);
};

describe('a schedule', () => {
  it('comes back from its file as it was', () => {
    expect(csvOfPlan(planIn(CSV))).toBe(CSV);
    expect(csvOfPlan(planIn(`\uFEFF${CSV.replaceAll(',', '\t')}`))).toBe(CSV);
  });

  it('is read with its columns in any order, and without origins', () => {
    expect(csvOfPlan(planIn('2027,Elasticity,HS\n5,-1,08\n'))).toBe('hs,origin,elasticity,2027\n08,,-1,5\n');
  });

  it.each(['', 'hs,origin,2027\n08,,5\n', 'hs,elasticity\n08,-1\n', 'a,b\n1,2\n', 'hs,elasticity,"a\n08,-1,5\n'])(
    'is not read from %j', (text) => expect(planOf(text)).toBeUndefined());

  it('is not read with more rows than the page shows', () => {
    expect(planOf(`hs,elasticity,a\n${'08,-1,5\n'.repeat(20_001)}`)).toBeUndefined();
  });

  it('leaves blank rows out, and writes what was meant', () => {
    const [first] = emptyPlan('2027').rows;
    const id = first?.id ?? 0;
    let plan = withRow(emptyPlan('2027'));
    plan = withField({ ...plan, rows: [...plan.rows.slice(1), ...(first ? [first] : [])] }, id, 'hs', '０８１０．６０');
    plan = withRate(withField(withField(plan, id, 'origin', ' vn '), id, 'elasticity', '−1.5'), id, 0, '10 %');
    expect(csvOfPlan(plan)).toBe('hs,origin,elasticity,2027\n0810.60,VN,-1.5,10\n');
    expect(faultsOf(plan).size).toBe(0);
  });

  it('gets rows and stages, and loses them, but not the last', () => {
    let plan = withStage(planIn(CSV));
    expect(plan.stages).toEqual(['2027', '2028', '2029']);
    expect(plan.rows.every(({ rates }) => rates.length === 3)).toBe(true);
    plan = withoutStage(plan, 0);
    expect(plan.rows.map(({ rates }) => rates)).toEqual([['0', ''], ['3', '']]);
    plan = withoutStage(withoutStage(plan, 1), 0);
    expect(plan.stages).toEqual(['2028']);
    for (const { id } of plan.rows) plan = withoutRow(plan, id);
    expect(plan.rows.map(({ hs, rates }) => [hs, rates])).toEqual([['', ['']]]);
  });

  it.each([[['2027'], '2028'], [['stage 09'], 'stage 10'], [['now'], '2'], [[''], '2']])('calls the stage after %j %s', (stages, next) => {
    expect(nextStage(stages)).toBe(next);
  });

  it('takes a block of a spreadsheet, with rows and stages that it had not', () => {
    const plan = planIn('hs,origin,elasticity,2027\n08,,-1,5\n');
    const next = withBlock(plan, plan.rows[0]?.id ?? 0, 2, blockOf('-2\t4\t3\r\n-3\t2\t1\r\n'));
    expect(csvOfPlan(next)).toBe('hs,origin,elasticity,2027,2028\n08,,-2,4,3\n,,-3,2,1\n');
    expect(csvOfPlan(plan)).toBe('hs,origin,elasticity,2027\n08,,-1,5\n');
  });
});

describe('the cells', () => {
  it.each(['08,,-1,5', '0810,VN,0,0', '0810.60,VN,-1.5,6.5', '0810.60.00,,-.5,100', '08106000,,-0.0,5', '0810600090,,-1,5', '0810.60.00.90,,-1,5'])(
    'of %s are right', (row) => expect(faultIn(row)).toEqual({}));

  it.each([
    ['0,,-1,5', { hs: 'hs' }],
    ['081,,-1,5', { hs: 'hs' }],
    ['00,,-1,5', { hs: 'hs' }],
    ['08.10,,-1,5', { hs: 'hs' }],
    ['0810.,,-1,5', { hs: 'hs' }],
    ['081060009012,,-1,5', { hs: 'hs' }],
    ['08,Viet,-1,5', { origin: 'origin' }],
    ['08,,1,5', { elasticity: 'elasticity' }],
    ['08,,-1,-5', { 0: 'rate' }],
    ['08,,-1,1e3', { 0: 'rate' }],
    ['08,,-1,.5', { 0: 'rate' }],
    ['08,,,', { elasticity: 'elasticity_needed', 0: 'rate_needed' }],
    [',VN,-1,5', { hs: 'hs_needed' }],
  ])('of %s are told', (row, faults) => expect(faultIn(row)).toEqual(faults));

  it('of a repeated code and origin are told, however it is written', () => {
    const plan = planIn('hs,origin,elasticity,a\n0810.60,VN,-1,5\n081060,,-1,5\n081060,vn,-1,5\n');
    expect([...faultsOf(plan)].map(([id, faults]) => [id, [...faults]])).toEqual([[plan.rows[2]?.id, [['hs', 'repeated']]]]);
  });

  it('that name stages are told when they name nothing of their own', () => {
    let plan = withStage(withStage(withStage(emptyPlan('2027'))));
    plan = withStageName(withStageName(withStageName(plan, 1, ' '), 2, 'HS'), 3, '2027');
    expect(stageFaults(plan)).toEqual([undefined, 'stage_needed', 'stage_field', 'stage_repeated']);
  });

  it('are found by where the server refused', () => {
    let plan = planIn(CSV);
    const [first, second] = plan.rows.map(({ id }) => id);
    expect(cellOfPlace(plan, 'schedule.line 3.hs')).toEqual({ id: second, column: 'hs' });
    expect(cellOfPlace(plan, 'schedule.line 2.2028')).toEqual({ id: first, column: 1 });
    expect(cellOfPlace(plan, 'schedule.line 1')).toBeUndefined();
    expect(cellOfPlace(plan, 'lines.line 2.hs')).toBeUndefined();
    plan = { ...plan, rows: [...emptyPlan('a').rows, ...plan.rows] };
    expect(cellOfPlace(plan, 'schedule.line 3.hs'), 'a blank row is in no file').toEqual({ id: second, column: 'hs' });
  });

  it('of the example are right', () => expect(faultsOf(examplePlan()).size).toBe(0));
});

const sum = (fen: number, is_out_of_range = false): FenSum => ({ fen, is_out_of_range });
const part = (name: string, net: FenSum) => ({
  name,
  concentration: name === '08' ? { before: 7691, after: 7718 } : null,
  sum: {
    lines: 2, imports: sum(75_100_000), imports_change: sum(7_650_815), duty_before: sum(14_520_000), duty_after: sum(7_731_603),
    vat_before: sum(8_065_800), vat_after: sum(8_143_418), net,
  } satisfies StageSum,
});

describe('the sums', () => {
  it('tell how each measure changes', () => {
    const { sum: total } = part('08', sum(-6_710_779));
    expect(changeOf(total, 'imports')).toEqual(sum(7_650_815));
    expect(changeOf(total, 'duty')).toEqual(sum(-6_788_397));
    expect(changeOf(total, 'vat')).toEqual(sum(77_618));
    expect(changeOf(total, 'treasury')).toEqual(sum(-6_788_397 + 77_618));
    expect(sparedOf(total)).toEqual(sum(6_788_397));
  });

  it('beyond what is counted stay so in what is made of them', () => {
    expect(lessOf(sum(1), sum(2, true)).is_out_of_range).toBe(true);
    expect(lessOf(sum(Number.MAX_SAFE_INTEGER), sum(-1)).is_out_of_range).toBe(true);
    expect(pointOf(sum(5, true))).toBeNull();
    expect(pointOf(sum(-5))).toBe(-5);
  });

  it('are ordered by what is at stake', () => {
    const parts = [part('08', sum(-5)), part('87', sum(7)), part('94', sum(0, true)), part('33', sum(-9))];
    expect(byStake(parts).map(({ name }) => name)).toEqual(['94', '33', '87', '08']);
  });

  it('become a table that no spreadsheet computes, with what they leave out', () => {
    const one = part('08', sum(-6_710_779));
    const none = { lines: 0, value: sum(0) };
    const answer = {
      stages: [{ stage: '=2027', total: one.sum, by_chapter: [one], by_origin: [part('', sum(1, true))], by_importer: [part('=fruit', sum(-6_710_779))], importers: 1 }],
      outside: none,
      unknown: [{ missing: 'duty_paid', imports: { lines: 1, value: sum(42_000_000) } }],
    } as unknown as StressAnswer;
    expect(csvOfAnswer(answer).split('\n').slice(1)).toEqual([
      "'=2027,all,,2,751000.00,76508.15,145200.00,77316.03,80658.00,81434.18,-67107.79,,",
      "'=2027,chapter,08,2,751000.00,76508.15,145200.00,77316.03,80658.00,81434.18,-67107.79,7691,7718",
      "'=2027,origin,,2,751000.00,76508.15,145200.00,77316.03,80658.00,81434.18,out_of_range,,",
      "'=2027,importer,'=fruit,2,751000.00,76508.15,145200.00,77316.03,80658.00,81434.18,-67107.79,,",
      ',unknown,duty_paid,1,420000.00,,,,,,,,',
      '',
    ]);
  });
});
