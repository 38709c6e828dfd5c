import { parseCsv } from '@/shared/format/table_file';
import type { GoodRow } from './types';

// Goods in a file: a head with these names in any order, and a good for each line.

export const COLUMNS = ['agreement', 'hs_code', 'edition', 'name_zh', 'name_en'] as const;
type Column = (typeof COLUMNS)[number];

export type GoodDraft = Record<Column, string>;

export const EDITIONS = ['hs2022', 'hs2017', 'hs2012'] as const;

export const emptyGood = (): GoodDraft => ({ agreement: '', hs_code: '', edition: EDITIONS[0], name_zh: '', name_en: '' });

const digitsOf = (code: string) => code.replace(/[.\s]/g, '');

// The fields that lack something, or are not what they have to be.
export function faultsOf(good: GoodDraft): Column[] {
  const isWrong: Record<Column, boolean> = {
    agreement: good.agreement.trim() === '',
    hs_code: !/^\d{6}$/.test(digitsOf(good.hs_code)),
    edition: !EDITIONS.some((edition) => edition === good.edition),
    name_zh: good.name_zh.trim() === '',
    name_en: good.name_en.trim() === '',
  };
  return COLUMNS.filter((column) => isWrong[column]);
}

// As the desk takes it.
export function goodOf(good: GoodDraft) {
  return {
    agreement: good.agreement.trim(),
    hs_code: { code: digitsOf(good.hs_code), edition: good.edition },
    name_zh: good.name_zh.trim(),
    name_en: good.name_en.trim(),
  };
}

type Filed = Pick<GoodRow, 'agreement' | 'hs_code' | 'name_zh' | 'is_withdrawn'>;

// The desk takes the same good once.
export function isFiled(good: GoodDraft, filed: readonly Filed[]): boolean {
  const asked = goodOf(good);
  return filed.some(
    (one) =>
      !one.is_withdrawn &&
      one.agreement === asked.agreement &&
      one.hs_code.code === asked.hs_code.code &&
      one.hs_code.edition === asked.hs_code.edition &&
      one.name_zh === asked.name_zh,
  );
}

// Nothing where a column is missing; the edition alone may be left out. Throws FileFault.
export function goodsIn(text: string): GoodDraft[] | undefined {
  const [head = [], ...lines] = parseCsv(text);
  const at = (column: Column) => head.findIndex((name) => name.trim().toLowerCase() === column);
  if (COLUMNS.some((column) => column !== 'edition' && at(column) < 0)) return undefined;
  return lines.map((cells) => {
    const cell = (column: Column) => cells[at(column)]?.trim() ?? '';
    return {
      agreement: cell('agreement'),
      hs_code: cell('hs_code'),
      edition: cell('edition') || EDITIONS[0],
      name_zh: cell('name_zh'),
      name_en: cell('name_en'),
    };
  });
}

// What is filed, as the lines of such a file.
export function linesOf(goods: readonly Pick<GoodRow, 'agreement' | 'hs_code' | 'name_zh' | 'name_en'>[]): string[][] {
  return [
    [...COLUMNS],
    ...goods.map(({ agreement, hs_code, name_zh, name_en }) => [agreement, hs_code.code, hs_code.edition, name_zh, name_en]),
  ];
}
