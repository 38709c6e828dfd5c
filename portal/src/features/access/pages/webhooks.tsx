import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Deliveries } from '@/shared/ui/deliveries';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { useChoices } from '../choices';
import { OnceSecret } from '../once_secret';
import { listOf, type WebhookRow } from '../types';
import { kindGroups, type EventType } from '../webhook_kinds';

interface Secret {
  webhook: string;
  secret: string;
  old_signs_until?: string | null;
}

interface EventTypes {
  items: EventType[];
}

const useEventTypes = () => useRead<EventTypes>('/log/event_types').data?.items ?? [];

// What is called a kind: a desk, or a type of event by its sentence.
function useKindName(): (kind: string) => string {
  const { t } = useTranslation('access');
  const types = useEventTypes();
  return (kind) => types.find(({ type }) => type === kind)?.title ?? t(`webhook_kind.${kind}`, kind);
}

// Whole desks, and the types of their events, under the name of the desk.
function useKindOptions() {
  const { t } = useTranslation('access');
  const types = useEventTypes();
  const { webhookDesks } = useChoices();
  return kindGroups(webhookDesks, types).map(({ desk, isWhole, types: single }) => {
    const title = t(`webhook_kind.${desk}`, desk);
    const whole = isWhole ? [{ value: desk, label: t('webhooks.whole_desk', { desk: title }) }] : [];
    return {
      label: title,
      options: [...whole, ...single.map((one) => ({ value: one.type, label: one.title }))],
    };
  });
}

function Kinds({ kinds }: { kinds: string }) {
  const nameOf = useKindName();
  return (
    <span className="chips">
      {listOf(kinds).map((kind) => (
        <span key={kind} className="chip">
          {nameOf(kind)}
        </span>
      ))}
    </span>
  );
}

// What may be done with one webhook; what is asked of the zone waits for a word of the person.
function Actions({ row, onSecret, onShow }: { row: WebhookRow; onSecret: (made: Secret) => void; onShow: () => void }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const pause = useCommand('access/webhooks/pause_webhook');
  const resume = useCommand('access/webhooks/resume_webhook');
  const remove = useCommand('access/webhooks/remove_webhook');
  const rotate = useMutation({
    mutationFn: () => send<Secret>('/access/webhooks/rotate_webhook_secret', { webhook: row.webhook }),
    onSuccess: async (made) => {
      onSecret(made);
      await client.invalidateQueries();
    },
  });
  const fields = { organisation: row.organisation, webhook: row.webhook };
  const failed = pause.error ?? resume.error ?? remove.error ?? rotate.error;
  return (
    <>
      {failed && <ErrorCard error={failed} />}
      <span className="field-row">
        <Button size="small" onClick={onShow}>
          {t('webhooks.deliveries')}
        </Button>
        {row.status === 'active' ? (
          <Button size="small" onClick={() => pause.mutate({ fields })}>
            {t('webhooks.pause')}
          </Button>
        ) : (
          <Button size="small" onClick={() => resume.mutate({ fields })}>
            {t('webhooks.resume')}
          </Button>
        )}
        <Popconfirm title={t('webhooks.rotate_sure')} onConfirm={() => rotate.mutate()}>
          <Button size="small">{t('webhooks.rotate')}</Button>
        </Popconfirm>
        <Popconfirm title={t('webhooks.remove_sure')} onConfirm={() => remove.mutate({ fields })}>
          <Button size="small" danger>
            {t('webhooks.remove')}
          </Button>
        </Popconfirm>
      </span>
    </>
  );
}

function Register({ onSecret }: { onSecret: (made: Secret) => void }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const kinds = useKindOptions();
  const [form] = Form.useForm<{ url: string; kinds: string[]; description?: string }>();
  const register = useMutation({
    mutationFn: (fields: { url: string; kinds: string[]; description?: string }) =>
      send<Secret>('/access/webhooks/register_webhook', { description: '', ...fields }),
    onSuccess: async (made) => {
      form.resetFields();
      onSecret(made);
      await client.invalidateQueries();
    },
  });
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Section title={t('webhooks.new')}>
      {register.error && <ErrorCard error={register.error} />}
      <Form form={form} layout="vertical" requiredMark={false} className="form-columns"
        onFinish={(fields) => register.mutate(fields)}>
        <Form.Item name="url" label={t('webhooks.url')} rules={rules}>
          <Input type="url" autoComplete="off" placeholder={t('webhooks.url_example')} />
        </Form.Item>
        <Form.Item name="kinds" label={t('webhooks.kinds')} rules={rules}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={kinds} />
        </Form.Item>
        <Form.Item name="description" label={t('webhooks.description')}>
          <Input />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={register.isPending} className="form-submit">
          {t('webhooks.register')}
        </Button>
      </Form>
    </Section>
  );
}

export default function WebhooksPage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  const { instant } = useDates();
  const [made, setMade] = useState<Secret>();
  const [shown, setShown] = useState<string>();
  const webhooks = useRead<Rows<WebhookRow>>('/access/webhooks/webhook', { organisation: me?.organisation.id });
  const columns: Column<WebhookRow>[] = [
    { name: 'url', title: t('webhooks.url'), isHead: true, cell: (row) => <code>{row.url}</code> },
    { name: 'description', title: t('webhooks.description'), cell: (row) => row.description },
    { name: 'kinds', title: t('webhooks.kinds'), cell: (row) => <Kinds kinds={row.kinds} /> },
    { name: 'status', title: t('users.status'), cell: (row) => t(`webhook_status.${row.status}`) },
    {
      name: 'actions',
      title: t('delegations.action'),
      cell: (row) => <Actions row={row} onSecret={setMade} onShow={() => setShown(row.webhook)} />,
    },
  ];
  return (
    <Page title={t('webhooks.title')} lead={t('webhooks.lead')}>
      {made && <OnceSecret title={t('webhooks.secret')} secret={made.secret} />}
      {made?.old_signs_until && (
        <p role="status">{t('webhooks.old_signs_until', { at: instant(made.old_signs_until) })}</p>
      )}
      <Section>
        <Asked query={webhooks}>
          {({ items }) => {
            const standing = items.filter((row) => row.status !== 'removed');
            return standing.length === 0 ? (
              <Empty title={t('webhooks.none')} />
            ) : (
              <DataList label={t('webhooks.title')} columns={columns} rows={standing} keyOf={(row) => row.key} />
            );
          }}
        </Asked>
      </Section>
      {shown && <Deliveries
          of={{ webhook: shown }}
          path="/access/webhooks/delivery"
          againPath="/access/webhooks/delivery/send_again"
        />}
      <Register onSecret={setMade} />
    </Page>
  );
}
