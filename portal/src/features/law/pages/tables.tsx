import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import type { DecisionTable } from '../tables/types';

export default function TablesPage() {
  const { t } = useTranslation('law');
  const { day } = useDates();
  const tables = useRead<Rows<DecisionTable>>('/law/tables');
  const columns: Column<DecisionTable>[] = [
    {
      name: 'title',
      title: t('table.title'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/decision-tables/${encodeURIComponent(row.name)}`}>{row.title}</Link>
          <br />
          <code className="soft">{row.name}</code>
        </>
      ),
    },
    { name: 'package', title: t('package.title'), cell: (row) => <code>{row.package}</code> },
    { name: 'hit', title: t('table.hit_policy'), cell: (row) => t(`hit.${row.hit_policy}`, row.hit_policy) },
    { name: 'inputs', title: t('table.inputs'), numeric: true, cell: (row) => row.inputs.length },
    { name: 'rows', title: t('table.rows'), numeric: true, cell: (row) => row.rows },
    { name: 'from', title: t('value.from'), cell: (row) => day(row.valid_from) },
  ];
  return (
    <Page title={t('tables.title')} lead={t('tables.lead')}>
      <Section>
        <Asked query={tables}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('law.nothing')} />
            ) : (
              <DataList label={t('tables.title')} columns={columns} rows={items} keyOf={(row) => row.name} />
            )
          }
        </Asked>
      </Section>
    </Page>
  );
}
