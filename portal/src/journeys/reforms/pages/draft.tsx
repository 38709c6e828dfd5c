import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { TableEditor } from '@/features/law/editor/table_editor';
import type { TableDetail } from '@/features/law/tables/types';
import { addressOf, readFile } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { Page } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';

// A new version of a decision table, drafted from the one that stands in the law.
export default function DraftPage() {
  const { t } = useTranslation('reforms');
  const { name = '' } = useParams();
  const path = `/law/tables/${encodeURIComponent(name)}`;
  const table = useRead<TableDetail>(path);
  const text = useQuery({
    queryKey: [path, 'text'],
    queryFn: async () => (await readFile(addressOf(`${path}/text`))).text(),
  });
  return (
    <Page
      title={t('draft.title')}
      lead={table.data ? `${table.data.table.title} · ${t('draft.lead')}` : name}
      actions={<Link to={`/decision-tables/${encodeURIComponent(name)}`}>{t('draft.back')}</Link>}
    >
      <Asked query={text} rows={8}>
        {(start) => <TableEditor key={name} start={start} base={start} keptAs={name} />}
      </Asked>
    </Page>
  );
}
