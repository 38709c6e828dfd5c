import { csvOf, rowsIn } from '@/shared/format/table_file';

// An elimination schedule as a table of texts (docs/formats/elimination_schedule.md): the server
// reads it, the portal edits it and checks each cell while it is written.

export interface Row {
  id: number; // in this window
  hs: string;
  origin: string;
  elasticity: string;
  rates: readonly string[]; // one for each stage
}

export interface Plan {
  stages: readonly string[];
  rows: readonly Row[];
}

export const FIELDS = ['hs', 'origin', 'elasticity'] as const;
export type Field = (typeof FIELDS)[number];
export const ROWS_MAX = 20_000; // in this editor; the command line takes more
export const STAGES_MAX = 61;

let ids = 0;
export const rowOf = (hs: string, origin: string, elasticity: string, rates: readonly string[]): Row => {
  ids += 1;
  return { id: ids, hs, origin, elasticity, rates };
};
const blankRow = ({ stages }: Pick<Plan, 'stages'>): Row => rowOf('', '', '', stages.map(() => ''));

export function emptyPlan(stage: string): Plan {
  const stages = [stage];
  return { stages, rows: [blankRow({ stages })] };
}

// What was typed, as the server reads it: full-width digits, a minus of typesetters, a percent sign.
export function meant(field: Field | 'rate', text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/^[\u2212\u2013]/, '-');
  if (field === 'origin') return plain.toUpperCase();
  return field === 'rate' ? plain.replace(/%$/, '') : plain;
}

const cellsOf = ({ hs, origin, elasticity, rates }: Row): string[] => [
  meant('hs', hs), meant('origin', origin), meant('elasticity', elasticity), ...rates.map((rate) => meant('rate', rate)),
];
const isBlank = (row: Row) => cellsOf(row).every((cell) => cell === '');

// Rows of which something is told, in their order: line N of the file is the one at N - 2.
export const toldRows = ({ rows }: Plan): Row[] => rows.filter((row) => !isBlank(row));

export function csvOfPlan(plan: Plan): string {
  return csvOf([[...FIELDS, ...plan.stages.map((stage) => stage.trim())], ...toldRows(plan).map(cellsOf)]);
}

// What a file or a spreadsheet tells; nothing without a head that names a code and an elasticity,
// without a stage, or with more than is shown here.
export function planOf(text: string): Plan | undefined {
  const [head = [], ...lines] = rowsIn(text);
  const told = head.map((name) => name.toLowerCase());
  const at = (field: Field) => told.indexOf(field);
  const stages = head.flatMap((name, column) =>
    name !== '' && !FIELDS.some((field) => field === told[column]) ? [{ name, column }] : [],
  );
  if (at('hs') < 0 || at('elasticity') < 0) return undefined;
  if (stages.length === 0 || stages.length > STAGES_MAX || lines.length > ROWS_MAX) return undefined;
  const rows = lines.map((cells) =>
    rowOf(
      cells[at('hs')] ?? '',
      cells[at('origin')] ?? '',
      cells[at('elasticity')] ?? '',
      stages.map(({ column }) => cells[column] ?? ''),
    ),
  );
  const names = stages.map(({ name }) => name);
  return { stages: names, rows: rows.length > 0 ? rows : [blankRow({ stages: names })] };
}

const mapRow = (plan: Plan, id: number, make: (row: Row) => Row): Plan => ({
  ...plan,
  rows: plan.rows.map((row) => (row.id === id ? make(row) : row)),
});

export const withField = (plan: Plan, id: number, field: Field, text: string): Plan =>
  mapRow(plan, id, (row) => ({ ...row, [field]: text }));

export const withRate = (plan: Plan, id: number, stage: number, text: string): Plan =>
  mapRow(plan, id, (row) => ({ ...row, rates: row.rates.map((rate, at) => (at === stage ? text : rate)) }));

export const withRow = (plan: Plan): Plan =>
  plan.rows.length < ROWS_MAX ? { ...plan, rows: [...plan.rows, blankRow(plan)] } : plan;

// One row stays: a grid without any could not be written into.
export function withoutRow(plan: Plan, id: number): Plan {
  const rows = plan.rows.filter((row) => row.id !== id);
  return { ...plan, rows: rows.length > 0 ? rows : [blankRow(plan)] };
}

// The year after the last, or whatever number the last ends with, plus one.
export function nextStage(stages: readonly string[]): string {
  const [, begin = '', digits] = /^(.*?)(\d{1,9})$/.exec(stages.at(-1)?.trim() ?? '') ?? [];
  return digits === undefined ? String(stages.length + 1) : `${begin}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}

export function withStage(plan: Plan): Plan {
  if (plan.stages.length >= STAGES_MAX) return plan;
  return {
    stages: [...plan.stages, nextStage(plan.stages)],
    rows: plan.rows.map((row) => ({ ...row, rates: [...row.rates, ''] })),
  };
}

export function withoutStage(plan: Plan, stage: number): Plan {
  if (plan.stages.length === 1) return plan;
  const kept = <T,>(all: readonly T[]) => all.filter((_, at) => at !== stage);
  return { stages: kept(plan.stages), rows: plan.rows.map((row) => ({ ...row, rates: kept(row.rates) })) };
}

export const withStageName = (plan: Plan, stage: number, name: string): Plan => ({
  ...plan,
  stages: plan.stages.map((one, at) => (at === stage ? name : one)),
});

// A block of a spreadsheet, written over the cells from a row and column on. Rows and stages that
// are lacking are added.
export function withBlock(plan: Plan, id: number, column: number, block: readonly (readonly string[])[]): Plan {
  const first = plan.rows.findIndex((row) => row.id === id);
  const wide = Math.max(...block.map((cells) => cells.length));
  let next = plan;
  while (next.stages.length + FIELDS.length < column + wide && next.stages.length < STAGES_MAX) next = withStage(next);
  const rows = [...next.rows];
  block.forEach((cells, down) => {
    const at = first + down;
    if (at >= ROWS_MAX) return;
    const row = rows[at] ?? blankRow(next);
    const all = [row.hs, row.origin, row.elasticity, ...row.rates];
    cells.forEach((cell, right) => {
      if (column + right < all.length) all[column + right] = cell.trim();
    });
    const [hs = '', origin = '', elasticity = '', ...rates] = all;
    rows[at] = { id: row.id, hs, origin, elasticity, rates };
  });
  return { ...next, rows };
}

export function blockOf(text: string): string[][] {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
}

// What a reader may try it with. The rates are those of no agreement, and the elasticities nobody
// has measured.
export const examplePlan = (): Plan => ({
  stages: ['2027', '2028', '2029'],
  rows: [
    rowOf('0810.60', 'VN', '-1.5', ['10', '5', '0']),
    rowOf('08', '', '-1', ['8', '5', '3']),
  ],
});

// Past imports that the example may be applied to.
export const EXAMPLE_LINES = `declared_on,hs,origin,value,regime
2026-02-10,0810.60.00,VN,651000.00,mfn
2026-03-06,0810.60.00,TH,280000.00,mfn
2026-03-11,0804.50.30,TH,100000.00,mfn
`;
