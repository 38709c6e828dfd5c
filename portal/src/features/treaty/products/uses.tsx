import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import type { StepRow } from './types';

// The lines of certificates that were applied for with the product.
export function Uses({ steps }: { steps: StepRow[] }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  if (steps.length === 0) return <p className="soft">{t('product.never_used')}</p>;
  const columns: Column<StepRow>[] = [
    {
      name: 'certificate',
      title: t('product.certificate'),
      isHead: true,
      cell: ({ certificate }) => <Link to={`/certificates/${encodeURIComponent(certificate)}`}>{certificate}</Link>,
    },
    { name: 'line', title: t('certificate.line'), cell: ({ line_no }) => t('line.nth', { no: line_no }) },
    { name: 'filing', title: t('product.filing'), cell: ({ filing }) => t('product.filing.no', { filing }) },
    { name: 'at', title: t('product.used_at'), cell: ({ at }) => <span className="figure">{instant(at)}</span> },
  ];
  return <DataList label={t('product.uses')} columns={columns} rows={steps} keyOf={({ key }) => key} />;
}
