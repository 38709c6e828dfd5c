import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { OnceSecret } from '../once_secret';
import { RoleList } from '../role_list';
import { listOf, type TokenRow } from '../types';

interface Fields {
  title: string;
  roles: string[];
  expires_on: string;
}

function Issue() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const issue = useMutation({
    // Until the end of the zone's day (Asia/Shanghai, UTC+8).
    mutationFn: ({ title, roles, expires_on }: Fields) =>
      send<{ token: string }>('/access/tokens', { title, roles, expires_at: `${expires_on}T15:59:59Z` }),
    onSuccess: async () => {
      form.resetFields();
      await client.invalidateQueries();
    },
  });
  const own = [...new Set(me?.grants.map((grant) => grant.role))];
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Section title={t('tokens.new')}>
      {issue.data && <OnceSecret title={t('tokens.secret')} secret={issue.data.token} />}
      {issue.error && <ErrorCard error={issue.error} />}
      <Form form={form} layout="vertical" requiredMark={false} className="form-columns"
        onFinish={(fields: Fields) => issue.mutate(fields)}>
        <Form.Item name="title" label={t('tokens.program')} rules={rules}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={t('users.roles')} rules={rules}>
          <Select mode="multiple" options={own.map((role) => ({ value: role, label: t(`role.${role}`, role) }))} />
        </Form.Item>
        <Form.Item name="expires_on" label={t('tokens.expires')} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={issue.isPending} className="form-submit">
          {t('tokens.issue')}
        </Button>
      </Form>
    </Section>
  );
}

export default function TokensPage() {
  const { t } = useTranslation('access');
  const { instant } = useDates();
  const { me } = useSession();
  const tokens = useRead<Rows<TokenRow>>('/access/users/access_token', { user: me?.user.id });
  const revoke = useCommand('access/users/revoke_token');
  const columns: Column<TokenRow>[] = [
    { name: 'title', title: t('tokens.program'), isHead: true, cell: (row) => row.title },
    { name: 'roles', title: t('users.roles'), cell: (row) => <RoleList grants={listOf(row.roles).map((role) => ({ role }))} /> },
    { name: 'created', title: t('tokens.created'), cell: (row) => instant(row.created_at) },
    {
      name: 'expires',
      title: t('tokens.expires'),
      cell: (row) => (row.ended_at ? t('tokens.ended', { at: instant(row.ended_at) }) : instant(row.expires_at)),
    },
    {
      name: 'revoke',
      title: t('delegations.action'),
      cell: (row) =>
        row.ended_at === null && (
          <Popconfirm
            title={t('tokens.revoke_sure', { title: row.title })}
            onConfirm={() => revoke.mutate({ fields: { user: row.user, token: row.token } })}
          >
            <Button size="small">{t('users.revoke')}</Button>
          </Popconfirm>
        ),
    },
  ];
  return (
    <Page title={t('tokens.title')} lead={t('tokens.lead')}>
      <Section>
        {revoke.error && <ErrorCard error={revoke.error} />}
        <Asked query={tokens}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('tokens.none')} />
            ) : (
              <DataList label={t('tokens.title')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )
          }
        </Asked>
      </Section>
      <Issue />
    </Page>
  );
}
