import { expect, it } from 'vitest';
import { toldColumns } from './told_columns';

const row = (old_cells: string[], new_cells: string[]) => ({ change: 'changed', old_row: 1, new_row: 1, old_cells, new_cells });

it('leaves out columns in which no row says anything, before or now', () => {
  expect(toldColumns([row(['-', 'true', '-', '"hold"'], ['-', 'true', '-', '"wait"'])], 4)).toEqual([1, 3]);
  expect(toldColumns([row(['-', '-'], ['-', 'true']), row([], ['false', '-'])], 2)).toEqual([0, 1]);
  expect(toldColumns([row(['true', '-'], ['-', '-'])], 3)).toEqual([0]);
});
