import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { MoneyText } from '@/shared/ui/amount';
import { ErrorCard, RefusalCard } from '@/shared/ui/refusal_card';
import { Loading } from '@/shared/ui/states';
import { Regimes } from '../regimes';
import type { Quote } from '../types';
import { ClaimVerdict } from './claim_verdict';

// What lodging would come to, as the zone itself reckons it, while the form is being filled.
export function QuotePanel({ quote, isReady }: { quote: UseQueryResult<Quote>; isReady: boolean }) {
  const { t } = useTranslation('trade');
  const { day } = useDates();
  if (!isReady) return <p className="soft">{t('quote.waiting')}</p>;
  if (quote.isError) return <ErrorCard error={quote.error} onRetry={() => void quote.refetch()} />;
  if (!quote.data) return <Loading />;
  const { assessment, problem, lines } = quote.data;
  return (
    <div className="stack-small" aria-live="polite">
      {assessment && (
        <dl className="quote-sum">
          <div>
            <dt>{t('tax.total')}</dt>
            <dd>
              <MoneyText money={assessment.tax} />
            </dd>
          </div>
          <div>
            <dt>{t('tax.security')}</dt>
            <dd>
              <MoneyText money={assessment.security} />
            </dd>
          </div>
          <div>
            <dt>{t('tax.due')}</dt>
            <dd>{day(assessment.tax_due)}</dd>
          </div>
        </dl>
      )}
      {problem && <RefusalCard problem={problem} />}
      {lines.map((line) => (
        <details key={line.line_no} open={lines.length === 1} className="duty-line">
          <summary>
            {t('duty.line', { no: line.line_no, goods: line.goods_name || line.heading_name })}
          </summary>
          {line.claim && <ClaimVerdict claim={line.claim} />}
          <Regimes taxes={line.taxes} best={line.best} />
        </details>
      ))}
    </div>
  );
}
