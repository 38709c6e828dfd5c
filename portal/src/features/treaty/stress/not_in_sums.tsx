import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/page';
import { SumText } from './sum_text';
import type { ImportSum, StressAnswer } from './types';

export function LinesSum({ sum }: { sum: ImportSum }) {
  const { t } = useTranslation('treaty');
  return (
    <>
      {t('unused.lines', { count: sum.lines })} · <SumText sum={sum.value} />
    </>
  );
}

// What no sum holds, and why: outside the schedule, unknown for want of something, faulty.
export function NotInSums({ answer }: { answer: StressAnswer }) {
  const { t } = useTranslation('treaty');
  const { outside, unknown, bad, bad_lines } = answer;
  return (
    <Section title={t('stress.not_in_sums')}>
      <dl className="facts">
        <div>
          <dt>{t('stress.outside')}</dt>
          <dd>
            <LinesSum sum={outside} />
          </dd>
        </div>
        {unknown.map(({ missing, imports }) => (
          <div key={missing}>
            <dt>{t(`stress.missing.${missing}`, t('stress.missing_table', { name: missing }))}</dt>
            <dd>
              <LinesSum sum={imports} />
            </dd>
          </div>
        ))}
      </dl>
      {bad_lines > 0 && (
        <details className="stress-bad">
          <summary>{t('unused.bad_lines', { count: bad_lines })}</summary>
          <ul>
            {bad.map(({ line, problem }, at) => (
              <li key={at}>
                {line > 0 && `${t('unused.line', { line })}: `}
                {problem.title} {problem.place && <code>{problem.place}</code>}
              </li>
            ))}
          </ul>
          {bad_lines > bad.length && <p className="soft">{t('stress.bad_more', { count: bad_lines - bad.length })}</p>}
        </details>
      )}
    </Section>
  );
}

// What the model knows nothing of: unknown, and not zero.
export function NotTold({ answer }: { answer: StressAnswer }) {
  const { t } = useTranslation('treaty');
  return (
    <Section title={t('stress.not_told_title')}>
      <p>{t('stress.not_told_lead')}</p>
      <ul className="stress-not-told">
        {answer.not_told.map((name) => (
          <li key={name}>
            {t(`stress.not_told.${name}`, name)} <span className="use">{t('stress.unknown_word')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
