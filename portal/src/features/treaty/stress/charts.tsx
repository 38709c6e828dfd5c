import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/shared/format/decimal';
import { tagOf } from '@/shared/texts/language';
import { Loading } from '@/shared/ui/states';
import { yuanOf } from '../unused/answer';
import { byStake, pointOf, sparedOf, type Group } from './sums';
import type { FenSum, StressPart, StressStage } from './types';
import { useNames } from './use_names';

const Chart = lazy(() => import('@/shared/chart/chart'));
const BARS_MAX = 12;
const LINES = '#e6ebe8';

interface Series {
  name: string;
  sums: FenSum[];
}

interface TwoSeriesProps {
  names: string[];
  series: [Series, Series];
  type: 'line' | 'bar';
}

// Two measures in yuan over names, drawn and said. A sum beyond what is counted has no point.
function TwoSeries({ names, series, type }: TwoSeriesProps) {
  const { t, i18n } = useTranslation('treaty');
  const { language } = i18n;
  const option = useMemo(() => {
    const yuan = (fen: number) => formatMoney(yuanOf(Math.round(fen)), language);
    const short = new Intl.NumberFormat(tagOf(language), { notation: 'compact', maximumFractionDigits: 1 });
    return {
      tooltip: { trigger: 'axis', valueFormatter: (value: number | null) => (value === null ? t('stress.out_of_range') : yuan(value)) },
      grid: { left: 72, right: 20, top: 20, bottom: 30 },
      xAxis: { type: 'category', data: names, axisTick: { show: false }, axisLabel: { hideOverlap: true }, axisLine: { onZero: false } },
      yAxis: {
        type: 'value',
        splitLine: { lineStyle: { color: LINES } },
        axisLabel: { formatter: (fen: number) => short.format(fen / 100) },
      },
      series: series.map(({ name, sums }) => ({
        type,
        name,
        barMaxWidth: 28,
        symbolSize: 8,
        data: sums.map(pointOf),
      })),
    };
  }, [names, series, type, t, language]);
  const said = names.map((name, at) => {
    const of = ({ name: measure, sums }: Series) => {
      const sum = sums[at];
      return sum ? `${measure} ${sum.is_out_of_range ? t('stress.out_of_range') : formatMoney(yuanOf(sum.fen), language)}` : '';
    };
    return `${name}: ${series.map(of).join(', ')}`;
  });
  return (
    <>
      <p className="chart-legend">
        <span className="swatch swatch-leaf" /> {series[0].name}
        <span className="swatch swatch-flower" /> {series[1].name}
      </p>
      <Suspense fallback={<Loading />}>
        <Chart option={option} label={said.join('; ')} height={250} />
      </Suspense>
    </>
  );
}

// How the treasury and imports go over the stages.
export function StagesChart({ stages }: { stages: StressStage[] }) {
  const { t } = useTranslation('treaty');
  const names = useMemo(() => stages.map(({ stage }) => stage), [stages]);
  const series = useMemo<[Series, Series]>(
    () => [
      { name: t('stress.measure.imports'), sums: stages.map(({ total }) => total.imports_change) },
      { name: t('stress.measure.treasury'), sums: stages.map(({ total }) => total.net) },
    ],
    [stages, t],
  );
  return <TwoSeries names={names} series={series} type={stages.length > 1 ? 'line' : 'bar'} />;
}

// Who gains and who loses at a stage: what importers are spared against what the treasury loses.
export function PartsChart({ parts, group }: { parts: StressPart[]; group: Group }) {
  const { t } = useTranslation('treaty');
  const nameOf = useNames();
  const shown = useMemo(() => byStake(parts).slice(0, BARS_MAX), [parts]);
  const names = useMemo(() => shown.map(({ name }) => nameOf(group, name)), [shown, group, nameOf]);
  const series = useMemo<[Series, Series]>(
    () => [
      { name: t('stress.spared'), sums: shown.map(({ sum }) => sparedOf(sum)) },
      { name: t('stress.measure.treasury'), sums: shown.map(({ sum }) => sum.net) },
    ],
    [shown, t],
  );
  return (
    <>
      <TwoSeries names={names} series={series} type="bar" />
      {parts.length > shown.length && <p className="soft">{t('stress.most_only', { shown: shown.length, count: parts.length })}</p>}
    </>
  );
}
