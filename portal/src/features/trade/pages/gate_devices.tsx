import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useLawList } from '@/shared/goods/law_lists';
import { Act } from '@/shared/ui/act';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import type { DeviceRow } from '../types';

function Registration() {
  const { t } = useTranslation('trade');
  const passes = useLawList('gate.passes');
  const [device, setDevice] = useState('');
  const [lane, setLane] = useState('');
  const [chosen, setChosen] = useState('');
  const pass = chosen || passes[0] || '';
  const register = useCommand('trade/gate_devices/register_device', () => setDevice(''));
  const fields = { device_id: device.trim(), pass, lane: lane.trim() };
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate({ fields });
      }}
    >
      <div className="form-grid">
        <TextField label={t('gate.device')} hint={t('devices.once')} isRequired value={device} onChange={setDevice} />
        <ChoiceField
          label={t('consignment.port')}
          value={pass}
          options={passes.map((one) => ({ value: one, label: t(`port.${one}`, one) }))}
          onChange={setChosen}
        />
        <TextField label={t('gate.lane')} isRequired value={lane} onChange={setLane} />
      </div>
      <button type="submit" className="solid-button" disabled={register.isPending || !device || !lane || !pass}>
        {t('devices.register')}
      </button>
      {register.isError && <ErrorCard error={register.error} onRetry={() => register.mutate({ fields })} />}
    </form>
  );
}

// The tablets of the port operator: who has which lane, what is missing, and what is lost.
export default function GateDevicesPage() {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const rows = useRead<Rows<DeviceRow>>('/trade/gate_devices/gate_device', { limit: 100 });
  const columns: Column<DeviceRow>[] = [
    { name: 'key', title: t('gate.device'), isHead: true, cell: (row) => row.key },
    { name: 'lane', title: t('gate.lane'), cell: (row) => `${t(`port.${row.pass}`, row.pass)} ${row.lane}` },
    { name: 'status', title: t('queue.state'), cell: (row) => t(`devices.status.${row.status}`) },
    { name: 'told', title: t('devices.told'), cell: (row) => (row.last_told_at ? instant(row.last_told_at) : t('none')) },
    { name: 'missing', title: t('devices.missing'), cell: (row) => row.missing_sequences || t('none') },
    { name: 'cases', title: t('devices.cases'), numeric: true, cell: (row) => row.conflicts_open },
    {
      name: 'revoke',
      title: t('act.title'),
      cell: (row) =>
        row.status === 'registered' ? (
          <Act
            label={t('devices.revoke')}
            question={t('devices.revoke.question', { device: row.key })}
            done={t('devices.revoke.done')}
            command="trade/gate_devices/revoke_device"
            reason={t('devices.revoke.reason')}
            isGrave
            fieldsOf={(reason) => ({ device_id: row.key, reason })}
          />
        ) : (
          t('none')
        ),
    },
  ];
  return (
    <Page title={t('devices.title')} lead={t('devices.lead')}>
      <Section title={t('devices.register')}>
        <Registration />
      </Section>
      <Section title={t('devices.list')}>
        <Asked query={rows}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('devices.empty')} />
            ) : (
              <DataList label={t('devices.list')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )
          }
        </Asked>
      </Section>
    </Page>
  );
}
