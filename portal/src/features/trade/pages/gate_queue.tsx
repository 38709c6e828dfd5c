import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Page, Section } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { readSetting } from '../gate/lane';
import { OfflineBanner } from '../gate/offline/banner';
import { Objections } from '../gate/objections_list';
import type { QueueEntry } from '../gate/offline/types';
import { useOfflineGate } from '../gate/offline/use_offline_gate';

// What this tablet did without network: what waits, what was sent, and what an officer looks at.
export default function GateQueuePage() {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const gate = useOfflineGate(readSetting().device);
  const columns: Column<QueueEntry>[] = [
    { name: 'sequence', title: t('queue.sequence'), numeric: true, cell: ({ told }) => told.sequence },
    { name: 'plate', title: t('gate.plate'), isHead: true, cell: ({ told }) => told.plate },
    { name: 'act', title: t('queue.act'), cell: ({ told }) => t(`offline.done.${told.act}`) },
    { name: 'occurred_at', title: t('queue.occurred_at'), cell: ({ told }) => instant(told.occurred_at) },
    {
      name: 'state',
      title: t('queue.state'),
      cell: (entry) => (
        <>
          <span className={`queue-state queue-state-${entry.state}`}>{t(`queue.state.${entry.state}`)}</span>
          {entry.refusal && <p className="field-error">{entry.refusal}</p>}
          {entry.objections && <Objections text={entry.objections} />}
        </>
      ),
    },
  ];
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <OfflineBanner gate={gate} />
      <div className="button-row">
        <Link className="plain-button" to="/gate">
          {t('queue.back')}
        </Link>
        <button type="button" className="solid-button" disabled={!gate.isOnline} onClick={() => void gate.look()}>
          {t('queue.send')}
        </button>
      </div>
      <Section>
        {gate.queue.length === 0 ? (
          <Empty title={t('queue.empty')} />
        ) : (
          <DataList
            label={t('queue.title')}
            columns={columns}
            rows={[...gate.queue].reverse()}
            keyOf={(entry) => entry.key}
          />
        )}
      </Section>
    </Page>
  );
}
