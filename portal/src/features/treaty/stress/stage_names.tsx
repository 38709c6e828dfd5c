import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '@/shared/ui/use_history';
import { stageFaults } from './checks';
import { STAGES_MAX, withoutStage, withStage, withStageName, type Plan } from './plan';

interface StageNamesProps {
  plan: Plan;
  change: Change<Plan>;
}

// The stages of the schedule, each a column of the grid: named, added, taken away.
export function StageNames({ plan, change }: StageNamesProps) {
  const { t } = useTranslation('treaty');
  const id = useId();
  const faults = stageFaults(plan);
  return (
    <fieldset className="stress-stages">
      <legend>{t('stress.stages')}</legend>
      <div className="choices">
        {plan.stages.map((stage, at) => {
          const fault = faults[at];
          return (
            <span key={at} className="stress-stage">
              <input
                className="input"
                aria-label={t('stress.stage_no', { no: at + 1 })}
                aria-invalid={fault ? true : undefined}
                aria-describedby={fault ? `${id}-${at}` : undefined}
                value={stage}
                maxLength={40}
                onChange={(event) => change((now) => withStageName(now, at, event.target.value), `stage ${at}`)}
              />
              {plan.stages.length > 1 && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('stress.remove_stage', { name: stage || at + 1 })}
                  title={t('stress.remove_stage', { name: stage || at + 1 })}
                  onClick={() => change((now) => withoutStage(now, at))}
                >
                  ×
                </button>
              )}
              {fault && (
                <span id={`${id}-${at}`} className="field-error">
                  {t(`stress.fault.${fault}`)}
                </span>
              )}
            </span>
          );
        })}
        <button type="button" className="plain-button" disabled={plan.stages.length >= STAGES_MAX} onClick={() => change(withStage)}>
          {t('stress.add_stage')}
        </button>
      </div>
    </fieldset>
  );
}
