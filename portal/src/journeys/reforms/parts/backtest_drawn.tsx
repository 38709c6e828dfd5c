import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { formatDecimal, formatMoney } from '@/shared/format/decimal';
import { Loading } from '@/shared/ui/states';
import type { Report } from '../types';
import { amountOf, matrixOf, type ReadReport, type Subject } from './backtest_report';
import { OutcomeText } from './outcome_text';

const Chart = lazy(() => import('@/shared/chart/chart'));

const COLOURS = { unchanged: '#8fb0a9', changed: '#d9a520', unanswered: '#a8261c', gained: '#1d6b34', lost: '#a8261c' };
const PARTS = ['unchanged', 'changed', 'unanswered'] as const;

function useMoney(currency: string): (minor: number) => string {
  const { i18n } = useTranslation();
  return (minor) => formatMoney({ amount: amountOf(minor, currency), currency }, i18n.language);
}

// Who is decided otherwise, of all: one bar.
function Parts({ totals }: { totals: Omit<Report, 'file'> }) {
  const { t, i18n } = useTranslation('reforms');
  const said = (part: 'decisions' | (typeof PARTS)[number]) => formatDecimal(String(totals[part]), i18n.language);
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'item' },
      grid: { left: 4, right: 4, top: 4, bottom: 4 },
      xAxis: { type: 'value', show: false, max: Math.max(totals.decisions, 1) },
      yAxis: { type: 'category', show: false, data: [t('backtest.decisions')] },
      series: PARTS.map((part) => ({
        type: 'bar', stack: 'all', name: t(`backtest.${part}`), data: [totals[part]], barWidth: 26, itemStyle: { color: COLOURS[part] },
      })),
    }),
    [totals, t],
  );
  return (
    <>
      <p className="chart-legend">
        <span className="backtest-part">
          {t('backtest.decisions')} <strong>{said('decisions')}</strong>
        </span>
        {PARTS.map((part) => (
          <span key={part} className="backtest-part">
            <span className="swatch" style={{ background: COLOURS[part] }} /> {t(`backtest.${part}`)} <strong>{said(part)}</strong>
          </span>
        ))}
      </p>
      <Suspense fallback={<Loading rows={1} />}>
        <Chart option={option} height={36} label={PARTS.map((part) => `${t(`backtest.${part}`)}: ${said(part)}`).join('; ')} />
      </Suspense>
    </>
  );
}

// Gains to the right, losses to the left, each for itself: they are never netted.
function Sums({ totals }: { totals: Omit<Report, 'file'> }) {
  const { t } = useTranslation('reforms');
  const money = useMoney(totals.currency);
  const option = {
    tooltip: { trigger: 'item', valueFormatter: (value: number) => money(Math.abs(value)) },
    grid: { left: 4, right: 4, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: -Math.max(totals.gained, totals.lost, 1), max: Math.max(totals.gained, totals.lost, 1) },
    yAxis: { type: 'category', show: false, data: [''] },
    series: [
      { type: 'bar', stack: 'all', name: t('backtest.lost'), data: [-totals.lost], barWidth: 26, itemStyle: { color: COLOURS.lost } },
      { type: 'bar', stack: 'all', name: t('backtest.gained'), data: [totals.gained], barWidth: 26, itemStyle: { color: COLOURS.gained } },
    ],
  };
  const lost = t('backtest.lost.said', { count: totals.losses, sum: money(totals.lost) });
  const gained = t('backtest.gained.said', { count: totals.gains, sum: money(totals.gained) });
  return (
    <>
      <p className="backtest-sums">
        <span className="failed">{lost}</span>
        <span className="passed">{gained}</span>
      </p>
      <Suspense fallback={<Loading rows={1} />}>
        <Chart option={option} height={36} label={`${lost}; ${gained}`} />
      </Suspense>
    </>
  );
}

// The days that were back-tested, where they were chosen.
export function Period({ report: { from, to } }: { report: Pick<Report, 'from' | 'to'> }) {
  const { day } = useDates();
  return from || to ? `${from ? day(from) : '…'} – ${to ? day(to) : '…'}` : null;
}

export function Totals({ totals }: { totals: Omit<Report, 'file'> }) {
  const { t } = useTranslation('reforms');
  return (
    <div className="stack-small">
      <Parts totals={totals} />
      {totals.currency ? <Sums totals={totals} /> : <p className="soft">{t('backtest.no_money')}</p>}
    </div>
  );
}

function Matrix({ report }: { report: ReadReport }) {
  const { t } = useTranslation('reforms');
  const { from, to, cells } = matrixOf(report.flows);
  const most = Math.max(1, ...report.flows.map(({ decisions }) => decisions));
  return (
    <div className="table-scroll" role="region" aria-label={t('backtest.matrix')} tabIndex={0}>
      <table className="table matrix">
        <caption>{t('backtest.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('backtest.matrix.corner')}</th>
            {to.map((outcome) => (
              <th key={outcome} scope="col">
                <code>{outcome}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from.map((outcome, row) => (
            <tr key={outcome}>
              <th scope="row">
                <code>{outcome}</code>
              </th>
              {cells[row]?.map((flow, column) => (
                <td
                  key={to[column]}
                  className="numeric"
                  style={flow && { background: `rgb(217 165 32 / ${8 + Math.round((32 * flow.decisions) / most)}%)` }}
                >
                  {flow?.decisions ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Subjects({ title, subjects, currency, colour }: { title: string; subjects: Subject[]; currency: string; colour: string }) {
  const { t } = useTranslation('reforms');
  const money = useMoney(currency);
  const option = {
    tooltip: { trigger: 'axis', valueFormatter: money },
    grid: { left: 8, right: 16, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: subjects.map(({ name }) => name), axisTick: { show: false }, axisLine: { show: false } },
    series: [{ type: 'bar', name: title, data: subjects.map(({ gained }) => Math.abs(gained)), barMaxWidth: 16, itemStyle: { color: colour } }],
  };
  if (subjects.length === 0) return <p className="soft">{t('backtest.nobody', { title })}</p>;
  return (
    <div>
      <h3>{title}</h3>
      <Suspense fallback={<Loading rows={3} />}>
        <Chart
          option={option}
          height={24 * subjects.length + 16}
          label={subjects.map(({ name, gained, decisions }) => `${name}: ${money(gained)} (${decisions})`).join('; ')}
        />
      </Suspense>
    </div>
  );
}

// All that a report says beyond the totals: which outcome becomes which, who gains and who loses, and
// why decisions have no answer.
export function ReportDrawn({ report }: { report: ReadReport }) {
  const { t } = useTranslation('reforms');
  const { currency } = report.signed;
  return (
    <div className="stack-small">
      <Totals totals={report.signed} />
      {report.flows.length > 0 && <Matrix report={report} />}
      {currency && (
        <div className="form-columns">
          <Subjects title={t('backtest.gainers')} subjects={report.gainers} currency={currency} colour={COLOURS.gained} />
          <Subjects title={t('backtest.losers')} subjects={report.losers} currency={currency} colour={COLOURS.lost} />
        </div>
      )}
      {report.isBeyond && <p className="note">{t('backtest.beyond')}</p>}
      {report.unanswered.length > 0 && (
        <ul>
          {report.unanswered.map(([name, decisions]) => (
            <li key={name}>
              <OutcomeText outcome={name} isAlone /> <strong>{decisions}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
