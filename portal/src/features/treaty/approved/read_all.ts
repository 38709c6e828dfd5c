import { useQuery } from '@tanstack/react-query';
import { read, type Query } from '@/shared/api/client';
import type { Page } from '@/shared/api/types';
import { DESK, type GoodRow } from './types';

const PAGE_ROWS = 500;

// Every row, page after page.
export async function readAll<Row>(path: string, query: Query, signal?: AbortSignal): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await read<Page<Row>>(path, { ...query, limit: PAGE_ROWS, after }, signal);
    rows.push(...page.items);
    after = page.next;
  } while (after);
  return rows;
}

const byNumber = (left: GoodRow, right: GoodRow) => left.good_no - right.good_no;

// The goods that an exporter filed, those withdrawn too, in the order of their numbers.
export function useGoods(exporter: string, isWanted = true) {
  const path = `${DESK}/approved_good`;
  return useQuery({
    queryKey: [path, exporter],
    queryFn: async ({ signal }) => (await readAll<GoodRow>(path, { exporter }, signal)).toSorted(byNumber),
    enabled: isWanted && exporter !== '',
  });
}

// Whether a good has the words: in its names, the beginning of its code, its number.
export function matchesGood(good: GoodRow, words: string): boolean {
  const text = words.trim().toLowerCase();
  const code = text.replace(/[.\s]/g, '');
  return (
    text === '' ||
    good.name_zh.toLowerCase().includes(text) ||
    good.name_en.toLowerCase().includes(text) ||
    (code !== '' && good.hs_code.code.startsWith(code)) ||
    String(good.good_no) === text
  );
}
