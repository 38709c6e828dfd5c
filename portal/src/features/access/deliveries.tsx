import { Button, Select } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import type { DeliveryPage, DeliveryView } from './types';

const STATUSES = ['waiting', 'delivered', 'dropped'];

// The delivery log of one webhook, newest first, a page at a time.
export function Deliveries({ webhook }: { webhook: string }) {
  const { t } = useTranslation('access');
  const { instant } = useDates();
  const client = useQueryClient();
  const [status, setStatus] = useState<string>();
  const [before, setBefore] = useState<number>();
  const page = useRead<DeliveryPage>('/access/webhooks/delivery', { webhook, status, before });
  const again = useMutation({
    mutationFn: (position: number) =>
      send<unknown>('/access/webhooks/delivery/send_again', { webhook, position }),
    onSuccess: () => client.invalidateQueries(),
  });
  const outcome = (row: DeliveryView) => {
    if (row.last_at === null) return t('deliveries.untried');
    return row.last_status === 0 ? row.last_fault : `HTTP ${row.last_status}, ${row.last_milliseconds} ms`;
  };
  const columns: Column<DeliveryView>[] = [
    { name: 'type', title: t('deliveries.type'), isHead: true, cell: (row) => <span title={row.type}>{row.title}</span> },
    { name: 'stream', title: t('deliveries.stream'), cell: (row) => row.stream },
    { name: 'status', title: t('users.status'), cell: (row) => t(`delivery_status.${row.status}`) },
    { name: 'attempts', title: t('deliveries.attempts'), cell: (row) => row.attempts },
    { name: 'outcome', title: t('deliveries.outcome'), cell: outcome },
    { name: 'next', title: t('deliveries.next'), cell: (row) => row.next_at && instant(row.next_at) },
    {
      name: 'again',
      title: t('delegations.action'),
      cell: (row) => (
        <Button size="small" onClick={() => again.mutate(row.position)}>
          {t('deliveries.again')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('webhooks.deliveries')}>
      {again.error && <ErrorCard error={again.error} />}
      <Select
        allowClear
        aria-label={t('users.status')}
        placeholder={t('deliveries.all')}
        value={status}
        onChange={(value) => {
          setStatus(value);
          setBefore(undefined);
        }}
        options={STATUSES.map((name) => ({ value: name, label: t(`delivery_status.${name}`) }))}
      />
      <Asked query={page}>
        {({ items, next, waiting }) => (
          <>
            <p>{t('deliveries.waiting', { number: waiting })}</p>
            {items.length === 0 ? (
              <Empty title={t('deliveries.none')} />
            ) : (
              <DataList
                label={t('webhooks.deliveries')}
                columns={columns}
                rows={items}
                keyOf={(row) => String(row.position)}
              />
            )}
            <span className="field-row">
              {before !== undefined && <Button onClick={() => setBefore(undefined)}>{t('deliveries.newest')}</Button>}
              {next !== null && <Button onClick={() => setBefore(next)}>{t('deliveries.older')}</Button>}
            </span>
          </>
        )}
      </Asked>
    </Section>
  );
}
