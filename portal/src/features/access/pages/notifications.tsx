import { Button, Segmented } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import type { Me } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { useOrganisationNames } from '@/shared/texts/organisations';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { linkOf } from '../notification_link';
import type { Notification, NotificationPage } from '../types';

interface RowProps {
  told: Notification;
  me: Me;
  onRead: () => void;
}

// Streams of accounts and of webhooks are named by their organisation.
function About({ told, about }: { told: Notification; about: string }) {
  const isOrganisation = useOrganisationNames(about) !== undefined;
  return told.consignment === null && isOrganisation ? (
    <Organisation id={about} />
  ) : (
    <span className="number">{about}</span>
  );
}

// Whoever goes to the thing has read of it.
function Row({ told, me, onRead }: RowProps) {
  const { t } = useTranslation('access');
  const { instant } = useDates();
  const link = linkOf(told, me);
  const about = told.consignment ?? told.stream.slice(told.stream.indexOf('/') + 1);
  return (
    <li className={told.is_read ? 'notification' : 'notification unread'}>
      <div>
        {!told.is_read && <span className="chip">{t('notifications.new')}</span>}{' '}
        {link ? (
          <Link to={link} onClick={told.is_read ? undefined : onRead}>
            {told.title}
          </Link>
        ) : (
          <span>{told.title}</span>
        )}{' '}
        <About told={told} about={about} />
      </div>
      <div className="field-row">
        <Organisation id={told.on_behalf_of} />
        <time className="soft" dateTime={told.decided_at}>
          {instant(told.decided_at)}
        </time>
        {!told.is_read && (
          <Button size="small" onClick={onRead} aria-label={t('notifications.mark_one', { title: told.title, about })}>
            {t('notifications.mark')}
          </Button>
        )}
      </div>
    </li>
  );
}

// What concerns the reader, out of the log, and what of it the reader has read.
export default function NotificationsPage() {
  const { t } = useTranslation('access');
  const { me } = useSession();
  const client = useQueryClient();
  const [shown, setShown] = useState<'unread' | 'all'>('unread');
  const [turned, setTurned] = useState<string[]>([]);
  useLive('');
  const page = useRead<NotificationPage>('/access/notifications', {
    unread: shown === 'unread',
    before: turned.at(-1),
  });
  const mark = useMutation({
    mutationFn: (marks: { until: number; positions: number[] }) =>
      send<unknown>('/access/notifications/mark_read', marks),
    onSuccess: () => client.invalidateQueries(),
  });
  const newest = turned.length === 0 ? page.data?.items[0] : undefined;
  const actions = newest && page.data?.items.some((told) => !told.is_read) && (
    <Button loading={mark.isPending} onClick={() => mark.mutate({ until: newest.position + 1, positions: [] })}>
      {t('notifications.mark_all')}
    </Button>
  );
  return (
    <Page title={t('notifications.title')} lead={t('notifications.lead')} actions={actions}>
      <Section title={t('notifications.list')}>
        {mark.error && <ErrorCard error={mark.error} />}
        <Segmented
          aria-label={t('notifications.shown')}
          value={shown}
          onChange={(value) => {
            setShown(value);
            setTurned([]);
          }}
          options={[
            { value: 'unread' as const, label: t('notifications.unread') },
            { value: 'all' as const, label: t('notifications.all') },
          ]}
        />
        <Asked query={page}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t(shown === 'unread' ? 'notifications.none_unread' : 'notifications.none')} />
              ) : (
                <ul className="notifications" aria-label={t('notifications.list')}>
                  {me &&
                    items.map((told) => (
                      <Row
                        key={told.position}
                        told={told}
                        me={me}
                        onRead={() => mark.mutate({ until: 0, positions: [told.position] })}
                      />
                    ))}
                </ul>
              )}
              <Pager turned={turned} next={next === null ? null : String(next)} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
