import { asText, csvOf } from '@/shared/format/table_file';
import { yuanOf } from '../unused/answer';
import type { FenSum, StageSum, StressAnswer, StressPart } from './types';

// Sums as they are told, and what follows from two of them. One that left what is counted is never
// shown as a number, nor is what is made of it.

export const GROUPS = ['by_chapter', 'by_origin', 'by_importer'] as const;
export type Group = (typeof GROUPS)[number];

export function lessOf(left: FenSum, right: FenSum): FenSum {
  const fen = left.fen - right.fen;
  const is_out_of_range = left.is_out_of_range || right.is_out_of_range || !Number.isSafeInteger(fen);
  return { fen, is_out_of_range };
}

export const MEASURES = ['imports', 'duty', 'vat', 'treasury'] as const;
export type Measure = (typeof MEASURES)[number];

// How a measure changes; of duty and VAT what the treasury has more of each.
export function changeOf(sum: StageSum, measure: Measure): FenSum {
  if (measure === 'imports') return sum.imports_change;
  if (measure === 'treasury') return sum.net;
  return measure === 'duty' ? lessOf(sum.duty_after, sum.duty_before) : lessOf(sum.vat_after, sum.vat_before);
}

// What importers no longer pay: the gain that stands against the treasury's loss.
export const sparedOf = (sum: StageSum): FenSum => lessOf(sum.duty_before, sum.duty_after);

// A point of a drawing; none for what is not counted.
export const pointOf = ({ fen, is_out_of_range }: FenSum): number | null => (is_out_of_range ? null : fen);

// Where most is at stake comes first; what is not counted before all.
export function byStake(parts: readonly StressPart[]): StressPart[] {
  const stake = ({ sum: { net } }: StressPart) => (net.is_out_of_range ? Infinity : Math.abs(net.fen));
  return [...parts].sort((left, right) => {
    const [a, b] = [stake(left), stake(right)];
    return a === b ? 0 : a < b ? 1 : -1;
  });
}

const amount = ({ fen, is_out_of_range }: FenSum) => (is_out_of_range ? 'out_of_range' : yuanOf(fen).amount);

const HEAD = [
  'stage', 'group', 'name', 'lines', 'imports', 'imports_change', 'duty_before', 'duty_after', 'vat_before', 'vat_after',
  'treasury', 'concentration_before', 'concentration_after',
];

const sumCells = (sum: StageSum) => [
  String(sum.lines), amount(sum.imports), amount(sum.imports_change), amount(sum.duty_before), amount(sum.duty_after),
  amount(sum.vat_before), amount(sum.vat_after), amount(sum.net),
];

// All that was answered as a table; what no sum holds has rows of its own.
export function csvOfAnswer({ stages, outside, unknown }: StressAnswer): string {
  const rows = stages.flatMap(({ stage, total, by_chapter, by_origin, by_importer }) => {
    const partRow = (group: string) => ({ name, sum, concentration }: StressPart) => [
      asText(stage), group, asText(name), ...sumCells(sum), String(concentration?.before ?? ''), String(concentration?.after ?? ''),
    ];
    return [
      [asText(stage), 'all', '', ...sumCells(total), '', ''],
      ...by_chapter.map(partRow('chapter')),
      ...by_origin.map(partRow('origin')),
      ...by_importer.map(partRow('importer')),
    ];
  });
  const left = [{ group: 'outside', name: '', imports: outside }, ...unknown.map(({ missing, imports }) => ({ group: 'unknown', name: missing, imports }))];
  const others = left
    .filter(({ imports }) => imports.lines > 0)
    .map(({ group, name, imports }) => ['', group, asText(name), String(imports.lines), amount(imports.value), '', '', '', '', '', '', '', '']);
  return `\uFEFF${csvOf([HEAD, ...rows, ...others])}`;
}
