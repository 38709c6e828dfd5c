import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Query } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Pager } from '@/shared/ui/pager';
import { Asked } from '@/shared/ui/states';
import { USES, type UseRow } from './types';

interface UsesProps {
  review: string; // key of the product
  side: Query; // a body says that it reads as the one that was asked
}

// The lines of certificates that were applied for with the product, the last first.
export function Uses({ review, side }: UsesProps) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const [turned, setTurned] = useState<string[]>([]);
  const uses = useRead<Rows<UseRow>>(USES, {
    ...side, review, order_by: 'used_at', direction: 'descending', limit: 25, after: turned.at(-1),
  });
  const columns: Column<UseRow>[] = [
    {
      name: 'certificate',
      title: t('product.certificate'),
      isHead: true,
      cell: ({ certificate }) => <Link to={`/certificates/${encodeURIComponent(certificate)}`}>{certificate}</Link>,
    },
    { name: 'line', title: t('certificate.line'), cell: ({ line_no }) => t('line.nth', { no: line_no }) },
    { name: 'filing', title: t('product.filing'), cell: ({ filing }) => t('product.filing.no', { filing }) },
    { name: 'used_at', title: t('product.used_at'), cell: ({ used_at }) => <span className="figure">{instant(used_at)}</span> },
  ];
  return (
    <Asked query={uses} rows={2}>
      {({ items, next }) => (
        <>
          {items.length === 0 ? (
            <p className="soft">{t('product.never_used')}</p>
          ) : (
            <DataList label={t('product.uses')} columns={columns} rows={items} keyOf={({ key }) => key} />
          )}
          <Pager turned={turned} next={next} onTurn={setTurned} />
        </>
      )}
    </Asked>
  );
}
