import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SumText } from './sum_text';
import { changeOf, MEASURES, type Measure } from './sums';
import type { FenSum, StageSum } from './types';

// The four figures of a stage, large: how much each changes, and from what to what.
export function StageFigures({ total }: { total: StageSum }) {
  const { t } = useTranslation('treaty');
  const path = (before: FenSum, after: FenSum) => (
    <>
      <SumText sum={before} /> → <SumText sum={after} />
    </>
  );
  const below: Record<Measure, ReactNode> = {
    imports: (
      <>
        {t('stress.imports_before')} <SumText sum={total.imports} />
      </>
    ),
    duty: path(total.duty_before, total.duty_after),
    vat: path(total.vat_before, total.vat_after),
    treasury: t('stress.treasury_is'),
  };
  return (
    <ul className="tiles stress-tiles">
      {MEASURES.map((measure) => {
        const change = changeOf(total, measure);
        const look = change.is_out_of_range || change.fen === 0 ? 'no_data' : change.fen > 0 ? 'reached' : 'not_reached';
        return (
          <li key={measure} className={`tile tile-${look}`}>
            <p className="tile-title">{t(`stress.measure.${measure}`)}</p>
            <p className="tile-goal">
              <SumText sum={change} isChange />
            </p>
            <p className="tile-measured soft">{below[measure]}</p>
          </li>
        );
      })}
    </ul>
  );
}
