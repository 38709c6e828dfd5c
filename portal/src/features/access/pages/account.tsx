import { Button, Form, Input, Popconfirm } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '@/shared/api/client';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { Identities } from '../identities';
import type { SessionRow } from '../types';

interface Fields {
  current: string;
  next: string;
}

function Password() {
  const { t } = useTranslation('access');
  const [form] = Form.useForm<Fields & { again: string }>();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => send('/access/password', { old_password: current, new_password: next }),
    onSuccess: () => form.resetFields(),
  });
  const rules = [{ required: true, message: t('needed') }];
  return (
    <Section title={t('account.password')}>
      {change.error && <ErrorCard error={change.error} />}
      {change.isSuccess && <p role="status">{t('account.changed')}</p>}
      <Form form={form} layout="vertical" requiredMark={false} className="form-columns"
        onFinish={(fields: Fields) => change.mutate(fields)}>
        <Form.Item name="current" label={t('account.current')} rules={rules}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t('account.next')} rules={rules}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('account.again')}
          dependencies={['next']}
          rules={[
            ...rules,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                !value || value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('account.differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending} className="form-submit">
          {t('account.change')}
        </Button>
      </Form>
    </Section>
  );
}

function Sessions({ user }: { user: string }) {
  const { t } = useTranslation('access');
  const { instant } = useDates();
  const sessions = useRead<Rows<SessionRow>>('/access/users/user_session', { user });
  const end = useCommand('access/users/end_session');
  const columns: Column<SessionRow>[] = [
    { name: 'created', title: t('sessions.since'), isHead: true, cell: (row) => instant(row.created_at) },
    { name: 'method', title: t('sessions.method'), cell: (row) => t(`sessions.${row.method}`) },
    { name: 'expires', title: t('tokens.expires'), cell: (row) => instant(row.expires_at) },
    {
      name: 'end',
      title: t('delegations.action'),
      cell: (row) => (
        <Popconfirm
          title={t('sessions.end_sure')}
          onConfirm={() => end.mutate({ fields: { user, session: row.session } })}
        >
          <Button size="small">{t('sessions.end')}</Button>
        </Popconfirm>
      ),
    },
  ];
  return (
    <Section title={t('sessions.title')}>
      {end.error && <ErrorCard error={end.error} />}
      <Asked query={sessions}>
        {({ items }) => {
          const open = items.filter((row) => row.ended_at === null);
          if (open.length === 0) return <Empty title={t('sessions.none')} />;
          return <DataList label={t('sessions.title')} columns={columns} rows={open} keyOf={(row) => row.key} />;
        }}
      </Asked>
    </Section>
  );
}

export default function AccountPage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  return (
    <Page
      title={t('account.title')}
      lead={me && `${me.user.name} · ${me.user.login}`}
      actions={
        <>
          <Link to="/account/tokens">{t('tokens.title')}</Link>
          <Link to="/account/absence">{t('absence.title')}</Link>
        </>
      }
    >
      <Password />
      <Identities />
      <Sessions user={me?.user.id ?? ''} />
    </Page>
  );
}
