import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import type { ConflictRow } from '../types';
import { closingOf, type StreamEvent } from './closing';

// Where the closing of a case stands in the log, and the way to its proof: for whoever looks at the case
// later, when the receipt of the officer who closed it is long put away.
export function ClosingReceipt({ row }: { row: ConflictRow }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const stream = encodeURIComponent(`trade.gate_devices/${row.device_id}`);
  const events = useRead<{ items: StreamEvent[] }>(`/log/streams/${stream}`);
  const closing = closingOf(events.data?.items ?? [], row.conflict_no);
  if (!closing) return null;
  return (
    <p className="soft">
      {t('cases.closed_at', { at: instant(closing.at), position: closing.position })}{' '}
      <Link to={`/proof?position=${closing.position}`}>{t('cases.proof')}</Link>
    </p>
  );
}
