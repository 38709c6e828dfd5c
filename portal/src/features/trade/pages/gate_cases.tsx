import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { Act } from '@/shared/ui/act';
import { ChoiceField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { Person } from '@/shared/ui/person';
import { Asked, Empty } from '@/shared/ui/states';
import { ClosingReceipt } from '../gate/closing_receipt';
import { Objections } from '../gate/objections_list';
import type { ConflictRow } from '../types';

const OUTCOMES = ['in_order', 'made_good', 'violation'];

function Facts({ row }: { row: ConflictRow }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const facts = [
    ['gate.plate', row.plate],
    ['field.batch_no', row.batch_no || t('none')],
    ['queue.act', t(`offline.done.${row.act}`)],
    ['gate.device', `${row.device_id} / ${row.sequence}`],
    ['gate.lane', `${t(`port.${row.pass}`, row.pass)} ${row.lane}`],
    ['cases.list_no', row.list_no || t('none')],
    ['queue.occurred_at', instant(row.occurred_at)],
    ['cases.received_at', instant(row.received_at)],
  ];
  return (
    <dl className="facts">
      {facts.map(([label = '', value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Case({ row }: { row: ConflictRow }) {
  const { t } = useTranslation('trade');
  const [outcome, setOutcome] = useState('in_order');
  return (
    <Section title={row.plate}>
      <div className="stack-small">
        <Objections text={row.objections} />
        <Facts row={row} />
        {row.status === 'open' ? (
          <Act
            label={t('cases.close')}
            question={t('cases.close.question', { plate: row.plate })}
            done={t('cases.close.done')}
            command="trade/gate_devices/close_conflict"
            reason={t('cases.finding')}
            fieldsOf={(finding) => ({
              device_id: row.device_id,
              conflict_no: row.conflict_no,
              outcome,
              finding,
            })}
          >
            <ChoiceField
              label={t('cases.outcome')}
              value={outcome}
              options={OUTCOMES.map((one) => ({ value: one, label: t(`cases.outcome.${one}`) }))}
              onChange={setOutcome}
            />
          </Act>
        ) : (
          <>
            <p>
              {t(`cases.outcome.${row.outcome}`)}: {row.finding} (<Person id={row.officer} />)
            </p>
            <ClosingReceipt row={row} />
          </>
        )}
      </div>
    </Section>
  );
}

// What lanes did without network and the zone would have decided otherwise; customs ends each case.
export default function GateCasesPage() {
  const { t } = useTranslation('trade');
  const [status, setStatus] = useState('open');
  const rows = useRead<Rows<ConflictRow>>('/trade/gate_devices/gate_conflict', { status, limit: 100 });
  useLive('trade.gate_devices');
  return (
    <Page title={t('cases.title')} lead={t('cases.lead')}>
      <div className="choices" role="group" aria-label={t('queue.state')}>
        <Link className="plain-button" to="/desk">
          {t('desk.title')}
        </Link>
        {['open', 'closed'].map((one) => (
          <button
            key={one}
            type="button"
            className="plain-button"
            aria-pressed={one === status}
            onClick={() => setStatus(one)}
          >
            {t(`cases.status.${one}`)}
          </button>
        ))}
      </div>
      <Asked query={rows} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Section>
              <Empty title={t('cases.empty')} />
            </Section>
          ) : (
            <div className="stack">
              {items.map((row) => (
                <Case key={row.key} row={row} />
              ))}
            </div>
          )
        }
      </Asked>
    </Page>
  );
}
