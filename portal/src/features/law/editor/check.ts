import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/treaty';
import { useSettled } from '@/shared/goods/goods_search';
import { placeOf, printSheet, type CellPlace } from './print_sheet';
import type { Sheet } from './sheet';

type Schemas = components['schemas'];
export type Term = Schemas['DelegatedTerm'];
export type Analysis = Schemas['AnalysisView'];

export interface CellProblem extends Omit<CellPlace, 'row'> {
  at?: number; // the row's place in the sheet
  problem: Schemas['Problem'];
}

export interface Checked {
  sheet: Sheet; // that was checked
  problems: CellProblem[];
  canonical: string;
  digest: string;
  analysis: Analysis | undefined;
}

// The program stops at the first cell that it cannot read. Its row is left out and the rest asked
// again, so that several cells show at once what is wrong with them.
const PROBLEMS_MAX = 6;
const SETTLED_AFTER = 350;

async function check(sheet: Sheet, terms: readonly Term[]): Promise<Checked> {
  const problems: CellProblem[] = [];
  for (;;) {
    const left = { ...sheet, rows: sheet.rows.filter((_, at) => problems.every((one) => one.at !== at)) };
    const printed = printSheet(left);
    const answer = await send<Schemas['VersionChecked']>('/treaty/reforms/check', { text: printed.text, terms });
    if (!answer.problem) {
      const isWhole = problems.length === 0;
      return {
        sheet,
        problems,
        canonical: isWhole ? answer.canonical : '',
        digest: isWhole ? (answer.digest ?? '') : '',
        analysis: isWhole ? (answer.analysis ?? undefined) : undefined,
      };
    }
    const { row, ...place } = placeOf(printed, answer.problem.place ?? '');
    const isMore = problems.length > 0 && !row;
    // Without the rows that were left out, what is said of the whole may not be true.
    if (!isMore) problems.push({ ...place, ...(row && { at: sheet.rows.indexOf(row) }), problem: answer.problem });
    if (!row || problems.length === PROBLEMS_MAX) {
      return { sheet, problems, canonical: '', digest: '', analysis: undefined };
    }
  }
}

// What the program says of the sheet, once nobody has typed for a moment. The answer before stays
// until the next is there.
export function useCheck(sheet: Sheet, terms: readonly Term[]) {
  const { i18n } = useTranslation();
  const settled = useSettled(sheet, SETTLED_AFTER);
  const text = useMemo(() => printSheet(settled).text, [settled]);
  const query = useQuery({
    queryKey: ['/treaty/reforms/check', text, terms, i18n.language],
    queryFn: () => check(settled, terms),
    placeholderData: (before: Checked | undefined) => before,
    retry: false,
    staleTime: Infinity,
  });
  return { query, isCurrent: settled === sheet && !query.isFetching && query.isSuccess };
}
