import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Section } from '@/shared/ui/page';
import { Person } from '@/shared/ui/person';
import { Asked, Empty } from '@/shared/ui/states';

interface DocketRow {
  key: string;
  open_cases: number;
  oldest_since: string | null;
  left_cases: number;
}

// How much each officer of the desk holds; for its head.
export function Workload() {
  const { t } = useTranslation('trade');
  const { me } = useSession();
  const { instant } = useDates();
  const rows = useRead<Rows<DocketRow>>('/trade/dockets/docket', {
    organisation: me?.organisation.id,
    order_by: 'open_cases',
    direction: 'descending',
    limit: 200,
  });
  const columns: Column<DocketRow>[] = [
    { name: 'key', title: t('case.officer'), isHead: true, cell: (row) => <Person id={row.key} /> },
    { name: 'open', title: t('workload.open'), numeric: true, cell: (row) => row.open_cases },
    {
      name: 'oldest',
      title: t('workload.oldest'),
      cell: (row) => (row.oldest_since ? instant(row.oldest_since) : t('none')),
    },
    { name: 'left', title: t('workload.left'), numeric: true, cell: (row) => row.left_cases },
  ];
  return (
    <Section title={t('workload.title')}>
      <Asked query={rows}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('workload.empty')} />
          ) : (
            <DataList
              label={t('workload.title')}
              columns={columns}
              rows={items}
              keyOf={(row) => row.key}
            />
          )
        }
      </Asked>
    </Section>
  );
}
