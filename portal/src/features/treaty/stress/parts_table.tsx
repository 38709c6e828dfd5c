import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format/decimal';
import { DataList, type Column } from '@/shared/ui/data_list';
import { SumText } from './sum_text';
import { byStake, type Group } from './sums';
import type { FenSum, StageSum, StressPart } from './types';
import { useNames } from './use_names';

const SHOWN_AT_FIRST = 30;

// The columns of sums, of stages as of their parts.
export function useSumColumns<Row extends { sum: StageSum }>(): Column<Row>[] {
  const { t, i18n } = useTranslation('treaty');
  const path = (before: FenSum, after: FenSum) => (
    <>
      <SumText sum={before} /> → <SumText sum={after} />
    </>
  );
  return [
    { name: 'lines', title: t('stress.lines_column'), numeric: true, cell: ({ sum }) => formatDecimal(String(sum.lines), i18n.language) },
    { name: 'imports', title: t('stress.imports_before'), numeric: true, cell: ({ sum }) => <SumText sum={sum.imports} /> },
    { name: 'change', title: t('stress.measure.imports'), numeric: true, cell: ({ sum }) => <SumText sum={sum.imports_change} isChange /> },
    { name: 'treasury', title: t('stress.measure.treasury'), numeric: true, cell: ({ sum }) => <SumText sum={sum.net} isChange /> },
    { name: 'duty', title: t('stress.duty_path'), numeric: true, cell: ({ sum }) => path(sum.duty_before, sum.duty_after) },
    { name: 'vat', title: t('stress.vat_path'), numeric: true, cell: ({ sum }) => path(sum.vat_before, sum.vat_after) },
  ];
}

interface PartsTableProps {
  parts: StressPart[];
  group: Group;
}

// A stage by chapter or by origin, where most is at stake first.
export function PartsTable({ parts, group }: PartsTableProps) {
  const { t, i18n } = useTranslation('treaty');
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const nameOf = useNames();
  const sums = useSumColumns<StressPart>();
  const ordered = useMemo(() => byStake(parts), [parts]);
  const index = (points: number) => formatDecimal(String(points), i18n.language);
  const columns: Column<StressPart>[] = [
    { name: 'name', title: t(`stress.${group}`), isHead: true, cell: ({ name }) => <span className={group === 'by_chapter' ? 'stress-sum' : undefined}>{nameOf(group, name)}</span> },
    ...sums,
  ];
  if (group === 'by_chapter') {
    columns.push({
      name: 'concentration',
      title: t('stress.concentration'),
      numeric: true,
      cell: ({ concentration }) =>
        concentration ? (
          <span className="stress-sum">
            {index(concentration.before)} → {index(concentration.after)}
          </span>
        ) : (
          t('stress.unknown_word')
        ),
    });
  }
  return (
    <>
      <DataList label={t(`stress.${group}`)} columns={columns} rows={ordered.slice(0, shown)} keyOf={({ name }) => name} room={1000} />
      {shown < ordered.length && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + 4 * SHOWN_AT_FIRST)}>
          {t('unused.more', { count: ordered.length - shown })}
        </button>
      )}
    </>
  );
}
