import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/shared/format/decimal';
import { ChoiceField } from '@/shared/ui/fields';
import { Loading } from '@/shared/ui/states';
import { yuanOf, type PastAnswer } from './answer';

const Chart = lazy(() => import('@/shared/chart/chart'));

const GROUPS = ['by_month', 'by_agreement', 'by_chapter'] as const;
const BARS_MAX = 24;

// What could have been saved, by month, agreement or chapter of goods: all of it, and beside it
// what may still be had back.
export function SumsChart({ totals }: { totals: PastAnswer['totals'] }) {
  const { t, i18n } = useTranslation('treaty');
  const [group, setGroup] = useState<(typeof GROUPS)[number]>('by_month');
  const sums = totals[group].slice(-BARS_MAX);
  const nameOf = (name: string) =>
    group === 'by_agreement' ? t(`agreement.${name}`, name) : group === 'by_chapter' ? t('unused.chapter', { name }) : name;
  const option = useMemo(() => {
    const yuan = (fen: number) => formatMoney(yuanOf(fen), i18n.language);
    return {
      tooltip: { trigger: 'axis', valueFormatter: (value: number) => yuan(value) },
      grid: { left: 84, right: 16, top: 24, bottom: 28 },
      xAxis: { type: 'category', data: sums.map(({ name }) => nameOf(name)), axisTick: { show: false } },
      yAxis: {
        type: 'value',
        splitLine: { lineStyle: { color: '#e6ebe8' } },
        axisLabel: { formatter: (value: number) => yuan(value).replace(/[.,]00$/, '') },
      },
      series: (['total', 'refundable'] as const).map((part) => ({
        type: 'bar',
        name: t(`unused.sum.${part}`),
        barMaxWidth: 28,
        data: sums.map(({ saved }) => saved[part].fen),
      })),
    };
    // What nameOf gives hangs on the group and the language alone.
  }, [sums, group, t, i18n.language]); // eslint-disable-line react-hooks/exhaustive-deps
  const said = sums.map(({ name, saved }) => `${nameOf(name)}: ${formatMoney(yuanOf(saved.total.fen), i18n.language)}`);
  return (
    <>
      <ChoiceField
        className="short-field"
        label={t('unused.group')}
        value={group}
        options={GROUPS.map((value) => ({ value, label: t(`unused.${value}`) }))}
        onChange={(value) => setGroup(value as typeof group)}
      />
      <p className="chart-legend">
        <span className="swatch swatch-leaf" /> {t('unused.sum.total')}
        <span className="swatch swatch-flower" /> {t('unused.sum.refundable')}
      </p>
      <Suspense fallback={<Loading />}>
        <Chart option={option} label={said.join('; ')} />
      </Suspense>
    </>
  );
}
