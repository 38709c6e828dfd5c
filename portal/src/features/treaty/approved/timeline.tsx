import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Person } from '@/shared/ui/person';
import { Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { CitationOf } from './citation_of';
import { factsIn, isDay } from './standing';
import { useSteps } from './standing_view';
import type { StepRow } from './types';

function useFactText() {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  return (text: string) =>
    factsIn(text)
      .map(([name, value]) => {
        const label = t(`approved.fact.${name}`, name);
        const said = isDay(value) ? day(value) : t(`approved.value.${value}`, value);
        return t('approved.fact', { label, said });
      })
      .join(t('certificate.and'));
}

function Step({ step }: { step: StepRow }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const factText = useFactText();
  return (
    <li className={`approval-step approval-${step.step}`}>
      <p>
        <strong>{t(`approved.step.${step.step}`, step.step)}</strong>{' '}
        <span className="soft figure">{instant(step.at)}</span> <Person id={step.by} />
      </p>
      <p>{factText(step.facts)}</p>
      {step.reason && (
        <p>
          {t('approved.table_said')}
          {t('approved.colon')}
          <strong>{t(`approved.reason.${step.reason}`, step.reason)}</strong>
          {step.is_unverified && <MarkTag mark="?" />}
        </p>
      )}
      {step.words && <p className="approval-words">{step.words}</p>}
      {step.citation && (
        <details>
          <summary>{t('approved.by_clause')}</summary>
          <CitationOf text={step.citation} />
          <p className="hint soft">
            {t('approved.table_digest')} <code>{step.table_digest.slice(0, 16)}</code>
          </p>
        </details>
      )}
    </li>
  );
}

// How the approval came about, the last step first.
export function Timeline({ exporter }: { exporter: string }) {
  const { t } = useTranslation('treaty');
  const steps = useSteps(exporter);
  return (
    <Section title={t('approved.history')}>
      <Asked query={steps}>
        {({ items }) => (
          <ol className="plain-list ruling-steps">
            {items.map((step) => (
              <Step key={step.key} step={step} />
            ))}
          </ol>
        )}
      </Asked>
    </Section>
  );
}
