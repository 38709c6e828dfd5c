import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { useName } from '@/shared/texts/names';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import type { Home, HomeTask, Notice } from '../types';

function useTaskColumns(): Column<HomeTask>[] {
  const { t } = useTranslation('home');
  const { instant } = useDates();
  return [
    {
      name: 'title',
      title: t('home.task'),
      isHead: true,
      cell: (task) => <Link to={task.link}>{task.title}</Link>,
    },
    { name: 'subject', title: t('home.subject'), cell: (task) => task.subject },
    {
      name: 'due',
      title: t('home.due'),
      cell: (task) => (
        <span className={task.is_late ? 'late' : undefined}>
          {task.due ? instant(task.due) : t('none')}
          {task.is_late && ` · ${t('home.late')}`}
        </span>
      ),
    },
  ];
}

function Notices({ notices }: { notices: Notice[] }) {
  const { t } = useTranslation('home');
  const { instant } = useDates();
  if (notices.length === 0) return <Empty title={t('home.no_notices')} />;
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li key={notice.id} className={notice.is_read ? undefined : 'unread'}>
          {notice.link ? <Link to={notice.link}>{notice.text}</Link> : notice.text}
          <span className="soft">{instant(notice.at)}</span>
        </li>
      ))}
    </ul>
  );
}

export default function HomePage() {
  const { t } = useTranslation('home');
  const { me } = useSession();
  const nameOf = useName();
  const home = useRead<Home>('/home');
  const columns = useTaskColumns();
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead', { user: me?.user.name, organisation: nameOf(me?.organisation.names) })}
    >
      <Asked query={home}>
        {({ tasks, notices }) => (
          <div className="columns">
            <Section title={t('home.tasks')}>
              {tasks.length === 0 ? (
                <Empty title={t('home.no_tasks')} />
              ) : (
                <DataList
                  label={t('home.tasks')}
                  columns={columns}
                  rows={tasks}
                  keyOf={(task) => task.id}
                />
              )}
            </Section>
            <Section title={t('home.notices')}>
              <Notices notices={notices} />
            </Section>
          </div>
        )}
      </Asked>
    </Page>
  );
}
