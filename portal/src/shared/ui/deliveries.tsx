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

interface DeliveryView {
  message: string;
  position: number;
  stream: string;
  type: string;
  title: string;
  status: 'waiting' | 'delivered' | 'dropped';
  attempts: number;
  next_at: string | null;
  last_at: string | null;
  last_status: number;
  last_fault: string;
  last_milliseconds: number;
}

interface DeliveryPage {
  items: DeliveryView[];
  next: number | null;
  waiting: number;
}

const STATUSES = ['waiting', 'delivered', 'dropped'];

interface AgainProps {
  path: string;
  of: Record<string, string>;
  position: number;
}

function Again({ path, of, position }: AgainProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => send<unknown>(path, { ...of, position }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      {again.error && <ErrorCard error={again.error} />}
      <Button size="small" onClick={() => again.mutate()}>
        {t('deliveries.again')}
      </Button>
    </>
  );
}

interface DeliveriesProps {
  path: string;
  // Whose: { webhook: ... }
  of: Record<string, string>;
  // Where one is sent again, if it can be.
  againPath?: string;
}

// What was sent to one receiver and what waits, newest first, a page at a time.
export function Deliveries({ path, of, againPath }: DeliveriesProps) {
  const { t } = useTranslation();
  const { instant } = useDates();
  const [status, setStatus] = useState<string>();
  const [before, setBefore] = useState<number>();
  const page = useRead<DeliveryPage>(path, { ...of, status, before });
  const outcome = (row: DeliveryView) => {
    if (row.last_at === null) return t('deliveries.untried');
    return row.last_status === 0 ? row.last_fault : `HTTP ${row.last_status}, ${row.last_milliseconds} ms`;
  };
  const columns: Column<DeliveryView>[] = [
    { name: 'type', title: t('deliveries.type'), isHead: true, cell: (row) => <span title={row.type}>{row.title}</span> },
    { name: 'stream', title: t('deliveries.stream'), cell: (row) => row.stream },
    { name: 'status', title: t('deliveries.status'), cell: (row) => t(`delivery_status.${row.status}`) },
    { name: 'attempts', title: t('deliveries.attempts'), cell: (row) => row.attempts },
    { name: 'outcome', title: t('deliveries.outcome'), cell: outcome },
    { name: 'next', title: t('deliveries.next'), cell: (row) => row.next_at && instant(row.next_at) },
    ...(againPath
      ? [{
          name: 'again',
          title: t('deliveries.act'),
          cell: (row: DeliveryView) => <Again path={againPath} of={of} position={row.position} />,
        }]
      : []),
  ];
  return (
    <Section title={t('deliveries.title')}>
      <Select
        allowClear
        aria-label={t('deliveries.status')}
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
                label={t('deliveries.title')}
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
