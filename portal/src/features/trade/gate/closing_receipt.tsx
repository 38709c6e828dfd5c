import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { read } from '@/shared/api/client';
import type { Page } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import type { ConflictRow } from '../types';
import { closingOf, type Closing, type StreamEvent } from './closing';

// A device that works for years has a long stream: it is read page by page until the event is there.
async function findClosing(row: ConflictRow, signal: AbortSignal): Promise<Closing | null> {
  const stream = `trade.gate_devices/${encodeURIComponent(row.device_id)}`;
  let after: string | null | undefined;
  do {
    const page: Page<StreamEvent> = await read(`/log/streams/${stream}`, { after }, signal);
    const closing = closingOf(page.items, row.conflict_no);
    if (closing) return closing;
    after = page.next;
  } while (after);
  return null;
}

// Where the closing of a case stands in the log, and the way to its proof: for whoever looks at the case
// later, when the receipt of the officer who closed it is long put away.
export function ClosingReceipt({ row }: { row: ConflictRow }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const { data: closing } = useQuery({
    queryKey: ['closing', row.key],
    queryFn: ({ signal }) => findClosing(row, signal),
  });
  if (!closing) return null;
  return (
    <p className="soft">
      {t('cases.closed_at', { at: instant(closing.at), position: closing.position })}{' '}
      <Link to={`/proof?position=${closing.position}`}>{t('cases.proof')}</Link>
    </p>
  );
}
