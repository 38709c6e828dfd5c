import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { Facts } from '@/shared/ui/facts';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { CitationOf } from './citation_of';
import { daysBetween, stateOf } from './standing';
import { DESK, type ExporterRow, type StepRow } from './types';

// The steps of an exporter, the last first.
export function useSteps(exporter: string, isWanted = true) {
  return useRead<Rows<StepRow>>(
    `${DESK}/approval_step`,
    { exporter, order_by: 'at', direction: 'descending', limit: 100 },
    isWanted,
  );
}

// Until when; and how long that is from today, while the approval stands.
export function ValidTo({ row }: { row: ExporterRow }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  if (!row.valid_to) return <>{t('none')}</>;
  const left = daysBetween(zoneToday(), row.valid_to);
  const isLate = left < 0;
  return (
    <span className={isLate ? 'late' : undefined}>
      <span className="figure">{day(row.valid_to)}</span>{' '}
      {row.phase === 'approved' && (
        <span className="due-left">{isLate ? t('approved.days_over', { days: -left }) : t('approved.days_left', { days: left })}</span>
      )}
    </span>
  );
}

export function StateTag({ row }: { row: ExporterRow }) {
  const { t } = useTranslation('treaty');
  const state = stateOf(row, zoneToday());
  return (
    <>
      <span className={`chip approved-${state}`}>{t(`approved.state.${state}`, state)}</span>
      {row.is_asked && state !== 'asked' && <span className="chip approved-asked">{t('approved.renewal_asked')}</span>}
    </>
  );
}

// How the approval stands, what the table said last and by which clause.
export function StandingView({ row }: { row: ExporterRow }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  const steps = useSteps(row.key);
  const last = steps.data?.items.find(({ reason }) => reason !== '');
  const facts: [string, ReactNode][] = [
    [t('proof.phase'), <StateTag key="state" row={row} />],
    [t('proof.exporter'), <Organisation key="exporter" id={row.key} />],
    [t('approved.customs'), <Organisation key="customs" id={row.customs} />],
    [t('approved.code'), row.code && <code key="code">{row.code}</code>],
    [t('approved.valid_from'), row.valid_from && day(row.valid_from)],
    [t('proof.expires_on'), row.valid_to && <ValidTo key="valid_to" row={row} />],
    [t('approved.goods.filed'), String(row.goods)],
  ];
  return (
    <div className="stack-small">
      <Facts facts={facts} />
      {last && (
        <div className="approved-said">
          <p className="refusal-label">
            {t('approved.table_said')}
            {last.is_unverified && <MarkTag mark="?" />}
          </p>
          <p>{t(`approved.reason.${last.reason}`, last.reason)}</p>
          <CitationOf text={last.citation} />
        </div>
      )}
    </div>
  );
}
