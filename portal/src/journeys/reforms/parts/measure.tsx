import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { formatDecimal } from '@/shared/format/decimal';
import { Asked, Empty, Loading } from '@/shared/ui/states';

const Chart = lazy(() => import('@/shared/chart/chart'));

interface Group {
  rulings: number;
  applicants: number;
  overridden: number;
  appealed: number;
  waiting: number;
  upheld: number;
  revised: number;
  outcomes: { outcome: string; rulings: number }[];
}

interface MeasureAnswer {
  by_reform: Group;
  by_others: Group;
}

const COUNTS = ['rulings', 'applicants', 'overridden', 'appealed', 'waiting', 'upheld', 'revised'] as const;
const COLOURS = ['#1f6f63', '#d9a520', '#7a8fb3', '#a8261c', '#6d4c8c', '#8fb0a9'];

// Of each group, which share got which outcome: two bars that end together, whatever the numbers.
function Outcomes({ answer }: { answer: MeasureAnswer }) {
  const { t } = useTranslation('reforms');
  const groups = [answer.by_others, answer.by_reform];
  const outcomes = [...new Set(groups.flatMap((group) => group.outcomes.map(({ outcome }) => outcome)))];
  const countOf = (group: Group, outcome: string) =>
    group.outcomes.find((one) => one.outcome === outcome)?.rulings ?? 0;
  const option = {
    tooltip: { trigger: 'item', valueFormatter: (share: number) => `${share.toFixed(1)} %` },
    grid: { left: 4, right: 12, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false, max: 100 },
    yAxis: { type: 'category', data: [t('measure.by_others'), t('measure.by_reform')] },
    series: outcomes.map((outcome, at) => ({
      type: 'bar',
      stack: 'all',
      name: outcome,
      barWidth: 26,
      itemStyle: { color: COLOURS[at % COLOURS.length] },
      data: groups.map((group) => (group.rulings === 0 ? 0 : (100 * countOf(group, outcome)) / group.rulings)),
    })),
  };
  const label = outcomes
    .map((outcome) => `${outcome}: ${countOf(answer.by_reform, outcome)}, ${countOf(answer.by_others, outcome)}`)
    .join('; ');
  return (
    <>
      <p className="chart-legend">
        {outcomes.map((outcome, at) => (
          <span key={outcome} className="backtest-part">
            <span className="swatch" style={{ background: COLOURS[at % COLOURS.length] }} /> <code>{outcome}</code>
          </span>
        ))}
      </p>
      <Suspense fallback={<Loading rows={2} />}>
        <Chart option={option} height={96} label={label} />
      </Suspense>
    </>
  );
}

// The rulings by this reform's version beside all others of the institution. Counted and not
// compared: whether a difference says something is left to people.
export function Measure({ reform }: { reform: string }) {
  const { t, i18n } = useTranslation('reforms');
  const measured = useRead<MeasureAnswer>(`/treaty/reforms/reform/${encodeURIComponent(reform)}/measure`);
  return (
    <Asked query={measured} rows={3}>
      {(answer) =>
        answer.by_reform.rulings === 0 ? (
          <Empty title={t('measure.empty')}>{t('measure.how')}</Empty>
        ) : (
          <div className="stack-small">
            <p className="soft">{t('measure.lead')}</p>
            <Outcomes answer={answer} />
            <div className="table-scroll" role="region" aria-label={t('measure.title')} tabIndex={0}>
              <table className="table">
                <caption className="visually-hidden">{t('measure.title')}</caption>
                <thead>
                  <tr>
                    <td />
                    <th scope="col" className="numeric">{t('measure.by_reform')}</th>
                    <th scope="col" className="numeric">{t('measure.by_others')}</th>
                  </tr>
                </thead>
                <tbody>
                  {COUNTS.map((count) => (
                    <tr key={count}>
                      <th scope="row">{t(`measure.${count}`)}</th>
                      <td className="numeric">{formatDecimal(String(answer.by_reform[count]), i18n.language)}</td>
                      <td className="numeric">{formatDecimal(String(answer.by_others[count]), i18n.language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        )
      }
    </Asked>
  );
}
