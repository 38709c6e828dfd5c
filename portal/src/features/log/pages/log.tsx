import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { readHead } from '../tree_head';

interface EventRow {
  position: number;
  type: string;
  title: string;
  stream: string;
  version: number;
  decided_at: string;
  on_behalf_of: string;
}

function EventType({ row }: { row: EventRow }) {
  return (
    <>
      {row.title} <code className="soft">{row.type}</code>
    </>
  );
}

function useColumns(): Column<EventRow>[] {
  const { t } = useTranslation('log');
  const { instant } = useDates();
  return [
    { name: 'position', title: t('event.position'), numeric: true, cell: (row) => row.position },
    { name: 'type', title: t('event.type'), isHead: true, cell: (row) => <EventType row={row} /> },
    { name: 'stream', title: t('event.stream'), cell: (row) => <code>{row.stream}</code> },
    { name: 'decided_at', title: t('event.decided_at'), cell: (row) => instant(row.decided_at) },
    { name: 'on_behalf_of', title: t('event.on_behalf_of'), cell: (row) => <Organisation id={row.on_behalf_of} /> },
    {
      name: 'proof',
      title: t('log.proof'),
      cell: (row) => (
        <Link to={`/proof?position=${row.position}`}>
          {t('log.prove', { position: row.position })}
        </Link>
      ),
    },
  ];
}

function LatestHead() {
  const { t, i18n } = useTranslation('log');
  const { instant } = useDates();
  const latest = useRead<{ note: string }>('/log/heads/latest');
  return (
    <Section title={t('log.head')}>
      <Asked query={latest} rows={2}>
        {({ note }) => {
          const head = readHead(note);
          return (
            <>
              {head && (
                <p>
                  {t('log.head_text', {
                    number: head.size.toLocaleString(i18n.language),
                    at: instant(head.signedAt),
                  })}
                </p>
              )}
              <pre className="event-body" tabIndex={0} aria-label={t('log.head')}>
                {note}
              </pre>
            </>
          );
        }}
      </Asked>
    </Section>
  );
}

export default function LogPage() {
  const { t } = useTranslation('log');
  const [after, setAfter] = useState<string | undefined>(undefined);
  const events = useRead<Rows<EventRow>>('/log/events', { after });
  const columns = useColumns();
  return (
    <Page title={t('log.title')} lead={t('log.lead')}>
      <LatestHead />
      <Section title={t('log.events')}>
        <Asked query={events}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Empty title={t('log.empty')} />
            ) : (
              <>
                <DataList
                  label={t('log.events')}
                  columns={columns}
                  rows={items}
                  keyOf={(row) => String(row.position)}
                />
                <div className="pager">
                  {after && (
                    <button type="button" className="plain-button" onClick={() => setAfter(undefined)}>
                      {t('log.newest')}
                    </button>
                  )}
                  {next && (
                    <button type="button" className="plain-button" onClick={() => setAfter(next)}>
                      {t('log.older')}
                    </button>
                  )}
                </div>
              </>
            )
          }
        </Asked>
      </Section>
    </Page>
  );
}
