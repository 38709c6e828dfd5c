import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { Organisation } from '@/shared/ui/organisation';
import type { ReformDetail } from '../types';

// Every step with its reason and who signed it, the last on top.
export function History({ detail }: { detail: ReformDetail }) {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  return (
    <ol className="timeline">
      {detail.steps.toReversed().map((step, at) => (
        <li key={at}>
          <p className="timeline-days">
            <strong>{t(`step.${step.step}`)}</strong>
            {step.area && <span className="chip chip-area">{t(`area.${step.area}`, step.area)}</span>}
            {step.group && <span className="chip">{step.group}</span>}
            <span>{instant(step.at)}</span>
          </p>
          {step.reason && <p>{step.reason}</p>}
          <p className="soft">
            {step.confirmed_by ? t('history.two', { first: step.by, second: step.confirmed_by }) : t('history.one', { first: step.by })} ·{' '}
            <Organisation id={step.organisation} />
          </p>
        </li>
      ))}
    </ol>
  );
}
