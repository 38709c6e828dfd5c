import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/shared/ui/states';

const Chart = lazy(() => import('@/shared/chart/chart'));

// Vehicles that passed in each hour of the zone's day.
export function HoursChart({ passed }: { passed: number[] }) {
  const { t } = useTranslation('oversight');
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: passed.map((_, hour) => String(hour).padStart(2, '0')),
        axisTick: { show: false },
      },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e6ebe8' } } },
      series: [{ type: 'bar', data: passed, barMaxWidth: 18, itemStyle: { borderRadius: [3, 3, 0, 0] } }],
    }),
    [passed],
  );
  const total = passed.reduce((sum, count) => sum + count, 0);
  return (
    <Suspense fallback={<Loading />}>
      <Chart option={option} label={t('hours.label', { total })} />
    </Suspense>
  );
}
