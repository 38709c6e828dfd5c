import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { newId } from '@/shared/api/client';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { useChoices } from '../choices';
import { listOf, type DelegationRow } from '../types';

function List({ side, own }: { side: 'principal' | 'delegate'; own: string }) {
  const { t } = useTranslation('access');
  const { day } = useDates();
  const rows = useRead<Rows<DelegationRow>>('/access/delegations/delegation', { [side]: own });
  const end = useCommand(
    side === 'principal' ? 'access/delegations/revoke_delegation' : 'access/delegations/renounce_delegation',
  );
  const other = side === 'principal' ? 'delegate' : 'principal';
  const columns: Column<DelegationRow>[] = [
    { name: 'other', title: t(`delegations.${other}`), isHead: true, cell: (row) => <Organisation id={row[other]} /> },
    {
      name: 'scope',
      title: t('delegations.scope'),
      cell: (row) => (
        <span className="chips">
          {listOf(row.scope).map((part) => (
            <span key={part} className="chip">
              {t(`delegable.${part}`, part)}
            </span>
          ))}
        </span>
      ),
    },
    { name: 'from', title: t('delegations.days'), cell: (row) => `${day(row.valid_from)} – ${day(row.valid_until)}` },
    { name: 'status', title: t('users.status'), cell: (row) => t(`delegation_status.${row.status}`) },
    {
      name: 'end',
      title: t('delegations.action'),
      cell: (row) =>
        row.status === 'granted' && (
          <Popconfirm
            title={t(`delegations.${side}_sure`)}
            onConfirm={() => end.mutate({ fields: { delegation: row.key } })}
          >
            <Button size="small">{t(`delegations.${side}_end`)}</Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <Section title={t(`delegations.by_${side}`)}>
      {end.error && <ErrorCard error={end.error} />}
      <Asked query={rows}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('delegations.none')} />
          ) : (
            <DataList label={t(`delegations.by_${side}`)} columns={columns} rows={items} keyOf={(row) => row.key} />
          )
        }
      </Asked>
    </Section>
  );
}

interface Fields {
  delegate: string;
  scope: string[];
  areas: string[];
  valid_from: string;
  valid_until: string;
}

function Give({ own }: { own: string }) {
  const { t } = useTranslation('access');
  const [form] = Form.useForm<Fields>();
  const choices = useChoices();
  const grant = useCommand('access/delegations/grant_delegation', () => form.resetFields());
  const optionsOf = (kind: 'delegable' | 'area', ids: string[]) =>
    ids.map((id) => ({ value: id, label: t(`${kind}.${id}`, id) }));
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Section title={t('delegations.give')}>
      {grant.error && <ErrorCard error={grant.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="form-columns"
        initialValues={{ valid_from: zoneToday(), areas: ['whole'] }}
        onFinish={(fields: Fields) =>
          grant.mutate({ fields: { delegation: newId(), principal: own, ...fields } })
        }
      >
        <Form.Item name="delegate" label={t('delegations.delegate')} rules={rules}>
          <Input />
        </Form.Item>
        <Form.Item name="scope" label={t('delegations.scope')} rules={rules}>
          <Select mode="multiple" options={optionsOf('delegable', choices.delegable)} />
        </Form.Item>
        <Form.Item name="areas" label={t('users.area')} rules={rules}>
          <Select mode="multiple" options={optionsOf('area', ['whole', ...choices.areas])} />
        </Form.Item>
        <Form.Item name="valid_from" label={t('delegations.from')} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="valid_until" label={t('delegations.until')} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={grant.isPending} className="form-submit">
          {t('delegations.send')}
        </Button>
      </Form>
    </Section>
  );
}

export default function DelegationsPage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  const own = me?.organisation.id ?? '';
  return (
    <Page title={t('delegations.title')} lead={t('delegations.lead')}>
      <List side="principal" own={own} />
      <List side="delegate" own={own} />
      <Give own={own} />
    </Page>
  );
}
