import { rowOf, toldRows, type Plan } from './plan';

// A schedule as this device keeps it: to the letter, also what is faulty and in no file.
export const textOfPlan = ({ stages, rows }: Plan): string =>
  JSON.stringify({ stages, rows: rows.map(({ hs, origin, elasticity, rates }) => [hs, origin, elasticity, ...rates]) });

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

// What was kept; nothing where it cannot be read.
export function planOfText(text: string): Plan | undefined {
  try {
    const { stages, rows } = JSON.parse(text) as { stages?: unknown; rows?: unknown };
    if (!isTexts(stages) || stages.length === 0 || !Array.isArray(rows) || rows.length === 0) return undefined;
    if (!rows.every((row) => isTexts(row) && row.length === 3 + stages.length)) return undefined;
    return { stages, rows: (rows as string[][]).map(([hs = '', origin = '', elasticity = '', ...rates]) => rowOf(hs, origin, elasticity, rates)) };
  } catch {
    return undefined;
  }
}

// The text to keep of a schedule: none of a file or an example that nobody changed, so that what was
// written before stays kept; an empty one where nothing is written, to forget what was.
export function textToKeep(plan: Plan, given: readonly Plan[], stage: string): string | undefined {
  if (given.includes(plan)) return undefined;
  const isUnwritten = toldRows(plan).length === 0 && plan.stages.length === 1 && plan.stages[0] === stage;
  return isUnwritten ? '' : textOfPlan(plan);
}
