import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { Person } from '@/shared/ui/person';
import type { StepRow } from './types';

// How the review came about, the last step first, with what the officers said.
export function Timeline({ steps }: { steps: StepRow[] }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  return (
    <ol className="plain-list ruling-steps">
      {steps.map(({ key, step, filing, words, by, at }) => (
        <li key={key} className={`approval-step review-${step}`}>
          <p>
            <strong>{t(`product.step_told.${step}`, step)}</strong> {t('product.filing.no', { filing })}{' '}
            <span className="soft figure">{instant(at)}</span> <Person id={by} />
          </p>
          {words && <p className="approval-words">{words}</p>}
        </li>
      ))}
    </ol>
  );
}
