import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spanText, spanUntil } from '@/shared/format/clock';
import { canKeepShell } from '@/shared/live/offline_shell';
import type { OfflineGate } from './use_offline_gate';

function useSpan(): (until: string, now: number) => string {
  const { t } = useTranslation('trade');
  return (until, now) => {
    const { key, parts } = spanText(spanUntil(until, now));
    return t(key, { ...parts, ns: 'shared' });
  };
}

// At every moment: is there network, how old is the list, how long does it hold, what waits.
export function OfflineBanner({ gate }: { gate: OfflineGate }) {
  const { t } = useTranslation('trade');
  const span = useSpan();
  const { list, moment, queue } = gate;
  const waiting = queue.filter(({ state }) => state === 'waiting').length;
  const kind = gate.isOnline ? 'online' : gate.closed ? 'closed' : 'offline';
  return (
    <section className={`gate-banner gate-banner-${kind}`} aria-label={t('offline.banner')}>
      <p className="gate-banner-word" role="status">
        {t(`offline.${kind}`)}
      </p>
      <p>
        {list
          ? t('offline.list', {
              count: list.vehicles.length,
              age: span(list.made_at, moment.now),
            })
          : t('offline.no_list')}
        {list && ' · '}
        {list && !gate.closed && t('offline.expires', { left: span(list.expires_at, moment.now) })}
        {list && gate.closed && t(`offline.reason.${gate.closed}`)}
      </p>
      <p>
        <Link to="/gate/queue">{t('offline.waiting', { count: waiting })}</Link>
      </p>
      {gate.skewSecondsMax > 0 && Math.abs(gate.skewSeconds) > gate.skewSecondsMax && (
        <p className="gate-banner-warning">{t('offline.skew', { seconds: gate.skewSeconds })}</p>
      )}
      {gate.fault && (
        <p className="gate-banner-warning">{t('offline.fault', { fault: t(`offline.fault.${gate.fault}`, gate.fault) })}</p>
      )}
      {!canKeepShell() && <p className="gate-banner-warning">{t('offline.no_shell')}</p>}
    </section>
  );
}
