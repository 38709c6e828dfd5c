import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { NewUser } from '../new_user';
import { RoleList } from '../role_list';
import { useChoices } from '../choices';
import type { Person, UserRow } from '../types';
import { UserCard } from '../user_card';

function AbsentText({ row }: { row: UserRow | undefined }) {
  const { t } = useTranslation('access');
  const { day } = useDates();
  return row?.absent_until ? ` · ${t('users.absent', { until: day(row.absent_until) })}` : null;
}

function useColumns(rows: UserRow[], onOpen: (user: Person) => void): Column<Person>[] {
  const { t } = useTranslation('access');
  const { instant } = useDates();
  return [
    {
      name: 'name',
      title: t('users.name'),
      isHead: true,
      cell: (user) => (
        <button type="button" className="link-button" onClick={() => onOpen(user)}>
          {user.profile.display_name}
        </button>
      ),
    },
    { name: 'login', title: t('sign_in.login'), cell: (user) => <code>{user.profile.login}</code> },
    { name: 'roles', title: t('users.roles'), cell: (user) => <RoleList grants={user.grants} /> },
    {
      name: 'status',
      title: t('users.status'),
      cell: (user) => (
        <>
          {t(`user_status.${user.status}`)}
          {user.locked_until && ` · ${t('users.locked', { until: instant(user.locked_until) })}`}
          <AbsentText row={rows.find((row) => row.key === user.user)} />
        </>
      ),
    },
    {
      name: 'last_sign_in_at',
      title: t('users.last_sign_in'),
      cell: (user) => (user.last_sign_in_at ? instant(user.last_sign_in_at) : t('users.never')),
    },
  ];
}


export default function UsersPage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  const [turned, setTurned] = useState<string[]>([]);
  // The same users in both, page by page.
  const after = turned.at(-1);
  const users = useRead<Rows<Person>>('/access/people', { after });
  const rows = useRead<Rows<UserRow>>('/access/users/user', { organisation: me?.organisation.id, after });
  const choices = useChoices();
  const [openKey, setOpenKey] = useState<string | undefined>(undefined);
  const [isNew, setNew] = useState(false);
  const columns = useColumns(rows.data?.items ?? [], (user) => setOpenKey(user.user));
  return (
    <Page
      title={t('users.title')}
      lead={t('users.lead')}
      actions={
        <Button type="primary" onClick={() => setNew(true)}>
          {t('users.new')}
        </Button>
      }
    >
      <Section>
        <Asked query={users}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('users.none')} />
              ) : (
                <DataList label={t('users.title')} columns={columns} rows={items} keyOf={(user) => user.user} />
              )}
              <Pager turned={turned} next={next} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
      <UserCard
        user={users.data?.items.find((user) => user.user === openKey)}
        choices={choices}
        onClose={() => setOpenKey(undefined)}
      />
      <NewUser isOpen={isNew} onClose={() => setNew(false)} />
    </Page>
  );
}
