import { describe, expect, it } from 'vitest';
import { planOfText, textOfPlan, textToKeep } from './kept_plan';
import { emptyPlan, examplePlan, withField, withRow, withStage, withStageName } from './plan';

const cellsOf = (text: string) => planOfText(text)?.rows.map(({ hs, origin, elasticity, rates }) => [hs, origin, elasticity, ...rates]);

describe('a schedule on this device', () => {
  it('comes back to the letter, also where it is faulty or blank', () => {
    let plan = withRow(withStage(emptyPlan('2027')));
    plan = withStageName(withField(plan, plan.rows[1]?.id ?? 0, 'hs', ' ０８1'), 1, '');
    const text = textOfPlan(plan);
    expect(planOfText(text)?.stages).toEqual(['2027', '']);
    expect(cellsOf(text)).toEqual([['', '', '', '', ''], [' ０８1', '', '', '', '']]);
  });

  it('has rows of its own in each window', () => {
    const [one, other] = [examplePlan(), examplePlan()].map((plan) => planOfText(textOfPlan(plan))?.rows[0]?.id);
    expect(one).not.toBe(other);
  });

  it.each(['', '{}', 'null', '{"stages":[],"rows":[]}', '{"stages":["a"],"rows":[]}', '{"stages":["a"],"rows":[["08","","-1"]]}', '{"stages":["a"],"rows":[["08","","-1",5]]}'])(
    'is not read from %j', (text) => expect(planOfText(text)).toBeUndefined());

  it('is kept once it is written, forgotten when nothing is left of it', () => {
    const blank = emptyPlan('2027');
    expect(textToKeep(blank, [], '2027')).toBe('');
    expect(textToKeep(withStage(blank), [], '2027')).not.toBe('');
    expect(textToKeep(withField(blank, blank.rows[0]?.id ?? 0, 'hs', '08'), [], '2027')).toContain('"08"');
  });

  it('of a file or an example leaves what was written, until it is changed', () => {
    const given = examplePlan();
    expect(textToKeep(given, [given], '2027')).toBeUndefined();
    expect(textToKeep(withRow(given), [given], '2027')).toContain('0810.60');
  });
});
