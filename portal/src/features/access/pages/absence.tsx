import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { usePersonName } from '@/shared/texts/people';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked } from '@/shared/ui/states';
import type { UserRow } from '../types';

interface Fields {
  from: string;
  until: string;
  substitute: string;
}

function Absence({ user, colleagues }: { user: UserRow | undefined; colleagues: UserRow[] }) {
  const { t } = useTranslation('access');
  const { day } = useDates();
  const { me } = useSession();
  const nameOf = usePersonName();
  const set = useCommand('access/users/set_absence');
  const clear = useCommand('access/users/clear_absence');
  const id = me?.user.id;
  const error = set.error ?? clear.error;
  const rules = [{ required: true, message: t('needed') }];
  return (
    <>
      {error && <ErrorCard error={error} />}
      {user?.absent_from && user.absent_until && (
        <Section title={t('absence.now')}>
          <div className="field-row">
            <p>
              {day(user.absent_from)} – {day(user.absent_until)}
            </p>
            <Button loading={clear.isPending} onClick={() => clear.mutate({ fields: { user: id } })}>
              {t('absence.clear')}
            </Button>
          </div>
        </Section>
      )}
      <Section title={t('absence.set')}>
        <Form layout="vertical" requiredMark={false} className="form-columns"
          initialValues={{ from: zoneToday() }}
          onFinish={(fields: Fields) => set.mutate({ fields: { user: id, ...fields } })}>
          <Form.Item name="from" label={t('delegations.from')} rules={rules}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="until" label={t('delegations.until')} rules={rules}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="substitute" label={t('absence.substitute')} rules={rules}>
            <Select options={colleagues.map((one) => ({ value: one.key, label: nameOf(one.key) }))} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={set.isPending} className="form-submit">
            {t('save')}
          </Button>
        </Form>
      </Section>
    </>
  );
}

export default function AbsencePage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  const rows = useRead<Rows<UserRow>>('/access/users/user', { organisation: me?.organisation.id, limit: 500 });
  return (
    <Page title={t('absence.title')} lead={t('absence.lead')}>
      <Asked query={rows}>
        {({ items }) => (
          <Absence
            user={items.find((row) => row.key === me?.user.id)}
            colleagues={items.filter((one) => one.key !== me?.user.id && one.status === 'active')}
          />
        )}
      </Asked>
    </Page>
  );
}
